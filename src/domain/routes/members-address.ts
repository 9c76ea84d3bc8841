import type { Corpus } from '../corpus.ts';
import { memberSites } from '../members/member-sites.ts';

/** The page of the sites that this one shows together. */
export interface MembersAddress {
  readonly type: 'members';
  readonly path: string;
}

export const membersPath = '/members/';
/** Atom feed of what all of them published last. */
export const membersFeedPath = `${membersPath}feed.xml`;

/** Such a page; none for a site that shows no others. */
export const membersAddresses = (corpus: Corpus): MembersAddress[] =>
  memberSites(corpus).length > 0 ? [{ type: 'members', path: membersPath }] : [];
