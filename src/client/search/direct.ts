import type { AnswerFigure } from '../../domain/search/answer.ts';
import { comparable } from '../../domain/search/comparable.ts';
import { facetNames } from '../../domain/search/document.ts';
import { rangesIn } from '../../domain/search/find.ts';
import { wordsIn } from '../../domain/search/parts.ts';
import { parseQuery, type Term } from '../../domain/search/query.ts';
import type { Wish } from '../../domain/search/question-words.ts';
import type { FoundItem, SearchEngine } from '../../domain/search/search-engine.ts';
import type { Direct } from './messages.ts';
import { preferenceOf } from './reading.ts';
import { facetOf } from './result.ts';

/** A question and what it found in one's own site. */
export interface Answerable {
  readonly question: string;
  readonly wish: Wish | null;
  readonly terms: readonly Term[];
  /** Best first. */
  readonly items: readonly FoundItem[];
}

/** So many people, figures and years are told; of so many reports figures are looked at. */
const [mostPeople, mostFigures, mostYears, mostReports] = [3, 3, 6, 3];
/** Whose phone is asked for stands in a list among so many items. */
const nearTop = 5;

/** What typed data answer to a question; nothing where it is not plain that this was asked. */
export async function directAnswers(engine: SearchEngine, asked: Answerable): Promise<readonly Direct[]> {
  const [top] = asked.items;
  if (!top || top.texts.before) return [];
  const stated = asked.wish === 'amount' ? await figures(engine, asked) : [];
  if (stated.length > 0) return stated;
  if (top.sort === 'staff' && (top.exact || asked.wish === 'who')) return people(top, asked);
  const staff = asked.wish === 'phone' && !top.exact && asked.items.slice(0, nearTop).find(isStaff);
  const called = staff ? await people(staff, asked, true) : [];
  if (called.length > 0) return called;
  const isMeant = top.exact || (asked.wish !== null && isOnlyGuide(asked.items));
  return isMeant ? facts(top, asked.wish) : [];
}

/** True when the best item is the only service or body that is called like what was asked. */
function isOnlyGuide(items: readonly FoundItem[]): boolean {
  const [top, ...others] = items.filter((hit) => hit.region === 'title' && isGuide(hit) && !hit.past);
  return top !== undefined && top === items[0] && others.length === 0;
}

const isStaff = ({ sort }: FoundItem): boolean => sort === 'staff';
const isGuide = ({ sort }: FoundItem): boolean => sort === 'service' || sort === 'body';

async function facts(hit: FoundItem, wish: Wish | null): Promise<Direct[]> {
  const { url, title, date, answer } = await hit.texts.beginning();
  if (!answer || answer.facts.length === 0) return [];
  const first = answer.facts.filter((fact) => fact.wish !== null && fact.wish === wish);
  const others = answer.facts.filter((fact) => !first.includes(fact));
  return [
    { name: title, state: facetOf(hit, 'state'), facts: [...first, ...others], source: { url, title, date } },
  ];
}

/**
 * People in a list in whose line all that was asked stands; those whom the question calls by surname and post (白镇长),
 * or whose name or whole post it is, before others and, with `onlyCalled`, alone.
 */
async function people(
  hit: FoundItem,
  { question, wish, terms }: Answerable,
  onlyCalled = false,
): Promise<Direct[]> {
  const parts = await hit.texts.now();
  const lines = parts.flatMap(({ sections }) =>
    sections.flatMap(({ answering, blocks }) => (answering === 'people' ? blocks : [])),
  );
  // What the list is called stands in none of its lines.
  const called = new Set(rangesIn(parts[0]?.title ?? '', terms).map(({ term }) => term));
  const sought = terms.filter((_term, at) => !called.has(at));
  const holds = (text: string) =>
    sought.length > 0 && new Set(rangesIn(text, sought).map(({ term }) => term)).size === sought.length;
  const found = [...new Set(lines)]
    .filter((line) => line.includes('\t') && holds(line))
    .map((line) => line.split('\t'));
  const isWhole = ([name = '', post = '']: readonly string[]) =>
    [name, ...post.split(/[、，,]|\band\b/)].some((text) =>
      terms.some((term) => comparable(term.text) === comparable(text)),
    );
  const bySurname = found.filter(([name = '', post = '']) =>
    question.includes(name.slice(0, 1) + post.slice(-2)),
  );
  const whole = bySurname.length > 0 ? bySurname : found.filter(isWhole);
  const [first] = parts;
  if (!first) return [];
  const { url, title, date } = first;
  return (whole.length > 0 || onlyCalled ? whole : found).slice(0, mostPeople).map(
    ([name = '', post = '', ...rest]): Direct => ({
      name: `${name} ${post}`,
      state: null,
      facts: wish === 'phone' ? pairs(rest).sort(phoneFirst) : pairs(rest),
      source: { url, title, date },
    }),
  );
}

const phoneFirst = (a: Direct['facts'][number], b: Direct['facts'][number]): number =>
  Number(b.href !== undefined) - Number(a.href !== undefined);

/** Label and value in turn; a value that is a phone number can be dialled. */
function pairs(cells: readonly string[]): Direct['facts'][number][] {
  return cells.flatMap((label, at) => {
    const text = cells[at + 1] ?? '';
    if (at % 2 === 1 || text === '') return [];
    const isPhone = /^\+?\d[\d ()-]{6,}$/.test(text);
    return [isPhone ? { label, text, href: `tel:${text.replaceAll(/[ ()]/g, '')}` } : { label, text }];
  });
}

/** Figures of the best report whose names say most of the question, each over the years. */
async function figures(engine: SearchEngine, { question, items }: Answerable): Promise<Direct[]> {
  const words = wordsIn(question).filter((word) => !/\d/.test(word));
  for (const hit of items.filter(({ sort }) => sort === 'report').slice(0, mostReports)) {
    const { title, answer } = await hit.texts.beginning();
    const best = bestFigures(answer?.figures ?? [], words);
    if (best.length > 0) return Promise.all(best.map((figure) => overYears(engine, { hit, title, figure })));
  }
  return [];
}

function bestFigures(all: readonly AnswerFigure[], words: readonly string[]): readonly AnswerFigure[] {
  const worth = ({ label }: AnswerFigure) =>
    words.reduce((sum, word) => sum + (label.includes(word) ? word.length : 0), 0);
  const most = Math.max(0, ...all.map(worth));
  return most === 0 ? [] : all.filter((figure) => worth(figure) === most).slice(0, mostFigures);
}

const yearOf = (hit: FoundItem): string => facetOf(hit, 'year') ?? '';

/** A figure in all reports of the same kind and body, the newest first. */
async function overYears(
  engine: SearchEngine,
  { hit, title, figure }: { readonly hit: FoundItem; readonly title: string; readonly figure: AnswerFigure },
): Promise<Direct> {
  const alike = (['kind', 'body'] as const).map((name) => [name, facetOf(hit, name)] as const);
  const { first: found } = await engine.find({
    query: parseQuery(`"${figure.label}"`),
    ...({ old: false, from: '', to: '', sort: 'newest', page: 1 } as const),
    preference: preferenceOf(null),
    choice: facetNames.map((name) => alike.flatMap(([facet, value]) => (facet === name && value) || [])),
  });
  const isKin = (other: FoundItem) =>
    other.base === hit.base &&
    other.id !== hit.id &&
    other.sort === 'report' &&
    alike.every(([name, value]) => facetOf(other, name) === value);
  const kin = found
    .filter(isKin)
    .sort((a, b) => yearOf(b).localeCompare(yearOf(a)))
    .slice(0, mostYears - 1);
  const stated = await Promise.all(
    [hit, ...kin].map(async (other) => {
      const { url, answer } = await other.texts.beginning();
      const same = answer?.figures.find(({ key }) => key === figure.key);
      return same ? [{ year: yearOf(other), url, ...same }] : [];
    }),
  );
  const years = stated.flat().sort((a, b) => b.year.localeCompare(a.year));
  const { url, date } = await hit.texts.beginning();
  return {
    name: figure.label,
    state: null,
    facts: years.map(({ year, text, url }) => ({ label: year, text, href: url })),
    source: { url, title, date },
  };
}
