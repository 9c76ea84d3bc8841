import type { Finding } from '../finding.ts';

/** Boards that had an address of their own once and have none now, nor a redirect. */
export function lostAddresses(
  published: readonly string[],
  known: ReadonlyMap<string, string | null>,
  siteFile: string,
): Finding[] {
  return published
    .filter((address) => !known.has(address))
    .map((address) => ({
      rule: 'lost-address',
      severity: 'error',
      file: siteFile,
      position: null,
      message: {
        'zh-CN': `栏目网址“${address}”公布过，现在打不开了。`,
        en: `The address “${address}” of a board was public and leads nowhere now.`,
      },
      fix: {
        'zh-CN': `在 site.yaml 里写明它转到哪里：redirects: 下加一条 - from: ${address}，to: 新栏目的网址。`,
        en: `Say in site.yaml where it leads: under redirects: add - from: ${address} and to: the new address.`,
      },
    }));
}
