import type { Corpus, Entry } from '../corpus.ts';
import type { CsvReading } from '../files/csv-table.ts';
import type { PublicFile, PublicFolder } from '../files/public-folder.ts';
import type { Position, Severity } from '../finding.ts';
import type { Breach } from '../ledger/compare.ts';
import type { PersonalForms } from '../personal/personal-number.ts';
import type { PortalFile } from '../portal/portal.ts';
import type { InverseRelations } from '../relations.ts';
import type { SiteHistory } from '../revisions/history.ts';
import type { Need, RuleInfo } from '../rule-info.ts';
import type { Redaction } from '../schema/redactions.ts';
import type { AttachmentText } from '../search/attachment-text.ts';
import type { Message } from '../text/message.ts';
import type { HasAnchor } from '../view/anchors.ts';
import type { Mentions } from '../wording/mentions/mentions.ts';
import type { Unpushed } from './unpushed.ts';

/** What a rule over all files may look at. */
export interface CheckContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  readonly publicFolder: PublicFolder;
  /** The parts of every page that `site.yaml` names. */
  readonly portal: readonly PortalFile[];
  /** A CSV file under `public/`; null when there is none. */
  csv(path: string): CsvReading | null;
  /** Every address of the site without the base, e.g. `/reports/2020/`; value: the file it comes from, if one. */
  readonly urls: ReadonlyMap<string, string | null>;
  readonly hasAnchor: HasAnchor;
  /** What the text of an entry says that only other files can confirm; null for nothing. */
  mentions(entry: Entry): Mentions | null;
  /** Items (`bodies/town`) whose file is there but cannot be read: of what names them nothing is said. */
  readonly broken: ReadonlySet<string>;
  /** What tells persons, as the country of the site writes it. */
  readonly personal: PersonalForms;
  /** Where a field of one of the files beside the documents stands. */
  locateAsked(
    name: 'catalogue.yaml' | 'calendar.yaml' | 'synonyms.yaml' | 'glossary.yaml' | 'members.yaml',
    field: readonly PropertyKey[],
  ): { readonly file: string; readonly position: Position };
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
  /** The file below `public/` that is meant, where the finding stands at an item that offers it. */
  readonly about?: string;
  readonly at: { readonly field: readonly PropertyKey[] } | { readonly position: Position | null };
  /** Where it is another than that of the rule. */
  readonly severity?: Severity;
  readonly message: Message;
  readonly fix: Message;
}

/** What a rule about attachments may look at. */
interface AttachmentContext {
  readonly corpus: Corpus;
  /** What was read of each, by address (`/files/form.pdf`). */
  readonly texts: ReadonlyMap<string, AttachmentText>;
  /** Path of the public folder as findings show it, without a slash at its end. */
  readonly publicFolder: string;
  /** What tells persons, as the country of the site writes it. */
  readonly personal: PersonalForms;
}

/** What a rule about the past may look at. */
export interface HistoryContext {
  readonly corpus: Corpus;
  readonly history: SiteHistory;
  /** Path of the content folder, for findings; ends with a slash. */
  readonly contentFolder: string;
  readonly redactions: RedactionFile;
  readonly ledger: HeldLedger;
  /** What of the published is lost is only told of. */
  readonly lossAccepted: boolean;
}

/** `redactions.yaml` as it was read. */
interface RedactionFile {
  readonly entries: readonly Redaction[];
  readonly file: string;
  locate(field: readonly PropertyKey[]): Position;
}

/** The ledger of what was published, held against the site. */
export interface HeldLedger {
  /** Path of its folder, for findings. */
  readonly folder: string;
  /** Names of files that are not what was written, and of files that are there no more. */
  readonly edited: readonly string[];
  readonly missing: readonly string[];
  readonly breaches: readonly Breach[];
  /** Recorded addresses that a site without versions does not have. */
  readonly unreachable: readonly string[];
  /** Recorded addresses of boards. */
  readonly boards: ReadonlySet<string>;
}

/** What a rule about the next push may look at. */
interface CommitsContext {
  readonly unpushed: Unpushed;
  readonly personal: PersonalForms;
}

/** What rules are given, by what they need; while files are read the reader itself tells what is wrong. */
export interface Given {
  readonly corpus: CheckContext;
  readonly attachments: AttachmentContext;
  readonly history: HistoryContext;
  readonly commits: CommitsContext;
}

/** A rule that needs this. */
export interface RuleOf<N extends keyof Given> extends RuleInfo {
  readonly needs: N;
  check(context: Given[N]): Iterable<Offence>;
}

/** A rule that runs on its own, over what it needs. */
export type Rule = { readonly [N in Exclude<Need, 'source'>]: RuleOf<N> }[Exclude<Need, 'source'>];
