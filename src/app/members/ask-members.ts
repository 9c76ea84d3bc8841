import { type Corpus, timezoneOf } from '../../domain/corpus.ts';
import { type ReadDescription, readDescription } from '../../domain/members/description.ts';
import { type Member, memberOf } from '../../domain/members/member.ts';
import { type MemberSite, memberSites } from '../../domain/members/member-sites.ts';
import { type Message, say } from '../../domain/text/message.ts';
import { dayOf } from '../../domain/view/history/days.ts';
import { type Fetched, type FetchLimits, fetchText } from '../../io/members/fetch-text.ts';
import { type KeptAnswer, readKept, writeKept } from '../../io/members/member-cache.ts';
import type { Settings } from '../../io/settings.ts';
import { eachOf } from '../verify/lists.ts';
import { reasonOf } from './reasons.ts';

/** Where a site says what it is. */
const file = '.well-known/gongkai.json';
/** Sites that are asked at once. */
const atOnce = 6;
const usual: FetchLimits = { time: 10_000, bytes: 2_000_000, redirects: 3, allowPrivate: false };

/** What is known of all members, and what is to be said of those that did not answer well. */
export interface AskedMembers {
  readonly members: readonly Member[];
  readonly notices: readonly Message[];
}

/**
 * Asks all members that were not heard of today, by the calendar of the site; where one does not answer well, its last
 * good answer counts. Whatever a member sends, nothing is thrown.
 */
export async function askMembers(
  settings: Settings,
  corpus: Corpus,
  wishes: Partial<FetchLimits> & { readonly now?: Date } = {},
): Promise<AskedMembers> {
  const { now = new Date(), ...limits } = wishes;
  const asking: Asking = {
    settings,
    limits: { ...usual, ...limits },
    now: now.getTime(),
    dayAt: dayIn(corpus),
  };
  const heard = new Map<MemberSite, Heard>();
  const sites = memberSites(corpus);
  await eachOf(sites, atOnce, async (site) => {
    heard.set(site, await hear(site, asking));
  });
  const all = sites.flatMap((site) => heard.get(site) ?? []);
  return { members: all.map(({ member }) => member), notices: all.flatMap(({ notices }) => notices) };
}

/** What is known of all members without asking anybody. */
export function knownMembers(settings: Settings, corpus: Corpus, now: Date = new Date()): readonly Member[] {
  const dayAt = dayIn(corpus);
  const today = dayAt(now.getTime());
  return memberSites(corpus).map((site) => {
    const last = lastGood(settings, site);
    const day = last ? dayAt(last.answer.at) : null;
    return memberOf(site, last?.read.description, day === today ? null : day);
  });
}

interface Asking {
  readonly settings: Settings;
  readonly limits: FetchLimits;
  readonly now: number;
  readonly dayAt: (at: number) => string;
}

interface Heard {
  readonly member: Member;
  readonly notices: readonly Message[];
}

type Good = Extract<ReadDescription, { type: 'description' }>;

const dayIn = ({ site }: Corpus) => {
  const zone = timezoneOf(site);
  return (at: number) => dayOf(at / 1000, zone);
};

async function hear(site: MemberSite, { settings, limits, now, dayAt }: Asking): Promise<Heard> {
  const last = lastGood(settings, site);
  if (last && dayAt(last.answer.at) === dayAt(now)) return well(site, last.read);
  const fetched = await fetchText(new URL(file, site.url), last?.answer ?? null, limits);
  const answer = answerOf(site, fetched, last?.answer ?? null, now);
  const read = answer && readIn(answer);
  if (answer && read?.type === 'description') {
    writeKept(settings, answer);
    return well(site, read);
  }
  const reason = reasonOf(read ?? fetched);
  const { url } = site;
  if (!last) return { member: memberOf(site), notices: [say('members.never', { url, reason })] };
  const day = dayAt(last.answer.at);
  return {
    member: memberOf(site, last.read.description, day),
    notices: [say('members.silent', { url, reason, day })],
  };
}

const well = (site: MemberSite, { description, dropped }: Good): Heard => ({
  member: memberOf(site, description),
  notices: dropped > 0 ? [say('members.dropped', { url: site.url, n: dropped })] : [],
});

/** The last good answer, as it is read by this program. */
function lastGood(settings: Settings, { url }: MemberSite) {
  const answer = readKept(settings, url);
  const read = answer && readIn(answer);
  return answer && read?.type === 'description' ? { answer, read } : null;
}

/** What a site is to be kept to: its own address, at the origin that it answered from. */
const readIn = ({ text, url, origin }: KeptAnswer): ReadDescription =>
  readDescription(text, new URL(new URL(url).pathname, origin).href);

/** What there is to read now; null for nothing. */
function answerOf(
  { url }: MemberSite,
  fetched: Fetched,
  before: KeptAnswer | null,
  at: number,
): KeptAnswer | null {
  if (fetched.type === 'problem') return null;
  const { origin } = fetched;
  if (fetched.type === 'same') return before && { ...before, origin, at };
  const { text, etag, modified } = fetched;
  return { url, text, etag, modified, origin, at };
}
