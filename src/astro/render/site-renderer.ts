import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { noVersions } from '../../domain/revisions/history.ts';
import type { PageModel } from '../../domain/view/page-types.ts';
import type { HandedOver, RenderBridge } from '../../io/render-bridge.ts';
import { type Bundle, readBundle } from '../bundle/bundle.ts';
import { appOf, type BuildApp, isNoPath, type RouteParams } from '../internals.ts';
import { routePaths } from './pathname.ts';

/** Something that a site consists of: a page or a file that a route makes. */
export interface SitePath {
  /** Path below the output folder. */
  readonly file: string;
  /** As Astro gives it, without the base path. */
  readonly pathname: string;
  readonly route: RouteData;
  readonly params: RouteParams;
  readonly props: Readonly<Record<string, unknown>>;
  /** Digest of all that it shows; null where only rendering tells. */
  readonly key: string | null;
}

/** What stands at a path. */
interface FoundPath {
  readonly status: number;
  /** Media type. */
  readonly type: string;
  readonly body: Uint8Array;
}

/** Renders the pages of one site in this thread. */
export interface SiteRenderer {
  /** Takes what the site is made from; what was taken before counts no more, and nothing of it is kept. */
  take(handed: HandedOver | null): void;
  /** Everything that the site consists of, each path once. */
  paths(): Promise<SitePath[]>;
  render(path: SitePath): Promise<Uint8Array>;
  /** Renders the page of a model as `render` does its path, in less than half the time. */
  page(model: PageModel): Promise<string>;
  /**
   * Renders what stands at a path, though nobody listed the paths; null when nothing does. What was found before is
   * looked up anew.
   */
  find(pathname: string): Promise<FoundPath | null>;
}

/** What the route of pages exports besides. */
interface PageRoute {
  readonly bridge?: RenderBridge;
}

/** Loads a bundle. Any error while rendering is thrown with the path that it happened at. */
export async function openRenderer(bundle: Bundle): Promise<SiteRenderer> {
  const { entry, styles } = readBundle(bundle);
  const code = await import(pathToFileURL(join(bundle.folder, 'server', entry)).href);
  const app = appOf(code, styles);
  const base = `/${app.manifest.base}/`.replace(/\/{2,}/g, '/');
  const requestOf = (path: string, route: RouteData) => {
    const slash = route.type === 'page' && path !== '' && !path.endsWith('/') ? '/' : '';
    const address = encodeURI(base + path + slash)
      .replaceAll('#', '%23')
      .replaceAll('?', '%3F');
    return new Request(new URL(address, 'http://localhost'));
  };
  const routeNamed = (component: string): RouteData => {
    const found = app.manifest.routes.find(({ routeData }) => routeData.component === component);
    if (!found) throw new Error(`There is no route ${component}.`);
    return found.routeData;
  };
  const { bridge } = (await app.getComponentByRoute(routeNamed(pageRoute))) as PageRoute;
  if (!bridge) throw new Error('The code of the pages has no bridge.');
  const ask = async ({ pathname, route }: Pick<SitePath, 'pathname' | 'route'>) => {
    const path = trim(pathname);
    const response = await app.render(requestOf(path, route), { routeData: route });
    if (!response.ok && path !== '404') throw new Error(`Status ${response.status}`);
    return response;
  };
  const render = async (path: SitePath) => {
    const { route, params, props } = path;
    const { GET } = route.type === 'endpoint' ? await app.getComponentByRoute(route) : {};
    // A file needs nothing that Astro makes for a request, which would take longer than the file.
    const response = GET ? await GET({ params, props, site: siteOf(app.manifest) }) : await ask(path);
    return new Uint8Array(await response.arrayBuffer());
  };
  const made = async (
    route: RouteData,
    params: RouteParams,
    props: SitePath['props'],
  ): Promise<FoundPath> => {
    const { GET } = await app.getComponentByRoute(route);
    if (!GET) throw new Error(`${route.route} makes nothing.`);
    const response = await GET({ params, props, site: siteOf(app.manifest) });
    const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
    return { status: response.status, type, body: new Uint8Array(await response.arrayBuffer()) };
  };
  const first = async (model: PageModel) => {
    const { path } = model.page;
    // Astro lists all pages of the route for it: that costs a second where there are many.
    const { handed } = bridge;
    bridge.handed = { ...(handed ?? nothing), models: { keys: () => [path], get: () => model } };
    app.routeCache.clearAll();
    try {
      return await (await ask({ pathname: path, route: routeNamed(pageRoute) })).text();
    } finally {
      bridge.handed = handed;
    }
  };
  const pathsOf = async (route: RouteData) => {
    if (route.pathname) return [{ params: {} }];
    return (await (await app.getComponentByRoute(route)).getStaticPaths?.()) ?? [];
  };
  return {
    take(handed) {
      bridge.handed = handed;
      for (const forget of bridge.forget) forget();
      app.routeCache.clearAll();
    },
    async paths() {
      const byFile = new Map<string, SitePath>();
      for (const { routeData: route } of app.manifest.routes) {
        if (!route.prerender) continue;
        const { pathname: filled, endpointFile } = routePaths(route);
        for (const { params, props = {}, cacheKey = null } of await pathsOf(route)) {
          const pathname = route.pathname ?? filled(params);
          const file = route.type === 'page' ? outputFile(pathname) : endpointFile(params);
          if (!byFile.has(file)) byFile.set(file, { file, pathname, route, params, props, key: cacheKey });
        }
      }
      return [...byFile.values()];
    },
    render: (path) => named(path.pathname, render(path)),
    page(model) {
      return named(model.page.path, bridge.back?.pageHtml(model) ?? first(model));
    },
    async find(pathname) {
      app.routeCache.clearAll();
      for (const { routeData: route } of app.manifest.routes) {
        // Patterns ask for the slash of pages, which a file whose ending is part of its name does not have.
        const isFile = route.type === 'endpoint' && route.pattern.test(`${pathname}/`);
        if (!isFile && !route.pattern.test(pathname)) continue;
        try {
          if (route.type === 'endpoint') {
            // Astro takes a name apart once more: `%` and `#` would be lost.
            const { endpointFile } = routePaths(route);
            const own = (await pathsOf(route)).find(
              ({ params }) => endpointFile(params) === pathname.slice(1),
            );
            if (own) return await made(route, own.params, own.props ?? {});
            continue;
          }
          const response = await app.render(requestOf(pathname.slice(1), route), { routeData: route });
          const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
          const status = route.route === '/404' ? 404 : response.status;
          return { status, type, body: new Uint8Array(await response.arrayBuffer()) };
        } catch (error) {
          // The pattern of the route fits, but it has no such path.
          if (!isNoPath(error)) throw error;
        }
      }
      return null;
    },
  };
}

const nothing: HandedOver = { corpus: null, history: noVersions('off'), files: new Map() };

/** The origin of the site, as endpoints get it. */
const siteOf = ({ site }: BuildApp['manifest']): URL | undefined => (site ? new URL(site) : undefined);

/** An error is thrown with the path that it happened at. */
async function named<T>(path: string, rendering: Promise<T>): Promise<T> {
  try {
    return await rendering;
  } catch (error) {
    throw new Error(`/${path.replace(/^\/+/, '')}`, { cause: error });
  }
}

/** Component of the route that makes the pages which are made from content. */
const pageRoute = 'src/pages/[...path].astro';

/**
 * Path of the file of such a page below the output folder, with `/`. An old address that ends in `.html` is a file of
 * that name; at any other (`art_1.jhtml`) hosts would not know that the file is a page, but they look into a folder.
 */
export function pageFile(path: string): string {
  const name = trim(path);
  return /\.html?$/i.test(name) ? name : `${name}/index.html`.replace(/^\//, '');
}

const trim = (pathname: string) => pathname.replace(/^\/+|(?<!\/)\/+$/g, '');

/** Path of the file of any page below the output folder. */
const outputFile = (pathname: string): string => (trim(pathname) === '404' ? '404.html' : pageFile(pathname));
