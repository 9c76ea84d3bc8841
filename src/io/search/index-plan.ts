import type { TextPacks } from '../../domain/search/packs.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import type { KeyedDocument } from './kept-documents.ts';
import type { PlacedPack } from './list-packs.ts';
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
  /** Lists of so many bytes are cut. */
  readonly longList: number;
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
  readonly lists: readonly PlacedPack[];
  /** Tokens whose lists are cut and joined. */
  readonly common: readonly string[];
  readonly texts: TextPacks;
}
