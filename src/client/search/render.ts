import type { FacetCount } from '../../domain/search/facets.ts';
import { sortOrders } from '../../domain/search/rank.ts';
import { fill } from '../../domain/view/labels.ts';
import { element, markedParts } from './dom.ts';
import type { SearchLabels } from './labels.ts';
import type { Result, SearchAnswer } from './messages.ts';
import { shownDay } from './shown-day.ts';
import type { SearchState } from './state.ts';

type Results = Extract<SearchAnswer, { type: 'results' }>;
type PassageOf = Result['passages'][number];

/** Address of a page below the base path (slash at its end). */
const address = (base: string, url: string) => base + url.replace(/^\//, '');

/** One result: link, what it is, passages with links to their sections. */
export function resultItem(result: Result, labels: SearchLabels, today: string): HTMLLIElement {
  // Links of one's own site hold no host.
  const base = result.base.startsWith(`${location.origin}/`)
    ? result.base.slice(location.origin.length)
    : result.base;
  const url = address(base, result.url);
  const { year, kind, board, body, date, state } = result;
  const filed = year && !date?.startsWith(year) ? `${labels.facets.year} ${year}` : null;
  const spelled = (day: string) => shownDay(day, document.documentElement.lang);
  const asOf = (text: string) => fill(labels.asOf, { text, date: spelled(today) });
  const standing = state && !result.past ? asOf(state) : state;
  const through = result.via.length > 0 ? fill(labels.via, { words: result.via.join(labels.list) }) : null;
  const meta = [
    filed,
    kind,
    board,
    body,
    date && spelled(date),
    standing,
    through,
    result.sounds ? labels.sounds : null,
  ].flatMap((text) => text || []);
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href: url }, ...markedParts(result.title))),
    ...(result.aliases.length > 0 ? [aliasLine(result.aliases, labels)] : []),
    element('p', { class: 'meta' }, ...meta.map((text) => element('span', {}, text))),
    ...result.passages.map((passage) => {
      const { page, section, heading, parts } = passage;
      const place = (section || page) && heading ? `${labels.section} ${heading}` : labels.read;
      const lead = [element('a', { href: target(base, url, passage) }, place)];
      return element('p', { class: 'passage' }, ...lead, element('span', {}, ...markedParts(parts)));
    }),
  );
}

/** What else an item is called, where that is what was searched. */
const aliasLine = (aliases: Result['aliases'], labels: SearchLabels): HTMLElement =>
  element(
    'p',
    { class: 'alias' },
    `${labels.alias} `,
    ...aliases.flatMap((parts, at) => [...(at > 0 ? [labels.list] : []), ...markedParts(parts)]),
  );

/** Address of what a passage is taken from; a file is opened at its page. */
const target = (base: string, url: string, passage: PassageOf): string =>
  passage.page.startsWith('/') ? address(base, passage.page) : url + passage.page + fragment(passage);

/** Leads to the section, and where browsers can to the words themselves, which they mark. */
function fragment({ section, parts }: PassageOf): string {
  const words = parts.find(({ mark }) => mark)?.text ?? '';
  const text = encodeURIComponent(words.trim()).replaceAll('-', '%2D');
  return `#${section ?? ''}${text === '' ? '' : `:~:text=${text}`}`;
}

/** The filters: a group of boxes per facet, each with its number; a facet with one value is no choice. */
export function filterGroups(
  facets: readonly FacetCount[],
  labels: SearchLabels,
  today: string,
): HTMLElement[] {
  const legend = (name: FacetCount['name']) =>
    name === 'state' ? fill(labels.asOf, { text: labels.facets.state, date: today }) : labels.facets[name];
  return facets
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))
    .map(({ name, values }) =>
      element(
        'fieldset',
        {},
        element('legend', {}, legend(name)),
        ...order(name, values).map(({ label, count, chosen }) => {
          const box = element('input', { type: 'checkbox', name, value: label });
          box.checked = chosen;
          return element(
            'label',
            {},
            box,
            element('span', {}, label, element('span', { class: 'count' }, String(count))),
          );
        }),
      ),
    );
}

/** Two boxes for the first and the last year; nothing when there is one year only. */
export function yearRange(
  years: readonly string[],
  { from, to }: SearchState,
  labels: SearchLabels,
): HTMLElement[] {
  if (years.length < 2 && from === '' && to === '') return [];
  const box = (name: 'from' | 'to', chosen: string) => {
    const values = [...new Set([...years, ...(chosen === '' ? [] : [chosen])])].sort();
    return select(name, labels[name], ['', ...values], chosen, (year) => year || labels.anyYear);
  };
  return [element('div', { class: 'year-range' }, box('from', from), box('to', to))];
}

/** The box for the order of the results. */
export const sortBox = ({ sort }: SearchState, labels: SearchLabels): HTMLElement =>
  select('sort', labels.sort, sortOrders, sort, (order) => labels.sorts[order]);

function select<V extends string>(
  name: string,
  label: string,
  values: readonly V[],
  chosen: V,
  text: (value: V) => string,
): HTMLElement {
  const box = element(
    'select',
    { name },
    ...values.map((value) => element('option', { value }, text(value))),
  );
  box.value = chosen;
  return element('label', { class: 'choice' }, element('span', {}, label), box);
}

/** The switch for what items said before. */
export function oldBox({ old }: SearchState, labels: SearchLabels): HTMLElement {
  const box = element('input', { type: 'checkbox', name: 'old' });
  box.checked = old;
  return element('label', { class: 'choice' }, box, element('span', {}, labels.old));
}

/** The link that drops all filters. */
export const clearLink = (labels: SearchLabels, href: string): HTMLElement =>
  element('p', {}, element('a', { href, class: 'clear' }, labels.clear));

/** Years newest first, everything else most first. */
function order(name: FacetCount['name'], values: FacetCount['values']): FacetCount['values'] {
  return [...values].sort((a, b) => (name === 'year' ? (a.label < b.label ? 1 : -1) : b.count - a.count));
}

/** Links to the pages of results; `link` makes the address of one. */
export function pagerLinks(
  { page, pages }: Results,
  labels: SearchLabels,
  link: (page: number) => string,
): HTMLElement[] {
  if (pages <= 1) return [];
  const to = (target: number, text: string) =>
    element('li', {}, element('a', { href: link(target), 'data-page': String(target) }, text));
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
    .filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2)
    .map((number) =>
      number === page
        ? element('li', {}, element('span', { 'aria-current': 'page' }, String(number)))
        : to(number, String(number)),
    );
  return [
    element(
      'ul',
      {},
      ...(page > 1 ? [to(page - 1, labels.previous)] : []),
      ...numbers,
      ...(page < pages ? [to(page + 1, labels.next)] : []),
    ),
  ];
}

/**
 * What is said when there is nothing to show, with ways on, or when not what was typed was searched; else nothing.
 * `ask` is the address of the page on requests.
 */
export function messageFor(
  { total, unfiltered, readAs, synonyms, meant }: Results,
  question: string,
  labels: SearchLabels,
  ways: { readonly unfiltered: string; readonly ask: string | null; question(text: string): string },
): (Node | string)[] {
  if (total > 0)
    return [
      ...(readAs === null ? [] : [fill(labels.readAs, { text: readAs.slice(0, 60) })]),
      ...(synonyms.length > 0
        ? [fill(labels.synonyms, { words: synonyms.slice(0, 5).join(labels.list) })]
        : []),
    ].flatMap((text, at) => (at > 0 ? [' ', text] : [text]));
  if (unfiltered > 0) {
    const all = fill(labels.unfiltered, { n: unfiltered });
    return [`${labels.filtered} `, element('a', { href: ways.unfiltered, class: 'clear' }, all)];
  }
  const guesses = meant.flatMap((text, at) => [
    at === 0 ? `${labels.meant} ` : labels.list,
    element('a', { href: ways.question(text) }, text),
  ]);
  const text = `${fill(labels.nothing, { q: question.trim().slice(0, 60) })} ${labels.nothingHint} `;
  return [
    ...guesses,
    ...(guesses.length > 0 ? [' '] : []),
    text,
    ...(ways.ask ? [element('a', { href: ways.ask }, labels.request)] : []),
  ];
}

/** The count in words, with the page when there are several. */
export function countText({ total, page, pages }: Results, labels: SearchLabels): string {
  const count = fill(labels.total, { n: total });
  return pages > 1 ? `${count} · ${fill(labels.page, { page, pages })}` : count;
}
