import type { Corpus } from '../corpus.ts';
import { memberOf } from './member.ts';
import { memberSites, memberUrl } from './member-sites.ts';

/** A site that is searched in the same box. */
interface SearchedSite {
  readonly name: string;
  readonly url: string;
}

/** Other sites that are searched in the same box: those that `site.yaml` names for it, and all members. */
export function searchedSites(
  { site, members }: Pick<Corpus, 'site' | 'members'>,
  known: readonly SearchedSite[] = memberSites({ site, members }).map((one) => memberOf(one)),
): SearchedSite[] {
  const named = site.sites ?? [];
  const taken = new Set(named.map(({ url }) => memberUrl(url)));
  return [...named, ...known.filter(({ url }) => !taken.has(url)).map(({ name, url }) => ({ name, url }))];
}
