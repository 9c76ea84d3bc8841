import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/schema/site.ts';

/** The sitemap of public pages: neither the handbook nor search nor later pages of lists. */
export function sitemapFor(site: Site | null): AstroIntegration {
  const origin = site?.url ?? '';
  return sitemap({
    filter: (page) => !/\/(handbook|search|404)\/|\/page\/\d+\/$/.test(page.slice(origin.length)),
  });
}
