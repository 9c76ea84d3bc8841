import type { PortalHtml } from '../portal/portal.ts';
import type { Heading } from '../prose/types.ts';
import type { HistoryLead } from '../routes/unwritten-history.ts';
import type { Locale } from '../text/locale.ts';
import type { CsvTableData } from './csv-table.ts';
import type {
  ChangesPage,
  GonePage,
  HistoryPage,
  MovedPage,
  VersionLine,
  VersionPage,
} from './history/page-types.ts';
import type { TakeAlong } from './item/take-along.ts';
import type { NumberStyle } from './numbers.ts';
import type { PageBase } from './page-base.ts';
import type {
  AmendmentMark,
  Badge,
  ChartView,
  Download,
  Fact,
  ListEntry,
  NoticeView,
  Panel,
  Value,
} from './types.ts';
import type { YearsPage } from './years/page-types.ts';

/** What surrounds every page of a site. */
export interface Frame {
  readonly locale: Locale;
  /** Time zone whose calendar decides what day it is. */
  readonly timezone: string;
  readonly numbers: NumberStyle;
  readonly siteName: string;
  /** What a page may load and do, for hosts that send no headers. */
  readonly contentPolicy: string;
  /** The public folder holds `favicon.svg`. */
  readonly hasIcon: boolean;
  readonly boards: readonly { readonly title: string; readonly href: string }[];
  readonly links: readonly Value[];
  /** What a portal puts above and below every page: HTML of maintainers. */
  readonly portal: PortalHtml;
  /** Lines of the footer: sponsor, organiser, address, phone, filing numbers. */
  readonly footer: readonly Fact[];
}

/** What tells pages apart in a list of all of them. */
export type PageCard = Pick<Page, 'path' | 'kind' | 'title' | 'distinction'>;

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
  /** Digest of the text as it was typed, for readers; empty where none is known. */
  readonly fingerprint: string;
  readonly headings: readonly Heading[];
  readonly source: string | null;
  /**
   * Since when it stands here and how often it changed, with a link to its history if it did; null without versions.
   */
  readonly version: VersionLine | null;
  /** Path of its TimeMap (RFC 7089); null while it never changed. */
  readonly timeMap: string | null;
  readonly along: TakeAlong;
  /** The page that its print names, where it is another. */
  readonly printedFrom?: string;
  /** What the page needs to show author components that look things up, by segment path. */
  readonly lookups: Lookups;
}

/** Data for author components that refer to something outside the document. */
export interface Lookups {
  /** Tables by their `tableKey`. */
  readonly tables: Readonly<Record<string, CsvTableData>>;
  /** Charts by the key `figure|kind|body|report|from|to`. */
  readonly charts: Readonly<Record<string, ChartView>>;
  /** Downloads by `href`. */
  readonly files: Readonly<Record<string, Download>>;
  /** What is said behind amended articles, by the number of the change. */
  readonly amendments: Readonly<Record<string, AmendmentMark>>;
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
  /** What people look for most. */
  readonly tasks: readonly Value[];
  readonly boards: readonly {
    readonly title: string;
    readonly href: string;
    readonly description: string;
    readonly count: number;
  }[];
  readonly latest: readonly ListEntry[];
  /** Leads to more of what is new; null where the site shows no others. */
  readonly more: Value | null;
  readonly years: readonly (Value & { readonly count: number })[];
  readonly bodies: readonly ListEntry[];
}

export interface SearchPage extends PageBase {
  readonly kind: 'search';
  /** Path of the page that tells how to ask for information; null when there is none. */
  readonly ask: string | null;
  readonly siteName: string;
  /** Other sites that are searched in the same box. */
  readonly sites: readonly { readonly name: string; readonly url: string }[];
  /** Address of the engine of many sites; null for none. */
  readonly engine: string | null;
  /** For readers without script: indexes by year and by collection. */
  readonly indexes: readonly {
    readonly title: string;
    readonly links: readonly (Value & { readonly count: number })[];
  }[];
}

/** Holds a file against the lists of the site. */
export interface VerifyPage extends PageBase {
  readonly kind: 'verify';
}

/** The newest items of a board, without what surrounds other pages. */
export interface EmbedPage extends PageBase {
  readonly kind: 'embed';
  /** Link to the board. */
  readonly board: Value;
  readonly entries: readonly ListEntry[];
}

export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
  readonly indexes: SearchPage['indexes'];
  /** Where addresses of versions lead that are not written, on hosts that know no rules. */
  readonly leads: readonly HistoryLead[];
}

export type Page =
  | ItemPage
  | ListPage
  | HomePage
  | SearchPage
  | VerifyPage
  | EmbedPage
  | NotFoundPage
  | HistoryPage
  | VersionPage
  | ChangesPage
  | GonePage
  | MovedPage
  | YearsPage;

/** All that is shown at one address, but for texts that stand in stores of their own. */
export interface PageModel {
  readonly frame: Frame;
  readonly page: Page;
  /** Title of the browser's window, unique on the site. */
  readonly windowTitle: string;
}
