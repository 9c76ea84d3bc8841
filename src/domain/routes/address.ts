import type { Entry, EntryOf } from '../corpus.ts';
import type { ItemHistory, Revision } from '../revisions/history.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Board, Section } from '../schema/site.ts';
import type { ComplianceAddress } from './compliance-addresses.ts';
import type { DataAddress } from './data-addresses.ts';
import type { FeedsAddress } from './feeds-address.ts';
import type { GlossaryAddress } from './glossary-address.ts';
import type { MembersAddress } from './members-address.ts';
import type { NormativeAddress } from './normative-lists.ts';
import type { PostingAddress } from './posting-addresses.ts';
import type { ReportSeries } from './report-series.ts';
import type { ServicesAddress } from './service-addresses.ts';
import type { SiteEvent } from './site-event.ts';
import type { StaffDayAddress } from './staff-days.ts';

/** A page of the site: what it is of, and which part of a long list. */
export type Address =
  | ComplianceAddress
  | ServicesAddress
  | GlossaryAddress
  | FeedsAddress
  | MembersAddress
  | DataAddress
  | NormativeAddress
  | StaffDayAddress
  | PostingAddress
  | {
      readonly type: 'folder';
      readonly path: string;
      /** The pages that stand in it. */
      readonly inside: readonly Address[];
      /** The files that stand in it, by address. */
      readonly files: readonly string[];
      /** True where search engines may list it. */
      readonly listed: boolean;
    }
  | { readonly type: 'history' | 'gone'; readonly path: string; readonly history: ItemHistory }
  | {
      readonly type: 'version' | 'changes';
      readonly path: string;
      readonly history: ItemHistory;
      readonly revision: Revision;
    }
  | { readonly type: 'series'; readonly path: string; readonly series: ReportSeries }
  | {
      readonly type: 'years';
      readonly path: string;
      readonly series: ReportSeries;
      readonly before: EntryOf<'reports'>;
      readonly after: EntryOf<'reports'>;
    }
  | {
      readonly type: 'timeline';
      readonly path: string;
      readonly month: string | null;
      readonly page: number;
      readonly events: readonly SiteEvent[];
    }
  | {
      readonly type: 'moved';
      readonly path: string;
      readonly target: { readonly path: string; readonly title: string };
    }
  | { readonly type: 'publications'; readonly path: string; readonly page: number }
  | { readonly type: 'home' | 'search' | 'verify' | 'not-found'; readonly path: string }
  | { readonly type: 'item'; readonly path: string; readonly entry: Entry }
  /** The text of an amended document as it was, is or will be from a day on. */
  | { readonly type: 'state'; readonly path: string; readonly entry: Entry; readonly since: string }
  | { readonly type: 'embed'; readonly path: string; readonly board: Board }
  | { readonly type: 'board'; readonly path: string; readonly board: Board; readonly page: number }
  | {
      readonly type: 'section';
      readonly path: string;
      readonly board: Board;
      readonly section: Section;
      readonly page: number;
    }
  | {
      readonly type: 'collection';
      readonly path: string;
      readonly collection: CollectionName;
      readonly page: number;
    }
  | {
      readonly type: 'collection-year';
      readonly path: string;
      readonly collection: CollectionName;
      readonly year: string;
      readonly page: number;
    }
  | { readonly type: 'year'; readonly path: string; readonly year: string; readonly page: number }
  | {
      readonly type: 'body-collection';
      readonly path: string;
      readonly body: string;
      readonly collection: CollectionName;
      readonly page: number;
    };
