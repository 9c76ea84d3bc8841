// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bundleOnly } from './src/astro/bundle/bundle-only.ts';
import { basePlaceholder, urlPlaceholder } from './src/astro/bundle/placeholders.ts';

export default defineConfig({
  // The code is bundled once for all sites; where one is published is put in afterwards.
  site: urlPlaceholder,
  base: basePlaceholder,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx(), bundleOnly()],
  // Colours of code would be inline styles, which the policy of the site forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    // Scripts stay files of their own, so that a strict Content-Security-Policy can be set.
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
  },
});
