import { toApacheSearch } from './apache.ts';
import { toCaddySearch } from './caddy.ts';
import { toNginxSearch } from './nginx.ts';

/** What each server is told that stands between readers and a cluster, by its name. */
export const searchProxies = { nginx: toNginxSearch, caddy: toCaddySearch, apache: toApacheSearch } as const;
export type ProxyName = keyof typeof searchProxies;
export const proxyNames = Object.keys(searchProxies) as ProxyName[];
