import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Where the pages of a sitemap stand. */
export interface SitemapPlace {
  /** Origin of the site, e.g. `https://www.example.gov.cn`. */
  readonly site: string;
  /** Base path with slashes at both ends. */
  readonly base: string;
}

type Hooks = Required<
  Pick<AstroIntegration['hooks'], 'astro:config:done' | 'astro:routes:resolved' | 'astro:build:done'>
>;

/** Addresses in one file of a sitemap; the protocol allows 50,000 (sitemaps.org). */
const entryLimit = 45_000;

/** Names of the files of a sitemap of so many addresses. */
export const sitemapNames = (count: number): string[] => [
  'sitemap-index.xml',
  ...Array.from({ length: Math.ceil(count / entryLimit) }, (_none, n) => `sitemap-${n}.xml`),
];

/** The files of a sitemap by name, made by Astro's integration from addresses without base path. */
export async function sitemapFiles(
  paths: readonly string[],
  { site, base }: SitemapPlace,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-sitemap-'));
  const hooks = sitemap({ entryLimit }).hooks as unknown as Hooks;
  const logger = { info: () => undefined, warn: console.error, error: console.error };
  const config = { site, base, trailingSlash: 'always', build: { format: 'directory' } };
  const pages = paths.map((path) => ({ pathname: path.slice(1) }));
  try {
    await hooks['astro:routes:resolved']({ routes: [], logger } as never);
    await hooks['astro:config:done']({ config } as never);
    await hooks['astro:build:done']({ dir: pathToFileURL(`${folder}/`), pages, logger } as never);
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
