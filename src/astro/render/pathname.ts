import type { RouteData } from 'astro';
import type { RouteParams } from '../internals.ts';

/**
 * The path of a route with its variable parts filled in, without the base path: of `/[...item]/history.json` e.g.
 * `/reports/2020/x/history.json`.
 */
export function pathnameOf({ route, type }: Pick<RouteData, 'route' | 'type'>, params: RouteParams): string {
  const filled = route.replace(variable, (_part, name: string) => encoded(params[name] ?? ''));
  return `${filled}${type === 'page' ? '/' : ''}`.replace(/\/{2,}/g, '/');
}

/**
 * Path below the output folder of the file that an endpoint makes: its name to the letter, as addresses of it are
 * written.
 */
export const endpointFile = ({ route }: Pick<RouteData, 'route'>, params: RouteParams): string =>
  route
    .replace(variable, (_part, name: string) => params[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '');

const variable = /\[(?:\.{3})?(\w+)\]/g;

/** As Astro writes it: what would end the path is encoded. */
const encoded = (value: string): string => value.normalize().replaceAll('#', '%23').replaceAll('?', '%3F');
