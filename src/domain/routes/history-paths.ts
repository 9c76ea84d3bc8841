import { pagePath } from './list-parts.ts';

/** Addresses of versions below that of their item (`/reports/2020/x/`). */
export const historyPath = (item: string): string => `/${item}/history/`;
export const versionPath = (item: string, n: number): string => `/${item}/v/${n}/`;
export const changesPath = (item: string, n: number): string => `/${item}/v/${n}/changes/`;
/** A version of an item, as an address names it. */
export interface NamedVersion {
  readonly item: string;
  readonly n: number;
}

/** The version that an address shows, or the changes that made it; null for any other address. */
export function versionAt(path: string): NamedVersion | null {
  const [, item, n] = /^\/(.+)\/v\/([1-9]\d*)\/(?:changes\/)?$/.exec(path) ?? [];
  return item && n ? { item, n: Number(n) } : null;
}

/** The version of which the line in a history is named by an anchor (`#r2`); null for any other place. */
export function versionLine(path: string, anchor: string): NamedVersion | null {
  const item = historyAt(path);
  const [, n] = /^r([1-9]\d*)$/.exec(anchor) ?? [];
  return item && n ? { item, n: Number(n) } : null;
}

/** The item of which an address shows the history; null for any other address. */
export const historyAt = (path: string): string | null => /^\/(.+)\/history\/$/.exec(path)?.[1] ?? null;

/** The TimeMap of an item (RFC 7089). */
export const timeMapPath = (item: string): string => `/${item}/timemap.link`;
/** List of what the site published and changed; of one month with a slash at the end: `/changes/2024-05/`. */
export const timelinePath = (month?: string, page = 0): string =>
  pagePath(`/changes/${month ? `${month}/` : ''}`, page);
