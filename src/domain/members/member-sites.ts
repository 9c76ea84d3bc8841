import type { Corpus } from '../corpus.ts';

/** A site that is shown together with others, as it is written down. */
export interface MemberSite {
  /** Its address with its base path and a slash at the end. */
  readonly url: string;
  /** Null where it is called as it calls itself. */
  readonly name: string | null;
}

/** The sites that this one shows together, each once, in the order in which they are written down. */
export function memberSites({ site, members }: Pick<Corpus, 'site' | 'members'>): readonly MemberSite[] {
  const named = site.members === undefined ? [] : typeof site.members === 'string' ? (members ?? []) : null;
  const all = named ?? (site.members as readonly string[]).map((url) => ({ url, name: undefined }));
  const byUrl = new Map<string, MemberSite>();
  for (const { url, name } of all) {
    const address = memberUrl(url);
    if (!byUrl.has(address)) byUrl.set(address, { url: address, name: name ?? null });
  }
  return [...byUrl.values()];
}

/** An address as browsers write it, with a slash at the end. */
export const memberUrl = (url: string): string => new URL(url.replace(/(?<!\/)\/*$/, '/')).href;
