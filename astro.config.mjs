// @ts-check
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentWatch } from './src/integrations/content-watch.ts';
import { pageOutput } from './src/integrations/page-output.ts';
import { sitemapFor } from './src/integrations/sitemap.ts';
import { readSiteFile } from './src/io/read-content.ts';
import { currentSettings, normaliseBase, workFolders } from './src/io/settings.ts';

const settings = currentSettings();
const { site } = readSiteFile(settings.content);
const work = workFolders(settings);

const base = normaliseBase(settings.base ?? site?.base ?? '/');

export default defineConfig({
  site: site?.url ?? 'https://gongkai.example',
  base,
  outDir: work.output,
  cacheDir: work.cache,
  publicDir: settings.public,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx(), pageOutput(settings, site), sitemapFor(settings, site, base), contentWatch(settings)],
  devToolbar: { enabled: false },
  vite: {
    // Pages are kept between builds; what is no longer a page is pruned by integration.
    // Scripts stay files of their own, so that a strict Content-Security-Policy can be set.
    build: { emptyOutDir: false, assetsInlineLimit: 0 },
    worker: { format: 'es' },
    server: { fs: { allow: [settings.root, join(settings.content, '..')] } },
  },
});
