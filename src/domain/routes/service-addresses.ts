import { type Corpus, entriesOf } from '../corpus.ts';
import { pagePath, pagesOf } from './list-parts.ts';
import { servicesByAudience, servicesByLifeEvent } from './services-by.ts';
import { sharedMaterials } from './shared-materials.ts';

/** A page about all services: a list by life event or audience, one table, the materials that several ask for. */
export interface ServicesAddress {
  readonly type: 'services';
  readonly path: string;
  readonly part: ServicesPart;
  readonly page: number;
}

export type ServicesPart = 'table' | 'materials' | 'life-events' | 'audiences';

export const servicesPath = (part: ServicesPart): string => `/services/${part}/`;

/** Such pages; none where there is nothing to show. */
export const serviceAddresses = (corpus: Corpus): ServicesAddress[] =>
  shownParts(corpus).flatMap(({ part, count }) =>
    pagesOf(count).map(
      (page) => ({ type: 'services', path: pagePath(servicesPath(part), page), part, page }) as const,
    ),
  );

/** The pages that there are, with how many lines each has. */
export const shownParts = (corpus: Corpus): { part: ServicesPart; count: number }[] =>
  [
    { part: 'life-events' as const, count: servicesByLifeEvent(corpus).length },
    { part: 'audiences' as const, count: servicesByAudience(corpus).length },
    { part: 'table' as const, count: entriesOf(corpus, 'services').length },
    { part: 'materials' as const, count: sharedMaterials(corpus).length },
  ].filter(({ count }) => count > 0);
