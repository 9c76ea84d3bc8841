import type { TextPacks } from '../../domain/search/packs.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import type { KeyedDocument } from './kept-documents.ts';
import type { PlacedFile } from './list-packs.ts';
import type { RecordNumbers } from './record-numbers.ts';

/** One of the indexes of a site, and where it is written. */
export interface IndexTarget {
  readonly name: string;
  /** What stands before the numbers of records. */
  readonly prefix: string;
  readonly numbers: RecordNumbers;
  /** Folder of the program. */
  readonly root: string;
  readonly output: OutputSnapshot;
  readonly state: string;
  readonly version: string;
}

/** What an index is to hold. */
export interface IndexPlan extends IndexTarget {
  /** In order of their numbers. */
  readonly documents: readonly { readonly record: number; readonly keyed: KeyedDocument }[];
  /** Names of the packs of their texts. */
  readonly packs: readonly string[];
  /** Folder in which the documents are kept. */
  readonly keep: string;
}

/** Where lists and texts of an index stand. */
export interface WrittenIndex {
  readonly lists: readonly PlacedFile[];
  readonly texts: TextPacks;
}
