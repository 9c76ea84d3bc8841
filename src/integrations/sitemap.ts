import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isGone } from '../domain/revisions/history.ts';
import type { Site } from '../domain/schema/site.ts';
import { readHandedHistory } from '../io/history/snapshot.ts';
import { type Settings, workFolders } from '../io/settings.ts';

/** Pages that are never for search engines: handbook, search, later pages of lists, versions, comparisons. */
const unlisted = /\/(handbook|search|404)\/|\/page\/\d+\/$|\/history\/$|\/v\/\d+\/|^\/reports\/compare\//;

/** The sitemap of public pages; neither what is gone nor what has moved stands in it. */
export function sitemapFor(settings: Settings, site: Site | null, base: string): AstroIntegration {
  const origin = site?.url ?? '';
  let hidden: ReadonlySet<string> | null = null;
  return sitemap({
    filter(page) {
      hidden ??= hiddenPaths(settings, site);
      const path = `/${decodeURI(page.slice(origin.length)).slice(base.length)}`;
      return !unlisted.test(path) && !hidden.has(path);
    },
  });
}

/** Tombstones, old addresses of items, and boards that lead elsewhere. */
function hiddenPaths(settings: Settings, site: Site | null): Set<string> {
  const { items } = readHandedHistory(settings);
  const alive = new Set(items.filter((history) => !isGone(history)).map(({ item }) => item));
  const past = items.flatMap(({ item, former }) => [item, ...former]).filter((item) => !alive.has(item));
  const boards = (site?.boards ?? []).map(({ slug }) => `/${slug}/`);
  const redirects = (site?.redirects ?? []).map(({ from }) => from);
  return new Set([
    ...past.map((item) => `/${item}/`),
    ...redirects,
    ...boards.filter((path) => leadsElsewhere(join(workFolders(settings).output, path, 'index.html'))),
  ]);
}

const leadsElsewhere = (file: string) =>
  existsSync(file) && readFileSync(file, 'utf8').includes('http-equiv="refresh"');
