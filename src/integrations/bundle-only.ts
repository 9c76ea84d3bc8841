import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPublicFiles } from '../io/public-files.ts';
import type { BundleRecord, RouteStyles } from './bundle.ts';

/**
 * Lets `astro build` make only the bundle of the code and keep it: `server/` renders pages, `client/` holds styles and scripts.
 * Which pages there are is known only when the content is, and rendering is ours.
 */
export function bundleOnly(): AstroIntegration {
  let output = '';
  let pages: ReadonlyMap<string, RouteStyles> = new Map();
  return {
    name: 'gongkai:bundle-only',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const collections = fileURLToPath(new URL('src/site/collections.ts', config.root));
        updateConfig({ vite: { resolve: { alias: { 'astro:data-layer-content': collections } } } });
      },
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages: all, target }) => {
        if (target === 'server') pages = all as unknown as ReadonlyMap<string, RouteStyles>;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'gongkai:bundle-only',
          getStaticPaths() {
            keep(output, pages);
            return Promise.resolve([]);
          },
          render: () => Promise.resolve(new Response(null)),
        });
      },
    },
  };
}

/** Astro deletes the code when it thinks that everything is rendered. */
function keep(output: string, pages: ReadonlyMap<string, RouteStyles>): void {
  const server = join(output, '../server');
  renameSync(join(output, '.prerender'), server);
  const entry = readdirSync(server).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry)
    throw new Error('Astro made no entry for rendering; this version of it is not the one we know.');
  const record: BundleRecord = {
    entry,
    styles: [...pages].map(([key, { styles }]) => [key, { styles }]),
    files: ['server', 'client'].flatMap((part) =>
      [...listPublicFiles(join(output, '..', part))].map(([name, { size }]) => [part + name, size] as const),
    ),
  };
  writeFileSync(join(output, '../bundle.json'), JSON.stringify(record));
}
