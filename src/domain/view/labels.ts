import type { Severity } from '../finding.ts';
import type { Kinship } from '../kinship.ts';
import type { AmendmentAction } from '../schema/amendment.ts';
import type { bodyKinds } from '../schema/bodies.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { documentGenres, validityStates } from '../schema/documents.ts';
import type { pageRoles } from '../schema/pages.ts';
import type { reportKinds } from '../schema/reports.ts';
import type { responsibilityKinds } from '../schema/responsibilities.ts';
import type { audiences, lifeEvents, serviceLevels, serviceTypes } from '../schema/services.ts';
import type { Locale } from '../text/locale.ts';
import type { ComplianceLabels } from './compliance/labels.ts';
import type { DataLabels } from './data/labels.ts';
import type { FeedLabels } from './feeds/labels.ts';
import type { HistoryLabels } from './history/labels.ts';
import type { AlongLabels } from './item/along-labels.ts';
import type { AmendedLabels } from './item/amended-labels.ts';
import type { PostingLabels } from './item/posting-labels.ts';
import type { StaffLabels } from './item/staff-labels.ts';
import type { ListLabels } from './list/labels.ts';
import type { Marks } from './marks.ts';
import type { MembersLabels } from './members/labels.ts';
import type { NumberStyle } from './numbers.ts';
import type { VerifyLabels } from './verify/labels.ts';
import type { YearLabels } from './years/labels.ts';

type Named<K extends string> = Readonly<Record<K, string>>;

/** Every word of the interface in one language; `{…}` marks what is filled in. Names of fields stand in the schemas. */
export interface Labels {
  readonly locale: Locale;
  readonly marks: Marks;
  readonly numbers: NumberStyle;
  readonly handbook: Named<
    | 'book'
    | 'catalogue'
    | 'calendar'
    | 'field'
    | 'prop'
    | 'name'
    | 'about'
    | 'propAbout'
    | 'required'
    | 'yes'
    | 'lowerable'
    | 'site'
    | 'example'
  > & { readonly severities: Named<Severity> };
  readonly along: AlongLabels;
  readonly collections: Named<CollectionName>;
  /** Items of a collection with the word by which they are counted, and those of one year. */
  readonly counts: Named<CollectionName>;
  readonly ofYear: Named<CollectionName>;
  readonly bodyKinds: Named<(typeof bodyKinds)[number]>;
  readonly responsibilityKinds: Named<(typeof responsibilityKinds)[number]>;
  readonly reportKinds: Named<(typeof reportKinds)[number]>;
  readonly genres: Named<(typeof documentGenres)[number]>;
  readonly amendmentActions: Named<AmendmentAction>;
  readonly validity: Named<(typeof validityStates)[number]>;
  readonly roles: Named<(typeof pageRoles)[number]>;
  readonly serviceTypes: Named<(typeof serviceTypes)[number]>;
  readonly serviceLevels: Named<(typeof serviceLevels)[number]>;
  readonly audiences: Named<(typeof audiences)[number]>;
  readonly lifeEvents: Named<(typeof lifeEvents)[number]>;
  readonly caseTypes: Named<'immediate' | 'promised'>;
  readonly materialForms: Named<'original' | 'copy' | 'original-and-copy' | 'electronic'>;
  /** What search says of text in attachments. */
  readonly search: Named<'attached' | 'attachedPage' | 'attachedSheet'>;
  readonly origins: Named<'applicant' | 'government' | 'third-party'>;
  readonly timeUnits: Named<'working-day' | 'day'>;
  readonly access: Named<'proactive' | 'on-request'>;
  readonly applicants: readonly string[];
  readonly outcomes: readonly string[];
  /** Numbers of chapters and rows of official forms, from the first on. */
  readonly numerals: readonly string[];
  readonly compliance: ComplianceLabels;
  readonly page: Named<
    | 'home'
    | 'latest'
    | 'byYear'
    | 'bodies'
    | 'search'
    | 'notFound'
    | 'notFoundText'
    | 'tasks'
    | 'noneOfYear'
    | 'duties'
    | 'undated'
    | 'all'
    | 'allOf'
    | 'count'
    | 'yearTitle'
    | 'listTitle'
    | 'previous'
    | 'next'
    | 'newest'
    | 'oldest'
    | 'emptyList'
    | 'boards'
    | 'indexByYear'
    | 'indexByCollection'
    | 'otherYears'
    | 'asOf'
    | 'asOfStill'
    | 'below'
    | 'schemas'
    | 'archive'
    | 'linkCount'
  >;
  readonly item: Named<
    | 'text'
    | 'figures'
    | 'downloads'
    | 'related'
    | 'basics'
    | 'place'
    | 'conditions'
    | 'materials'
    | 'steps'
    | 'fees'
    | 'questions'
    | 'basis'
    | 'announced'
    | 'announcedTotal'
    | 'announcedSource'
    | 'duties'
    | 'overview'
    | 'changes'
    | 'free'
    | 'atOnce'
    | 'noLimit'
    | 'workingDays'
    | 'days'
    | 'visits'
    | 'noVisit'
    | 'required'
    | 'optional'
    | 'copies'
    | 'unit'
    | 'number'
    | 'total'
    | 'withdrawn'
    | 'withdrawnBadge'
    | 'repealedBy'
    | 'amendedBy'
    | 'interpretedBy'
    | 'interprets'
    | 'repeals'
    | 'replaces'
    | 'successor'
    | 'amends'
    | 'expired'
    | 'notYet'
    | 'validity'
    | 'asOf'
    | 'since'
    | 'outdated'
    | 'children'
    | 'office'
    | 'channels'
    | 'countByType'
    | 'year'
    | 'villageAffairs'
    | 'village'
    | 'quarter'
    | 'notPublished'
  > &
    AmendedLabels &
    StaffLabels;
  readonly tables: Named<
    | 'active'
    | 'applications'
    | 'proceedings'
    | 'content'
    | 'results'
    | 'legalPersons'
    | 'review'
    | 'litigation'
    | 'direct'
    | 'afterReview'
    | 'sumRule'
    | 'applicants'
    | 'partial'
    | 'clause'
    | 'decisions'
    | 'amount'
    | 'item'
    | 'part'
    | 'point'
  >;
  /** Why an item is worth reading beside another. */
  readonly seeAlso: Named<'title' | Kinship>;
  readonly data: DataLabels;
  readonly feeds: FeedLabels;
  readonly members: MembersLabels;
  readonly glossary: Named<'title' | 'lead' | 'onPage' | 'back' | 'also' | 'see' | 'basis' | 'means'>;
  readonly postings: PostingLabels;
  readonly lists: ListLabels;
  readonly history: HistoryLabels;
  readonly years: YearLabels;
  readonly verify: VerifyLabels;
  readonly ui: Named<
    | 'skip'
    | 'searchPlaceholder'
    | 'contents'
    | 'breadcrumb'
    | 'tableRegion'
    | 'tableMore'
    | 'chartData'
    | 'withheld'
    | 'basisLabel'
    | 'info'
    | 'siteNotice'
    | 'warning'
    | 'source'
    | 'printedFrom'
    | 'notSet'
    | 'addressCode'
    | 'digest'
    | 'preferences'
    | 'metadata'
    | 'textSize'
    | 'normal'
    | 'large'
    | 'larger'
    | 'theme'
    | 'auto'
    | 'light'
    | 'dark'
    | 'care'
    | 'aloud'
    | 'aloudStop'
    | 'feed'
    | 'noScriptSearch'
    | 'value'
  >;
}

export { fill } from './fill.ts';
