import { type Entry, isBody, isOf, newestEntries } from '../../corpus.ts';
import type { MemberItem } from '../../members/description.ts';
import type { Member } from '../../members/member.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { ViewContext } from '../context.ts';
import { listEntry } from '../entries.ts';
import { listedDay } from '../history/days.ts';
import type { ListEntry } from '../types.ts';

/** Something new of a member site. */
export interface MemberNews {
  readonly member: Member;
  readonly item: MemberItem;
}

/** What stands for good is no news. */
export const isNews = (entry: Entry): boolean => !isBody(entry) && !isOf(entry, 'pages');

/**
 * What all members published last, newest first, so many at most. Days to come are no news: nobody stands above others
 * by a date.
 */
export const newsOfMembers = ({ members, corpus }: ViewContext, count: number): MemberNews[] =>
  members
    .flatMap((member) => (member.description?.newest ?? []).map((item) => ({ member, item })))
    .filter(({ item }) => item.published <= corpus.today)
    .sort((a, b) => (a.item.published < b.item.published ? 1 : a.item.published > b.item.published ? -1 : 0))
    .slice(0, count);

/** What this site and all members published last as a list, so many at most. */
export function newestOfAll(context: ViewContext, count: number): ListEntry[] {
  const { corpus, labels } = context;
  const own = newestEntries(corpus, isNews)
    .slice(0, count)
    .map((entry) => withFirstNote(listEntry(context, entry), corpus.site.name));
  const others = newsOfMembers(context, count).map(({ member, item }): ListEntry => {
    const { title, url, published, collection, publisher } = item;
    const kind: string | undefined = labels.collections[collection as CollectionName];
    return {
      title,
      href: url,
      date: published,
      day: listedDay(published, labels.locale),
      notes: [member.name, ...(publisher ? [publisher] : []), ...(kind ? [kind] : [])],
    };
  });
  return [...own, ...others]
    .sort((a, b) => {
      const [left, right] = [a.date ?? '', b.date ?? ''];
      return left < right ? 1 : left > right ? -1 : 0;
    })
    .slice(0, count);
}

const withFirstNote = (entry: ListEntry, note: string): ListEntry => ({
  ...entry,
  notes: [note, ...entry.notes],
});
