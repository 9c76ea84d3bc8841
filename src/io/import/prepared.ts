import type { Finding } from '../../domain/finding.ts';
import type { ConvertedTree } from '../../domain/import/convert-tree.ts';
import type { ImportChoice } from '../../domain/import/make-document.ts';
import type { KnownBody } from '../../domain/import/publisher-named.ts';
import type { ColumnMapping } from '../../domain/import/tables/lists/mapping.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import type { UnreadableReason } from '../../domain/search/attachment-text.ts';
import type { Message } from '../../domain/text/message.ts';
import type { OwnSite } from './own-text.ts';
import type { SiteForms } from './review-document.ts';

/** What a text states and what was left out of it, as data. */
export type ImportReport = Pick<ConvertedTree, 'losses' | 'questions' | 'notices' | 'stated' | 'lines'>;

/** What one file became, before anything is written. */
export interface Prepared {
  readonly documents: readonly ImportedDocument[];
  /** Files below `public/` by their address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Those of them that are copies of other sources, by address: the `normalAddress` of each. */
  readonly copies?: ReadonlyMap<string, string>;
  /** Which columns were taken for which fields. */
  readonly mappings: readonly ColumnMapping[];
  /** What is to be confirmed, and what was left out. */
  readonly notes: readonly Message[];
  /** The same as data, where the source was a text. */
  readonly report?: ImportReport;
  /** Addresses at which the source stood, and that which stands for its file. */
  readonly addresses: readonly string[];
  /** What the check will say of each document by itself. */
  readonly findings: readonly (readonly Finding[])[];
}

/** Why a file cannot be imported. */
export type ImportProblem =
  | 'unsupported'
  | 'empty'
  | 'unreadable'
  | 'too-slow'
  | 'too-much-memory'
  | UnreadableReason;

/** Why a file became nothing. */
export interface NotPrepared {
  readonly problem: ImportProblem | 'asked' | 'nothing-in-it' | 'list-page';
  readonly notes?: readonly Message[];
}

export type Preparation = Prepared | NotPrepared;

/** What a file became, before its documents are reviewed. */
export type Unreviewed = Omit<Prepared, 'findings'> | NotPrepared;

/** A file to be prepared. */
export interface PrepareJob {
  /** Where it lies on this machine. */
  readonly file: string;
  /** The name that decides its format, and may state something. */
  readonly name: string;
  /** Where the one who imports sees it. */
  readonly path: string;
  /** Address at which it stood, or null. */
  readonly url: string | null;
  /** A page of the copy of a site: some of these are only lists of others. */
  readonly mirrored: boolean;
  /** How files that come along begin; no other source has it. */
  readonly slug: string;
}

/** What preparing needs to know; plain data, so that it can be done on a thread. */
export interface PrepareChoice extends ImportChoice {
  /** Content folder, in which the names of columns stand. */
  readonly content: string;
  /** Bodies of the site, whose names a text may state. */
  readonly bodies: readonly KnownBody[];
  /** Questions about secrecy and publisher have been answered. */
  readonly confirmed: boolean;
  /** How documents of the site are read. */
  readonly site: SiteForms;
  /** Where files come back that the site gave away. */
  readonly own: OwnSite;
  /** Files that texts may name, by `normalAddress`. */
  readonly beside: ReadonlyMap<string, { readonly disk: string; readonly name: string }>;
  /** Whether sources stay as attachments; null for those that are documents of their own: Word and PDF. */
  readonly keepSource: boolean | null;
}
