import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../domain/schema/site.ts';
import { pruneFolder } from '../io/prune.ts';
import { listPublicFiles } from '../io/public-files.ts';

/**
 * Takes out of the kept output what this build did not make: pages of deleted documents, old assets. Pages stay in place
 * between builds so that unchanged ones cost nothing; everything else is written anew by each build.
 */
export function outputPruning(site: Site | null): AstroIntegration {
  let publicFolder = '';
  let output = '';
  return {
    name: 'gongkai:output-pruning',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
        output = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        rmSync(join(output, '_astro'), { recursive: true, force: true });
      },
      'astro:build:done': ({ assets }) => {
        const pages = [...assets.values()].flat().map((url) => fileURLToPath(url));
        const wanted =
          site?.handbook === false
            ? pages.filter((page) => !page.startsWith(join(output, 'handbook')))
            : pages;
        const copies = [...listPublicFiles(publicFolder).keys()].map((path) => join(output, path));
        pruneFolder(output, new Set([...wanted, ...copies]), ['_astro']);
      },
    },
  };
}
