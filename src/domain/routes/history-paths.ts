import { pagePath } from './list-parts.ts';

/** Addresses of versions below that of their item (`/reports/2020/x/`). */
export const historyPath = (item: string): string => `/${item}/history/`;
export const versionPath = (item: string, n: number): string => `/${item}/v/${n}/`;
export const changesPath = (item: string, n: number): string => `/${item}/v/${n}/changes/`;
/** The TimeMap of an item (RFC 7089). */
export const timeMapPath = (item: string): string => `/${item}/timemap.link`;
/** List of what the site published and changed; of one month with a slash at the end: `/changes/2024-05/`. */
export const timelinePath = (month?: string, page = 0): string =>
  pagePath(`/changes/${month ? `${month}/` : ''}`, page);
