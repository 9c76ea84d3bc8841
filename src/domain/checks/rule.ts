import type { Corpus, Entry } from '../corpus.ts';
import type { CsvReading } from '../files/csv-table.ts';
import type { PublicFile, PublicFolder } from '../files/public-folder.ts';
import type { Position, Severity } from '../finding.ts';
import type { InverseRelations } from '../relations.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { CollectionSchemas } from '../schema/collections.ts';
import type { Message } from '../text/message.ts';
import type { FindAnchors } from '../view/anchors.ts';

/** Everything that a rule may look at. */
export interface CheckContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  /** What each collection holds, with the fields that a maintainer has added. */
  readonly schemas: CollectionSchemas;
  /** Path of `site.yaml` for findings. */
  readonly siteFile: string;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  readonly publicFolder: PublicFolder;
  /** A CSV file under `public/`; null when there is none. */
  csv(path: string): CsvReading | null;
  /** Every address of the site without the base, e.g. `/reports/2020/`; value: the file it comes from, if one. */
  readonly urls: ReadonlyMap<string, string | null>;
  /** Tells the places within a page, by its path; null where nothing is known of them. */
  readonly anchors: FindAnchors;
  /** Items (`bodies/town`) whose file is there but cannot be read: of what names them nothing is said. */
  readonly broken: ReadonlySet<string>;
  /** Day of the newest commit where the day of the site was taken from this machine's clock; else null. */
  readonly newestCommit: string | null;
}

/**
 * One breach of a rule; the place is a field of an entry, a position in it, a field of `site.yaml`, or a file that is
 * none of these.
 */
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
