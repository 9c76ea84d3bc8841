import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readBundle, type SiteBundle } from './site-bundle.ts';

/** Something that a site consists of: a page or a file that a route makes. */
export interface SitePath {
  /** Path below the output folder. */
  readonly file: string;
  /** As Astro gives it, without the base path. */
  readonly pathname: string;
  readonly route: RouteData;
  /** Digest of all that it shows; null where only rendering tells. */
  readonly key: string | null;
}

/** Renders the pages of one site in this thread. */
export interface SiteRenderer {
  /** Everything that the site consists of, each path once. */
  paths(): Promise<SitePath[]>;
  render(path: Pick<SitePath, 'pathname' | 'route'>): Promise<Uint8Array>;
  /** The route with this name among those of the bundle. */
  route(component: string): RouteData;
}

/** The part of Astro's application for builds that we use. */
interface BuildApp {
  readonly manifest: { readonly base: string; readonly routes: readonly { routeData: RouteData }[] };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Loads a bundle. Any error while rendering is thrown with the path that it happened at. */
export async function openRenderer(bundle: SiteBundle): Promise<SiteRenderer> {
  const { entry, styles } = readBundle(bundle);
  const module = (await import(pathToFileURL(join(bundle.folder, 'server', entry)).href)) as {
    app: BuildApp;
  };
  const { app } = module;
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  const base = `/${app.manifest.base}/`.replace(/\/{2,}/g, '/');
  return {
    async paths() {
      const all = await new StaticPaths(app as never).getAll();
      const byFile = new Map<string, SitePath>();
      for (const { pathname, route, cacheKey } of all) {
        const file = outputFile(pathname, route);
        if (!byFile.has(file)) byFile.set(file, { file, pathname, route, key: cacheKey ?? null });
      }
      return [...byFile.values()];
    },
    async render({ pathname, route }) {
      const path = pathname.replace(/^\/+/, '');
      const slash = route.type === 'page' && path !== '' && !path.endsWith('/') ? '/' : '';
      const request = new Request(new URL(encodeURI(base + path + slash), 'http://localhost'));
      try {
        const response = await app.render(request, { routeData: route });
        if (!response.ok && path !== '404') throw new Error(`Status ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw new Error(`/${path}`, { cause: error });
      }
    },
    route(component) {
      const found = app.manifest.routes.find(({ routeData }) => routeData.component === component);
      if (!found) throw new Error(`There is no route ${component}.`);
      return found.routeData;
    },
  };
}

const trim = (pathname: string) => pathname.replace(/^\/+|\/+$/g, '');

/** Path of the file of a page or endpoint below the output folder. */
function outputFile(pathname: string, route: RouteData): string {
  const path = trim(pathname);
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Astro's log: only what went wrong. */
function write({ level, message }: { level: string; message: string }): boolean {
  if (level === 'error' || level === 'warn') console.error(message);
  return true;
}
