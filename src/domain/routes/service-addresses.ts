import { type Corpus, entriesOf } from '../corpus.ts';
import { pagePath, pagesOf } from './list-parts.ts';
import { sharedMaterials } from './shared-materials.ts';

/** A page about all services: one table of them, or the materials that several of them ask for. */
export interface ServicesAddress {
  readonly type: 'services';
  readonly path: string;
  readonly part: 'table' | 'materials';
  readonly page: number;
}

export const servicesTablePath = '/services/table/';
export const materialsPath = '/services/materials/';

/** Such pages; none where there is nothing to show. */
export function serviceAddresses(corpus: Corpus): ServicesAddress[] {
  const services = entriesOf(corpus, 'services').length;
  const shared = sharedMaterials(corpus).length;
  const paged = (count: number, part: ServicesAddress['part'], root: string) =>
    count === 0
      ? []
      : pagesOf(count).map((page) => ({ type: 'services', path: pagePath(root, page), part, page }) as const);
  return [...paged(services, 'table', servicesTablePath), ...paged(shared, 'materials', materialsPath)];
}
