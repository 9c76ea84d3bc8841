import { type Corpus, type Entry, urlOf } from '../corpus.ts';
import { daysLater } from '../days.ts';
import { onceEach } from '../once.ts';

/** Pages about what hangs on boards: one item to be printed, the weeks, one week. */
export type PostingAddress = { readonly path: string } & (
  | { readonly type: 'posting'; readonly entry: Entry }
  | { readonly type: 'postings'; readonly week: string | null }
);

/** An item that hangs at a place. */
export interface Posting {
  readonly entry: Entry;
  readonly posting: NonNullable<Entry['data']['postings']>[number];
}

/** What is printed and hung up of an item. */
export const postingPath = (entry: Entry): string => `${urlOf(entry)}posting/`;
export const postingsPath = '/postings/';
export const postingWeekPath = (week: string): string => `${postingsPath}${week}/`;

/** The list of a week as a file to print; there is one where the site gives its items as PDF. */
export const postingFilePath = (week: string): string => `${postingWeekPath(week)}list.pdf`;

/** Weeks whose list is a file, too. */
export const postingFileWeeks = (corpus: Corpus): readonly string[] =>
  corpus.site.downloads?.includes('pdf') ? [...postingWeeks(corpus).keys()] : [];

/** So many weeks have a page, the newest, and so many of them one that hangs for long. */
const mostWeeks = 60;

/** The Monday (ISO date) of the week of a day. */
export const weekOf = (day: string): string =>
  daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** What hangs in each week, by its Monday, the newest week first; what is withdrawn hangs nowhere. */
export const postingWeeks: (corpus: Corpus) => ReadonlyMap<string, readonly Posting[]> = onceEach(
  ({ entries }: Corpus) => {
    const weeks = new Map<string, Posting[]>();
    for (const entry of entries)
      for (const posting of entry.data.withdrawn ? [] : (entry.data.postings ?? []))
        for (const week of weeksOf(posting)) {
          const known = weeks.get(week);
          if (known) known.push({ entry, posting });
          else weeks.set(week, [{ entry, posting }]);
        }
    return new Map([...weeks].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, mostWeeks));
  },
);

/** Weeks in which something hangs: of what has no end, the first one. */
function weeksOf({ from, to = from }: Posting['posting']): string[] {
  const weeks: string[] = [];
  for (let week = weekOf(from); week <= to && weeks.length < mostWeeks; week = daysLater(week, 7))
    weeks.push(week);
  return weeks;
}

/** A page to print of every item that hangs somewhere, and the weeks; none for a site of which nothing does. */
export function postingAddresses(corpus: Corpus): readonly PostingAddress[] {
  const weeks = [...postingWeeks(corpus).keys()];
  if (weeks.length === 0) return [];
  const hung = corpus.entries.filter(({ data }) => !data.withdrawn && data.postings?.length);
  return [
    { type: 'postings', path: postingsPath, week: null },
    ...weeks.map((week) => ({ type: 'postings', path: postingWeekPath(week), week }) as const),
    ...hung.map((entry) => ({ type: 'posting', path: postingPath(entry), entry }) as const),
  ];
}
