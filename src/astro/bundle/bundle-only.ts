import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPublicFiles } from '../../io/files/public-files.ts';
import { programFile } from '../../io/program-file.ts';
import { makeSettings } from '../../io/settings.ts';
import { codeFolder, dataModule, entryIn, stylesOf } from '../internals.ts';
import type { BundleRecord } from './bundle.ts';
import { plainImports } from './plain-imports.ts';
import { siteParts } from './site-parts.ts';

/**
 * Lets `astro build` make only the bundle of the code and keep it: `server/` renders pages, `client/` holds styles
 * and scripts. Which pages there are is known only when the content is, and rendering is ours.
 */
export function bundleOnly(): AstroIntegration {
  let output = '';
  let styles: BundleRecord['styles'] = [];
  return {
    name: 'gongkai:bundle-only',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const collections = programFile(fileURLToPath(config.root), 'src/astro/routes/collections.ts');
        const plugins = [siteParts(makeSettings({})), plainImports];
        updateConfig({ vite: { plugins, resolve: { alias: { [dataModule]: collections } } } });
      },
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') styles = stylesOf(pages);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'gongkai:bundle-only',
          getStaticPaths() {
            keep(output, styles);
            return Promise.resolve([]);
          },
          render: () => Promise.resolve(new Response(null)),
        });
      },
    },
  };
}

/** Astro deletes the code when it thinks that everything is rendered. */
function keep(output: string, styles: BundleRecord['styles']): void {
  const server = join(output, '../server');
  renameSync(join(output, codeFolder), server);
  const record: BundleRecord = {
    entry: entryIn(readdirSync(server)),
    styles,
    files: ['server', 'client'].flatMap((part) =>
      [...listPublicFiles(join(output, '..', part))].map(([name, { size }]) => [part + name, size] as const),
    ),
  };
  writeFileSync(join(output, '../bundle.json'), JSON.stringify(record));
}
