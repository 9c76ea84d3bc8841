import type { Corpus } from '../corpus.ts';
import type { CsvReading } from '../files/csv-table.ts';
import type { PublicFile } from '../files/public-folder.ts';
import { type Member, memberOf } from '../members/member.ts';
import { memberSites } from '../members/member-sites.ts';
import type { PortalHtml } from '../portal/portal.ts';
import { type InverseRelations, inverseRelations } from '../relations.ts';
import type { SiteHistory } from '../revisions/history.ts';
import { type HistoryIndex, indexHistory } from '../revisions/history-index.ts';
import type { Preset } from '../schema/preset.ts';
import type { Site } from '../schema/site.ts';
import type { Labels } from './labels.ts';

/** What every view is made from. */
export interface ViewContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  readonly labels: Labels;
  readonly preset: Preset;
  readonly history: HistoryIndex;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** Address of the site with its base path, with a slash at the end: `https://www.example.gov.cn/putai/`. */
  readonly home: string;
  /** The sites that this one shows together, and what they say of themselves. */
  readonly members: readonly Member[];
  /** What a portal puts above and below every page. */
  readonly portal: PortalHtml;
  /** True for an old version: its page says what held on its day, and stays so. */
  readonly still?: boolean;
  /** A CSV file under `public/`; null when there is none. */
  csv(path: string): CsvReading | null;
}

/**
 * Puts together what views are made from. `base` is the path that the site is published under, with slashes at both
 * ends.
 */
export function viewContext({
  corpus,
  history,
  members,
  base,
  ...others
}: Pick<ViewContext, 'corpus' | 'labels' | 'preset' | 'files' | 'csv' | 'portal'> & {
  readonly history: SiteHistory;
  /** Left out where nobody asked them. */
  readonly members?: readonly Member[] | undefined;
  readonly base: string;
}): ViewContext {
  return {
    ...others,
    corpus,
    members: members ?? memberSites(corpus).map((site) => memberOf(site)),
    inverse: inverseRelations(corpus),
    history: indexHistory(history, (item) => corpus.byPath.has(item)),
    home: homeOf(corpus.site, base),
  };
}

/** Address of a site with its base path, with a slash at the end. */
export const homeOf = ({ url }: Pick<Site, 'url'>, base: string): string =>
  url.replace(/(?<!\/)\/+$/, '') + base;

/** The full address of a path of the site. */
export const absolute = (context: Pick<ViewContext, 'home'>, path: string): string =>
  context.home + path.replace(/^\//, '');
