import type { Heading, Segment } from '../prose/types.ts';

/** A piece of text, perhaps a link. `href` is a site path without the base (`/reports/2020/x/`), `#id`, or a full address. */
export interface Value {
  readonly text: string;
  readonly href?: string;
  /** ISO date when the text is one, for `<time datetime>`. */
  readonly date?: string;
}

/** One row of a table of facts. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Value[];
}

/** A table; numeric columns are set in tabular figures and aligned right. */
export interface TableView {
  readonly caption: string;
  /** Unit shown beside the caption, e.g. `单位：万元`. */
  readonly unit?: string;
  /** Rows of header cells, each with its spans. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
}
export interface HeadCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}
export interface TableCell {
  readonly values: readonly Value[];
  readonly numeric?: boolean;
  /** The cell names its row: shown as `<th scope="row">`; `level` 0 to 2 indents it. */
  readonly header?: boolean;
  readonly level?: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** One point of a chart; null where the year has no figure. */
export interface ChartPoint {
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
  /** Short grey words behind the title: body, kind, number. */
  readonly notes: readonly string[];
  /** Badge such as 已废止. */
  readonly badge?: Badge;
}
export interface Badge {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'muted';
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
    | { readonly type: 'chart'; readonly chart: ChartView }
    | { readonly type: 'downloads'; readonly files: readonly Download[] }
    | {
        readonly type: 'questions';
        readonly questions: readonly { readonly question: string; readonly answer: string }[];
      }
    | { readonly type: 'duties'; readonly groups: readonly DutyGroup[] }
    | { readonly type: 'entries'; readonly entries: readonly ListEntry[]; readonly more?: Value }
    | { readonly type: 'links'; readonly links: readonly (Value & { readonly count?: number })[] }
    | { readonly type: 'prose' }
  );
interface PanelBase {
  readonly id: string;
  readonly title: string | null;
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
}

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What surrounds every page of a site. */
export interface Frame {
  readonly locale: 'zh-CN' | 'en';
  readonly siteName: string;
  readonly boards: readonly { readonly title: string; readonly href: string }[];
  readonly links: readonly Value[];
  /** Lines of the footer: sponsor, organiser, address, phone, filing numbers. */
  readonly footer: readonly Fact[];
}

interface PageBase {
  /** Path without the base, with slashes at both ends; `/` for home. */
  readonly path: string;
  /** Title of the page, unique on the site. */
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Value[];
  readonly banners: readonly string[];
  readonly meta: readonly MetaTag[];
  /** JSON-LD objects without `@context`; URLs in them are full addresses. */
  readonly jsonLd: readonly Readonly<Record<string, unknown>>[];
  readonly noindex: boolean;
  /** Path of the Atom feed that belongs to the page, e.g. `/reports/feed.xml`. */
  readonly feed: string;
}

/** The page of one item: what it is, its typed data in panels, its text. */
export interface ItemPage extends PageBase {
  readonly kind: 'item';
  readonly collection: string;
  /** Shown above the title, e.g. 法治政府建设年度报告 · 2020. */
  readonly overline: string;
  readonly badge?: Badge;
  readonly notices: readonly NoticeView[];
  /** The head table: publisher, dates, index number, number, validity. */
  readonly head: readonly Fact[];
  readonly panels: readonly Panel[];
  /** Digest of the parsed text, or null when there is none. */
  readonly prose: string | null;
  readonly headings: readonly Heading[];
  readonly source: string | null;
  /** What the page needs to show author components that look things up, by segment path. */
  readonly lookups: Lookups;
}

/** Data for author components that refer to something outside the document. */
export interface Lookups {
  /** Tables by `src`. */
  readonly tables: Readonly<
    Record<string, { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }>
  >;
  /** Charts by the key `figure|kind|body|report|from|to`. */
  readonly charts: Readonly<Record<string, ChartView>>;
  /** Downloads by `href`. */
  readonly files: Readonly<Record<string, Download>>;
}

/** A list of items: a board, a section, a collection, a year, all of a body. */
export interface ListPage extends PageBase {
  readonly kind: 'list';
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly panels: readonly Panel[];
  /** Links to the pages of a long list; the current one has no href. */
  readonly pager: readonly Value[];
  readonly prose: string | null;
}

export interface HomePage extends PageBase {
  readonly kind: 'home';
  readonly lead: string;
  readonly boards: readonly {
    readonly title: string;
    readonly href: string;
    readonly description: string;
    readonly count: number;
  }[];
  readonly latest: readonly ListEntry[];
  readonly years: readonly (Value & { readonly count: number })[];
  readonly bodies: readonly ListEntry[];
}

export interface SearchPage extends PageBase {
  readonly kind: 'search';
  /** For readers without script: indexes by year and by collection. */
  readonly indexes: readonly {
    readonly title: string;
    readonly links: readonly (Value & { readonly count: number })[];
  }[];
}

export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
}

export type Page = ItemPage | ListPage | HomePage | SearchPage | NotFoundPage;

/** The page with its parsed text, as components receive it. */
export interface RenderInput {
  readonly frame: Frame;
  readonly page: Page;
  readonly segments: readonly Segment[];
}
