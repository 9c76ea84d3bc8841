import type { OwnItem } from './own-item.ts';
import type { Grid } from './tables/grid.ts';

/** Where something stands in its file, as the program that shows the file counts it; null where it does not count. */
export interface Place {
  readonly page: number | null;
  /** Line of a text, or number of a paragraph, from 1. */
  readonly line: number | null;
}

/** A run of text of one kind. */
export interface Run {
  readonly text: string;
  /** Where a link leads, as the file says it. */
  readonly href?: string;
  /** Number of the note that is marked behind the run, from 1. */
  readonly note?: number;
  readonly look?: Look;
}

/** Looks that say something else than the text alone: `10⁵` is not 105, what is struck out does not hold. */
export type Look = 'sup' | 'sub' | 'del';

/** A line of text as it looks: only that tells the headings of files without styles. */
interface TextBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly place: Place;
  readonly looks?: { readonly bold?: boolean; readonly centred?: boolean };
}

/** A heading that its file states to be one; `level` counts from 1. */
interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly runs: readonly Run[];
  readonly place: Place;
}

/** Items of a list whose signs are not in the text; `depth` counts from 0, `number` is that of one that is counted. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly {
    readonly depth: number;
    readonly number?: number;
    readonly runs: readonly Run[];
  }[];
  readonly place: Place;
}

/** A table with its merged cells. */
interface TableBlock {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly place: Place;
}

/** A picture; `src` names it within its source. */
interface PictureBlock {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly place: Place;
}

/** A note at the foot of a page or the end of a text, by the number at its mark. */
interface NoteBlock {
  readonly kind: 'note';
  readonly number: number;
  readonly runs: readonly Run[];
  readonly place: Place;
}

/** A piece of a text in the order in which it is read. */
export type Block =
  | TextBlock
  | HeadingBlock
  | ListBlock
  | TableBlock
  | PictureBlock
  | NoteBlock
  | { readonly kind: 'page-break'; readonly place: Place };

/** What a file says of itself outside its text: `meta` tags, front matter, keys of a crawler. */
export interface Stated {
  readonly name: string;
  readonly value: string;
}

/** Why a line of the source is not in the text that is written. */
const lossRules = [
  'title-repeated',
  'breadcrumb',
  'view-count',
  'page-tools',
  'share',
  'neighbours',
  'related',
  'footer',
  'navigation',
  'metadata',
  'page-number',
  'running-head',
  'contents',
  'page-break',
  'crawler-key',
  'hidden',
  'statutory-table',
  'editor-mark',
] as const;
export type LossRule = (typeof lossRules)[number];

/** A line that its source shows and the text does not. */
export interface Loss {
  readonly rule: LossRule;
  /** To the letter. */
  readonly text: string;
  readonly place: Place;
}

/** A file after its reader: its text as a tree, and what the reader left out. */
export interface SourceTree {
  /** Name of the file without folder. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
  /** Indices of the first and last block of the text itself; null where the whole file is the text. */
  readonly main: { readonly from: number; readonly to: number } | null;
  readonly stated: readonly Stated[];
  /** What a file that a site of this program gave away says of its item. */
  readonly own?: OwnItem | null;
  /** Where the links of such a file lead, those of cells among them. */
  readonly targets?: readonly string[];
  readonly losses: readonly Loss[];
  readonly notices: readonly Notice[];
  /** Pictures that the file itself holds, by the name that its blocks give them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** Something about a source that its reader must tell, by kind; `count` where there are several. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly count: number;
  /** What is meant, as the file has it. */
  readonly detail: string;
  /** Where it stands, if it is one thing at one place. */
  readonly place?: Place;
}

/** What readers tell. */
const noticeKinds = [
  'encoding',
  'revisions',
  'comments',
  'hidden-text',
  'pictures',
  'no-alt',
  'missing-files',
  'large-pictures',
  'reduced-pictures',
  'cleaned',
  'not-cleaned',
  'dead-links',
  'lost-links',
  'lost-picture',
  'source-kept',
  'objects',
  'formulas',
  'signs',
  'scan',
  'scan-pages',
  'loose-tables',
  'gibberish',
  'hijacked',
  'macros',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Text of runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The lines of text that a block shows, cell by cell and item by item. */
export function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [textOfRuns(block.runs)];
    case 'list':
      return block.items.map(({ runs }) => textOfRuns(runs));
    case 'table':
      return block.grid.rows.flat().map(({ text }) => text);
    case 'picture':
      return block.alt === '' ? [] : [block.alt];
    case 'page-break':
      return [];
  }
}
