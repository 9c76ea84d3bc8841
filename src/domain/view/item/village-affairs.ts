import { type Corpus, dateOf, type EntryOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import type { ViewContext } from '../context.ts';
import { bodyLink, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { Panel, TableCell } from '../types.ts';
import { tablePanel } from './panel.ts';

type Document = EntryOf<'documents'>;

const quarters = [1, 2, 3, 4] as const;
const yearOf = (quarter: string): number => Number(quarter.slice(0, 4));

/**
 * What a village, or each village below a body, made public in each quarter, from the first that it made public to the
 * last that is over: at least once a quarter (村民委员会组织法 Art. 30). What is missing is said.
 */
export function villageAffairsPanel(context: ViewContext, body: EntryOf<'bodies'>): Panel[] {
  const { corpus, labels } = context;
  const villages = entriesOf(corpus, 'bodies').filter(
    ({ id, data }) => data.kind === 'village' && (id === body.id || data.parent === body.id),
  );
  const rows = villages.flatMap((village) => villageRows(context, village));
  const caption = fill(labels.item.villageAffairs, { date: spelledDay(corpus.today, labels.locale) });
  const names = quarters.map((n) => fill(labels.item.quarter, { n: labels.numerals[n - 1] ?? n }));
  const heads = [labels.item.village, labels.item.year, ...names];
  return tablePanel('village-affairs', caption, {
    caption,
    head: [heads.map((text) => ({ text }))],
    rows,
  });
}

function villageRows(context: ViewContext, village: EntryOf<'bodies'>): TableCell[][] {
  const { corpus, labels } = context;
  const published = publishedIn(corpus, village.id);
  const [first] = [...published.keys()].sort();
  const last = lastQuarter(corpus.today);
  if (first === undefined) return [];
  const [begin, end] = [yearOf(first), Math.max(...[...published.keys(), last].map(yearOf))];
  const years = Array.from({ length: end - begin + 1 }, (_, at) => begin + at);
  return years.map((year, at) => [
    ...(at === 0
      ? [{ values: [bodyLink(context, village.id)], header: true, rowspan: years.length } satisfies TableCell]
      : []),
    { values: [plain(year)], header: true },
    ...quarters.map((n): TableCell => {
      const quarter = `${year}Q${n}`;
      const found = published.get(quarter) ?? [];
      if (found.length > 0) return { values: found.map(linkTo), numeric: true };
      // Before records begin, and what is not over yet, nothing is missing.
      return { values: quarter < first || quarter > last ? [] : [plain(labels.item.notPublished)] };
    }),
  ]);
}

const linkTo = (document: Document) => ({
  text: dateOf(document) ?? document.data.title,
  href: urlOf(document),
});

/** What a village made public, by the quarters that it is about. */
function publishedIn(corpus: Corpus, village: string): Map<string, Document[]> {
  const found = new Map<string, Document[]>();
  for (const document of entriesOf(corpus, 'documents')) {
    const { genre, period, withdrawn } = document.data;
    if (genre !== 'village-affairs' || !period || withdrawn || publisherOf(corpus, document) !== village)
      continue;
    for (const quarter of quartersOf(period)) found.set(quarter, [...(found.get(quarter) ?? []), document]);
  }
  return found;
}

/** The quarters of a period: 2025, 2025H1, 2025Q3, 2025-07. */
function quartersOf(period: string): string[] {
  const [year, rest] = [period.slice(0, 4), period.slice(4)];
  const of = (...numbers: readonly number[]) => numbers.map((n) => `${year}Q${n}`);
  if (rest === '') return of(...quarters);
  if (rest.startsWith('H')) return rest === 'H1' ? of(1, 2) : of(3, 4);
  return of(rest.startsWith('Q') ? Number(rest.slice(1)) : Math.ceil(Number(rest.slice(1)) / 3));
}

/** The last quarter that is over on a day. */
function lastQuarter(today: string): string {
  const [year, over] = [Number(today.slice(0, 4)), Math.ceil(Number(today.slice(5, 7)) / 3) - 1];
  return over === 0 ? `${year - 1}Q4` : `${year}Q${over}`;
}
