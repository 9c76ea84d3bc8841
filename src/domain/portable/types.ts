/** How a run of text looks, beyond plain. */
export type Mark =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'highlight'
  | 'small'
  | 'code'
  | 'sup'
  | 'sub';

/** Text of one look; line breaks are pieces of their own. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** A full address, `mailto:`, `tel:`, or `#id` of a heading, paragraph or note of the document. */
  readonly href?: string;
}

/** A piece of a line. */
export type Inline =
  | TextRun
  | { readonly type: 'break' }
  /** Text with its reading above it. */
  | { readonly type: 'ruby'; readonly text: string; readonly reading: string }
  /** The mark of a note, by its id; `text` is its number as the page shows it. */
  | { readonly type: 'note'; readonly id: string; readonly text: string }
  | PictureRun;

/** A picture; `src` is a path below the public folder, as it stands on disk. */
export interface PictureRun {
  readonly type: 'picture';
  readonly src: string;
  readonly alt: string;
}

/** A line of names and values, as the page shows it. */
export interface PortableFact {
  readonly label: string;
  readonly values: readonly (readonly Inline[])[];
}

/** A cell; what it holds in several paragraphs is parted by breaks. */
export interface PortableCell {
  readonly content: readonly Inline[];
  /** It names its column, or its row. */
  readonly names?: 'column' | 'row';
  readonly align?: 'right' | 'center';
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A table whose first rows, `headRows` of them, name the columns. */
export interface PortableTable {
  readonly type: 'table';
  /** Empty for none. */
  readonly caption: string;
  /** Lines below the caption. */
  readonly titles: readonly string[];
  /** `单位：万元`; empty for none. */
  readonly unit: string;
  readonly headRows: number;
  readonly rows: readonly (readonly PortableCell[])[];
  /** Below the table; empty for none. */
  readonly note: string;
}

/** An item of a list: its number or sign as it was typed (`1.`, `2)`, `•`, `☑`), and what stands in it. */
export interface PortableListItem {
  readonly marker: string;
  readonly blocks: readonly PortableBlock[];
}

/** A piece of the document, in the order in which it is read. */
export type PortableBlock =
  | {
      readonly type: 'heading';
      /** 2 to 6: the title of the document is the only one of level 1. */
      readonly level: number;
      readonly id: string;
      readonly content: readonly Inline[];
    }
  | { readonly type: 'paragraph'; readonly id?: string; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly PortableListItem[] }
  | PortableTable
  | { readonly type: 'facts'; readonly facts: readonly PortableFact[] }
  /** Terms with what is said of them: questions with answers, lists of definitions. */
  | {
      readonly type: 'terms';
      readonly terms: readonly {
        readonly term: readonly Inline[];
        readonly blocks: readonly PortableBlock[];
      }[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly PortableBlock[] }
  /** What an author wants to be minded; `title` may be empty. */
  | { readonly type: 'notice'; readonly title: string; readonly blocks: readonly PortableBlock[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'picture'; readonly picture: PictureRun; readonly caption: readonly Inline[] }
  | { readonly type: 'rule' };

/** A note of the text. */
export interface PortableNote {
  readonly id: string;
  /** As the mark in the text shows it. */
  readonly number: string;
  readonly blocks: readonly PortableBlock[];
}

/**
 * One item as a document that stands on its own: all that its page shows of it, without what leads to other pages of
 * the site. Every file that readers can take away is written from it.
 */
export interface PortableDocument {
  /** `zh-CN`, `en`. */
  readonly locale: string;
  /** `collection/id`. */
  readonly item: string;
  readonly collection: string;
  readonly title: string;
  /** What it is: `法治政府建设年度报告 · 2020`. */
  readonly kind: string;
  /** Lines of the site above everything: that it is an example, that somebody is in mourning. */
  readonly banners: readonly string[];
  /** How it stands on the day of the build (`已废止`); empty for nothing to be said. */
  readonly standing: string;
  /** Lines above the text: validity, withdrawal, what to mind. */
  readonly notices: readonly (readonly Inline[])[];
  /** The head table: publisher, dates, index number, number, validity. */
  readonly facts: readonly PortableFact[];
  readonly blocks: readonly PortableBlock[];
  /** Those of `blocks` that its author wrote as text, without typed data. */
  readonly text: readonly PortableBlock[];
  /** In the order of their first marks. */
  readonly notes: readonly PortableNote[];
  /** From where the text was taken over; empty for nowhere. */
  readonly source: string;
  /** Where the page stands, readable: `https://www.example.gov.cn/reports/2020/x/`. */
  readonly address: string;
  /** The same as a link. */
  readonly href: string;
  /** Which version it is, in words; empty without versions. */
  readonly version: string;
  /** Digest of the text as it was typed, as the page shows it; empty without text. */
  readonly digest: string;
}
