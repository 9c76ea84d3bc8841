import type { MemberDescription } from './description.ts';
import type { MemberSite } from './member-sites.ts';

/** What is known of a site that is shown together with others. */
export interface Member {
  /** Its address with a slash at the end. */
  readonly url: string;
  readonly name: string;
  /** What it says of itself; null where it never answered. */
  readonly description: MemberDescription | null;
  /** The day of its last answer (ISO date), where it did not answer today; null where it did, or never. */
  readonly since: string | null;
}

/** A site with what it said; `since` is the day on which it did, null for today. */
export function memberOf(
  { url, name }: MemberSite,
  description: MemberDescription | null = null,
  since: string | null = null,
): Member {
  return { url, name: name ?? (description?.name || placeOf(url)), description, since };
}

/** An address as people say it: `www.example.gov.cn/town`. */
const placeOf = (url: string): string => url.replace(/^https?:\/\/|\/$/g, '');
