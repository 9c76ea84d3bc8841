import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../io/settings.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** In `dev`: reloads pages when `site.yaml` changes, and serves the search index of the last build. */
export function contentWatch(settings: Settings): AstroIntegration {
  return {
    name: 'gongkai:content-watch',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        addWatchFile(join(settings.content, 'site.yaml'));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = builtSearchFile(settings, request.url ?? '/', server.config.base);
          if (!path) return next();
          response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
          response.end(readFileSync(path));
        });
      },
    },
  };
}

function builtSearchFile(settings: Settings, url: string, base: string): string | null {
  const path = url.replace(/[?#].*$/, '').replace(base, '/');
  if (!/^\/(pagefind|search-data)\/[\w./-]+$/.test(path) || path.includes('..') || path.endsWith('/'))
    return null;
  const file = join(settings.out, path);
  return existsSync(file) ? file : null;
}
