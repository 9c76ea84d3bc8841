import type { Corpus, Entry } from '../corpus.ts';
import type { CsvReading } from '../files/csv-table.ts';
import type { FileType } from '../files/file-type.ts';
import type { OddFile } from '../files/odd-file.ts';
import type { Position, Severity } from '../finding.ts';
import type { InverseRelations } from '../relations.ts';
import type { Message } from '../text/message.ts';

/** What the handbook says of a rule; the id appears in every finding. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Message;
  /** What it means and how to mend it, two or three sentences. */
  readonly help: Message;
  /** `site.yaml` may make it less grave, with a reason: it guards neither the site nor what readers are shown. */
  readonly lowerable?: true;
}

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

/** Everything that a rule may look at. */
export interface CheckContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  /** Path of `site.yaml` for findings. */
  readonly siteFile: string;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  readonly publicFolder: PublicFolder;
  /** A CSV file under `public/`; null when there is none. */
  csv(path: string): CsvReading | null;
  /** Every address of the site without the base, e.g. `/reports/2020/`; value: the file it comes from, if one. */
  readonly urls: ReadonlyMap<string, string | null>;
  /** Items (`bodies/town`) whose file is there but cannot be read: of what names them nothing is said. */
  readonly broken: ReadonlySet<string>;
  /** Day of the newest commit where the day of the site was taken from this machine's clock; else null. */
  readonly newestCommit: string | null;
}

/** One breach of a rule; the place is a field of an entry, a position in it, a field of `site.yaml`, or a file that is none of these. */
export interface Offence {
  readonly entry: Entry | null;
  /** As findings show it, where neither the entry's file nor `site.yaml` is meant. */
  readonly file?: string;
  readonly at: { readonly field: readonly PropertyKey[] } | { readonly position: Position | null };
  /** Where it is another than that of the rule. */
  readonly severity?: Severity;
  readonly message: Message;
  readonly fix: Message;
}

/** A rule over the whole corpus. */
export interface Rule extends RuleInfo {
  check(context: CheckContext): Iterable<Offence>;
}
