// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bundleOnly } from './src/integrations/bundle-only.ts';
import { readSiteFile } from './src/io/read-content.ts';
import { currentSettings, normaliseBase, workFolders } from './src/io/settings.ts';

const settings = currentSettings();
const { site } = readSiteFile(settings.content);
const work = workFolders(settings);

const base = normaliseBase(settings.base ?? site?.base ?? '/');

export default defineConfig({
  site: site?.url ?? 'https://gongkai.example',
  base,
  cacheDir: work.cache,
  publicDir: settings.public,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx(), bundleOnly()],
  devToolbar: { enabled: false },
  vite: {
    // Scripts stay files of their own, so that a strict Content-Security-Policy can be set.
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
  },
});
