import type { Corpus, Entry } from '../corpus.ts';
import type { Position, Severity, Text } from '../finding.ts';
import type { InverseRelations } from '../relations.ts';

/** What the handbook says of a rule; the id appears in every finding. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  /** What it means and how to mend it, two or three sentences. */
  readonly help: Text;
}

/** A file under `public/`. */
export interface PublicFile {
  /** Size in bytes. */
  readonly size: number;
}

/** Everything that a rule may look at. */
export interface CheckContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  /** Path of `site.yaml` for findings. */
  readonly siteFile: string;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** Every address of the site without the base, e.g. `/reports/2020/`; value: the file it comes from, if one. */
  readonly urls: ReadonlyMap<string, string | null>;
}

/** One breach of a rule; the place is a field of an entry, a position in it, or a field of `site.yaml`. */
export interface Offence {
  readonly entry: Entry | null;
  readonly at: { readonly field: readonly PropertyKey[] } | { readonly position: Position };
  readonly message: Text;
  readonly fix: Text;
}

/** A rule over the whole corpus. */
export interface Rule extends RuleInfo {
  check(context: CheckContext): Iterable<Offence>;
}
