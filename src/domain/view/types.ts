/**
 * A piece of text, perhaps a link. `href` is a site path without the base (`/reports/2020/x/`), `#id`, or a full
 * address.
 */
export interface Value {
  readonly text: string;
  readonly href?: string;
  /** ISO date when the text is one, for `<time datetime>`. */
  readonly date?: string;
  /** Words behind the text that belong to the page, not to the value: the day for which it holds. */
  readonly note?: string;
  readonly turns?: readonly Turn[];
  /** The whole text is explained on the page. */
  readonly term?: TermLink;
}

/** Leads from a word to its explanation: anchors of the one and the other. */
export interface TermLink {
  readonly from: string;
  readonly to: string;
}

/** A word in plain words. */
export interface TermView {
  readonly anchor: string;
  readonly term: string;
  readonly means: string;
  /** Other names, terms to see, where it is laid down. */
  readonly facts: readonly Fact[];
  /** Anchor of the word that leads here; none where no word does. */
  readonly back?: string;
}

/**
 * What a statement that depends on the day becomes on a day after that of the page: the reader's browser puts it in.
 */
export interface Turn {
  /** ISO date of its first day. */
  readonly day: string;
  readonly text: string;
  readonly tone?: Badge['tone'];
}

/** One row of a table of facts. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Value[];
  /** The label is explained on the page. */
  readonly term?: TermLink;
}

/** A table; numeric columns are set in tabular figures and aligned right. */
export interface TableView {
  readonly caption: string;
  /** Lines below the caption. */
  readonly titles?: readonly string[];
  /** Unit shown beside the caption, e.g. `单位：万元`. */
  readonly unit?: string;
  /** Rows of header cells, each with its spans. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Classes of rows that are sums of other rows. */
  readonly sums?: readonly (string | undefined)[];
  /** An official form: heads stay in view, one page on paper. */
  readonly form?: true;
}
export interface HeadCell {
  readonly text: string;
  /** Above the heads of rows. */
  readonly corner?: true;
  /** Above the names of rows, where these stand behind codes. */
  readonly names?: true;
  readonly colspan?: number;
  readonly rowspan?: number;
}
export interface TableCell {
  readonly values: readonly Value[];
  readonly numeric?: boolean;
  /** The cell names its row: shown as `<th scope="row">`. */
  readonly header?: boolean;
  /** The cell names the columns below it, within a table of several blocks. */
  readonly head?: boolean;
  /** How deep the row stands below others: the class of this cell, and in words. */
  readonly level?: { readonly look: string; readonly said: string | null };
  /** Which column of row heads it begins in, from 0 on, where there are several. */
  readonly at?: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** One point of a chart; null where the year has no figure. */
interface ChartPoint {
  readonly label: string;
  readonly value: number | null;
}

/** A chart of one series, with everything its SVG and its data table need. */
export interface ChartView {
  readonly kind: 'line' | 'bar';
  readonly caption: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
}

/** Someone who holds an office. */
export interface PersonView {
  readonly name: string;
  readonly post: string;
  readonly facts: readonly Fact[];
  /** Path under public/. */
  readonly photo?: string;
  /** The term has ended. */
  readonly former: boolean;
  /** That it has ended, or not begun; empty where it will end. */
  readonly badge?: Badge;
}

/** A number that a report states. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
  /** The year before, where that report states it too. */
  readonly previous?: Value;
}

/** An entry of a list of items. */
export interface ListEntry {
  readonly title: string;
  readonly href: string;
  readonly date: string | null;
  /** The date as lists of the language have it; empty without one. */
  readonly day: string;
  /** Short grey words behind the title: body, kind, number. */
  readonly notes: readonly string[];
  /** Badge such as 已废止. */
  readonly badge?: Badge;
}
/** Not shown while it is empty. */
export interface Badge {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'muted';
  /** The day on which it was so; none for what does not change any more. */
  readonly asOf?: string;
  readonly turns?: readonly Turn[];
}

/** A block of the page; `id` is the anchor, `title` its heading and its line in the contents list. */
export type Panel = PanelBase &
  (
    | { readonly type: 'facts'; readonly facts: readonly Fact[] }
    | { readonly type: 'table'; readonly table: TableView }
    | { readonly type: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly Value[])[] }
    | {
        readonly type: 'steps';
        readonly steps: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
      }
    | {
        readonly type: 'people';
        readonly groups: readonly { readonly name: string; readonly people: readonly PersonView[] }[];
      }
    | { readonly type: 'figures'; readonly figures: readonly FigureView[] }
    | { readonly type: 'charts'; readonly charts: readonly ChartView[]; readonly hint: string }
    | { readonly type: 'downloads'; readonly files: readonly Download[] }
    | {
        readonly type: 'questions';
        readonly questions: readonly { readonly question: string; readonly answer: string }[];
      }
    | { readonly type: 'duties'; readonly groups: readonly DutyGroup[] }
    | { readonly type: 'entries'; readonly entries: readonly ListEntry[]; readonly more?: Value }
    | { readonly type: 'links'; readonly links: readonly (Value & { readonly count?: number })[] }
    | { readonly type: 'terms'; readonly terms: readonly TermView[] }
    | { readonly type: 'code'; readonly text: string }
    | { readonly type: 'prose' }
  );
interface PanelBase {
  readonly id: string;
  readonly title: string | null;
  /** It stands in the text, before the heading with this id; null: at the end of the text. */
  readonly before?: string | null;
}

/** A file to download; `size` in words (`12.3 kB`), `format` upper case (`PDF`). */
export interface Download {
  readonly title: string;
  readonly href: string;
  readonly format: string;
  readonly size: string;
}

/** Duties of one type, with their number. */
export interface DutyGroup {
  readonly name: string;
  readonly duties: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
}

/** A line above the text: validity, withdrawal, what to mind. */
export interface NoticeView {
  readonly tone: 'info' | 'warn';
  readonly text: string;
  readonly links: readonly Value[];
  readonly turns?: readonly Turn[];
}

/** What is said behind an article that another document made what it is: 根据 … 修改，自 … 起施行. */
export interface AmendmentMark {
  readonly before: string;
  readonly by: Value;
  readonly after: string;
}
