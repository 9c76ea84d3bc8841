import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { digest } from '../io/digest.ts';
import type { PageManifest } from '../io/page-manifest.ts';

/** Where pages are kept. */
export interface KeptPages {
  /** Output folder. */
  readonly output: string;
  readonly manifest: PageManifest;
  /** Base path with slashes at both ends. */
  readonly base: string;
}

/**
 * A prerenderer that renders only what changed: a page whose key (a digest of all that it shows) is that of the last
 * build stays as it is. It writes pages by itself, each into a new file, never into one that may be public already.
 */
export function keepPages(
  renderer: AstroPrerenderer,
  { output, manifest, base }: KeptPages,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...renderer,
    async getStaticPaths() {
      const paths = await renderer.getStaticPaths();
      for (const path of paths) keys.set(outputFile(path.pathname, path.route), path.cacheKey ?? '');
      const current = [...keys].filter(([file, key]) => key !== '' && manifest.isCurrent(file, key));
      manifest.keepOnly(new Set(current.map(([file]) => file)));
      return paths;
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const file = outputFile(decodeURI(pathname).slice(base.length - 1), options.routeData);
      const key = keys.get(file);
      if (key === undefined) throw new Error(`There is no path ${pathname} among those to be rendered.`);
      if (!manifest.has(file)) {
        const result = await renderer.render(request, options);
        const response = result instanceof Response ? result : result.response;
        const bytes = new Uint8Array(await response.arrayBuffer());
        writeNew(join(output, file), bytes);
        manifest.record(file, key === '' ? digest(bytes) : key);
      }
      // Without a body Astro writes nothing itself.
      return new Response(null);
    },
    async teardown() {
      manifest.save();
      await renderer.teardown?.();
    },
  };
}

/** Path of the file of a page or endpoint below the output folder. */
function outputFile(pathname: string, route: PathWithRoute['route']): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** A new file takes the place of the old one, unless that has the same bytes. */
function writeNew(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, bytes);
}
