import { type Corpus, type EntryOf, entriesOf, pathOf } from '../corpus.ts';
import { dayAfter } from '../days.ts';
import { statePath } from './state-paths.ts';

type Staff = EntryOf<'staff'>;

/** A list of office-holders as it was from a day on. */
export interface StaffDayAddress {
  readonly type: 'staff-day';
  readonly path: string;
  readonly entry: Staff;
  readonly since: string;
}

/** So many days of one list have a page, the newest; each page holds everybody. */
export const mostDays = 100;

/**
 * Days (ISO dates, oldest first) from which on other people are in office than before, as far as the list says when
 * somebody began or ended.
 */
export function staffDays({ data: { people, withdrawn } }: Pick<Staff, 'data'>): readonly string[] {
  if (withdrawn) return [];
  const days = people.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [dayAfter(to)] : [])]);
  return [...new Set(days)].sort().slice(-mostDays);
}

export const staffDayPath = (entry: Staff, since: string): string => statePath(pathOf(entry), since);

/** A page for each of these days of every list. */
export const staffDayAddresses = (corpus: Corpus): readonly StaffDayAddress[] =>
  entriesOf(corpus, 'staff').flatMap((entry) =>
    staffDays(entry).map((since) => ({
      ...({ type: 'staff-day', path: staffDayPath(entry, since) } as const),
      ...{ entry, since },
    })),
  );
