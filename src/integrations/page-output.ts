import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/schema/site.ts';
import { codeVersion } from '../io/code-version.ts';
import { digest } from '../io/digest.ts';
import { openPageManifest, type PageManifest } from '../io/page-manifest.ts';
import { pruneFolder } from '../io/prune.ts';
import { listPublicFiles } from '../io/public-files.ts';
import { searchFolders } from '../io/search/folders.ts';
import type { Settings } from '../io/settings.ts';
import { keepPages } from './kept-pages.ts';

/**
 * Keeps pages in the output folder between builds, so that unchanged ones cost nothing, and takes out what this build did
 * not make: pages of deleted documents, old assets. Everything but pages is written anew by each build.
 */
export function pageOutput(settings: Settings, site: Site | null): AstroIntegration {
  let output = '';
  let publicFolder = '';
  let base = '/';
  let manifest: PageManifest | null = null;
  return {
    name: 'gongkai:page-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
        output = fileURLToPath(config.outDir);
        base = `${config.base.replace(/\/+$/, '')}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const version = digest(codeVersion(settings.root, ['src', 'astro.config.mjs']) + base + site?.url);
        const opened = openPageManifest(join(output, '../pages.json'), output, version);
        manifest = opened;
        pruneFolder(output, absolute(opened.files()), searchFolders);
        setPrerenderer((renderer) => keepPages(renderer, { output, manifest: opened, base }));
      },
      'astro:build:done': ({ dir }) => {
        const pages = manifest?.files() ?? [];
        const wanted =
          site?.handbook === false ? pages.filter((page) => !page.startsWith('handbook')) : pages;
        const copies = [...listPublicFiles(publicFolder).keys()];
        pruneFolder(fileURLToPath(dir), absolute([...wanted, ...copies]), ['_astro', ...searchFolders]);
      },
    },
  };

  function absolute(files: readonly string[]): Set<string> {
    return new Set(files.map((file) => join(output, file)));
  }
}
