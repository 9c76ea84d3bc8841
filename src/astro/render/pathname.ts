import type { RouteData } from 'astro';
import type { RouteParams } from '../internals.ts';

/** Fills in the variable parts of a route. */
export interface RoutePaths {
  /**
   * The path without the base path: of `/[...item]/history.json` e.g. `/reports/2020/x/history.json`.
   */
  pathname(params: RouteParams): string;
  /**
   * Path below the output folder of the file that an endpoint makes: its name to the letter, as addresses of it are
   * written.
   */
  endpointFile(params: RouteParams): string;
}

/** The route is taken apart once: a site has tens of thousands of paths of the same one. */
export function routePaths({ route, type }: Pick<RouteData, 'route' | 'type'>): RoutePaths {
  // Texts between variables and names of variables in turn.
  const parts = route.split(variable);
  const end = type === 'page' ? '/' : '';
  const fill = (params: RouteParams, write: (value: string) => string) => {
    let path = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2)
      path += write(params[parts[at] ?? ''] ?? '') + (parts[at + 1] ?? '');
    return path;
  };
  const single = (path: string) => (path.includes('//') ? path.replace(/\/{2,}/g, '/') : path);
  return {
    pathname: (params) => single(fill(params, encoded) + end),
    endpointFile: (params) => single(fill(params, (value) => value)).replace(/^\//, ''),
  };
}

const variable = /\[(?:\.{3})?(\w+)\]/;

/** What is not written as it stands. */
const special = /[#?\u0080-\uffff]/;

/** As Astro writes it: what would end the path is encoded. */
const encoded = (value: string): string =>
  special.test(value) ? value.normalize().replaceAll('#', '%23').replaceAll('?', '%3F') : value;
