import type { RouteData, SSRResult } from 'astro';

/*
 * All that is used of Astro and does not stand in its documentation, each thing with the assertion that it is there.
 * Pages are rendered from the code that Astro bundled, without Astro's own build of pages: it takes a second copy of
 * every page and several times as long. No other file names any of this (`test/house/astro-internals.test.ts`).
 */

/** The version for which this file was written and tested. */
export const astroVersion = '7.3.5';

/** Fails for another version of Astro than this file knows; `found` is what is installed. */
export function assertAstroVersion(found: string): void {
  if (found !== astroVersion)
    throw new Error(
      `The pages are rendered by what Astro ${astroVersion} does not document, but ${found} is installed. ` +
        `Install astro@${astroVersion}, or change astroVersion in src/astro/internals.ts ` +
        `once all tests pass with ${found}.`,
    );
}

/** The module from which Astro's bundle takes the entries of collections. */
export const dataModule = 'astro:data-layer-content';

/** The folder beside the output in which Astro keeps the code that renders until it has rendered. */
export const codeFolder = '.prerender';

/** The file of that folder to be loaded; throws where there is none. */
export function entryIn(names: readonly string[]): string {
  const entry = names.find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  return entry ?? unknown('made no entry for rendering');
}

/** Style sheets of a route as Astro keeps them. */
export interface RouteStyles {
  readonly styles: readonly unknown[];
}

/** The styles of every route by Astro's key of it, from what its hook `astro:build:setup` gives. */
export function stylesOf(pages: unknown): (readonly [route: string, styles: RouteStyles])[] {
  if (!(pages instanceof Map)) unknown('hands no map of pages to its hooks');
  return [...(pages as ReadonlyMap<string, RouteStyles>)].map(([key, { styles }]) => {
    if (!Array.isArray(styles)) unknown('keeps the styles of a route elsewhere');
    return [key, { styles }] as const;
  });
}

/** Values of the variable parts of a route, by name; undefined for the empty rest (`[...path]`) of a path. */
export type RouteParams = Readonly<Record<string, string | undefined>>;

/** What a file below `src/pages` exports. */
interface RouteModule {
  getStaticPaths?(): StaticPath[] | Promise<StaticPath[]>;
  /** Of a file: makes it from what is known without a request (`Endpoint`). */
  GET?(context: {
    readonly params: RouteParams;
    readonly props: Readonly<Record<string, unknown>>;
    readonly site: URL | undefined;
  }): Response | Promise<Response>;
}

interface StaticPath {
  readonly params: RouteParams;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly cacheKey?: string;
}

/** The application in a bundle. */
export interface BuildApp {
  readonly manifest: {
    readonly base: string;
    readonly site?: string;
    readonly routes: readonly { routeData: RouteData }[];
  };
  readonly routeCache: { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<RouteModule>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** The application of a bundle that was loaded, ready to render; throws where it is another than we know. */
export function appOf(
  module: { readonly app?: unknown },
  styles: Iterable<readonly [string, RouteStyles]>,
): BuildApp {
  const app = module.app as BuildApp;
  const functions = [
    app?.getComponentByRoute,
    app?.setInternals,
    app?.setOptions,
    app?.render,
    app?.routeCache?.clearAll,
  ];
  if (functions.some((value) => typeof value !== 'function')) unknown('gives another application');
  const route = app.manifest?.routes?.[0]?.routeData;
  if (!(route?.pattern instanceof RegExp) || typeof route.component !== 'string')
    unknown('describes routes otherwise');
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  return app;
}

/** True when Astro says of a path that the pattern of a route fits it, but that the route has no such path. */
export const isNoPath = (error: unknown): boolean => (error as Error).name === noPath;

const noPath = 'NoMatchingStaticPathFound';

/** Astro's log: only what went wrong. Whether there is such a path is for us to say. */
function write({ level, message }: { level: string; message: string }): boolean {
  if ((level === 'error' || level === 'warn') && !message.startsWith(noPath)) console.error(message);
  return true;
}

/**
 * Gives the state of rendering for each of many pages that are rendered one after the other: that of the first page
 * of the route, for which Astro had a request, with all that rendering changes made new. To be called before that
 * page is rendered, which empties its styles.
 */
export function resultsLike(first: SSRResult): () => SSRResult {
  const styles = [...first.styles];
  const names = Object.keys(first._metadata);
  if (changed.some((name) => !names.includes(name))) unknown('keeps another state of rendering');
  return () => ({ ...first, styles: new Set(styles), _metadata: newMetadata(first) });
}

/** As it is before anything is rendered. */
const newMetadata = ({ _metadata }: SSRResult): SSRResult['_metadata'] => ({
  ..._metadata,
  hasHydrationScript: false,
  rendererSpecificHydrationScripts: new Set(),
  hasRenderedHead: false,
  renderedScripts: new Set(),
  hasDirectives: new Set(),
  hasRenderedServerIslandRuntime: false,
  extraHead: [],
  propagators: new Set(),
  pendingSlotEvaluations: [],
  templateDepth: 0,
});

/** What rendering changes there. */
const changed = [
  'hasHydrationScript',
  'hasRenderedHead',
  'renderedScripts',
  'hasDirectives',
  'extraHead',
  'propagators',
];

function unknown(what: string): never {
  throw new Error(`Astro ${what}; the version that we know is ${astroVersion}.`);
}
