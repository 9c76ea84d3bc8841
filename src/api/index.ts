/* `gongkai`: what a site's configuration is made of. What stands here is a promise (`test/api/exports.test.ts`). */
export { z } from 'zod';
export type {
  AuthorComponent,
  OwnLabels,
  PagePart,
  SiteConfig,
  SiteOffence,
  SiteRule,
  Words,
} from '../domain/site-config/site-config.ts';
export { defineSite } from '../domain/site-config/site-config.ts';
