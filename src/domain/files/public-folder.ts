import type { FileType } from './file-type.ts';
import type { OddFile } from './odd-file.ts';

/** A file under `public/`. */
export interface PublicFile {
  /** Size in bytes. */
  readonly size: number;
}

/** What is known of the public folder besides its files. */
export interface PublicFolder {
  /** As findings show it. */
  readonly path: string;
  /** What is no regular file. */
  readonly odd: readonly OddFile[];
  /** What could run in files of markup, by address; those that hold nothing of the kind are left out. */
  readonly markup: ReadonlyMap<string, string>;
  /** What files are by their first bytes, by address; null for no type that is known. Empty files are left out. */
  readonly types: ReadonlyMap<string, FileType | null>;
}
