import type { Stated } from '../../../domain/import/blocks.ts';
import { localAddress } from '../../../domain/import/links/addresses.ts';
import type { PrepareJob } from '../prepared.ts';

/** Names under which a saved page says where it stood. */
const names = /^(?:url|saved-from|canonical|来源网址)$/i;

/** Every address under which others may name a source: where it stood, and that which stands for its file. */
export const addressesOf = ({ path, url }: PrepareJob, stated: readonly Stated[]): string[] => [
  ...new Set([
    ...(url === null ? [] : [url]),
    ...stated.flatMap(({ name, value }) => (names.test(name) && isPage(value) ? value : [])),
    localAddress(path),
  ]),
];

/** The address of a whole site is that of no single page. */
function isPage(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname !== '/';
}
