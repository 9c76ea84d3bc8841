import type { FacetCount } from '../../domain/search/facets.ts';
import { element, markedParts } from './dom.ts';
import type { SearchLabels } from './labels.ts';
import type { Result, SearchAnswer } from './messages.ts';

type Results = Extract<SearchAnswer, { type: 'results' }>;

const fill = (label: string, values: Readonly<Record<string, string | number>>) =>
  label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Address of a page below the base path (slash at its end). */
const address = (base: string, url: string) => base + url.replace(/^\//, '');

/** One result: link, what it is, passages with links to their sections. */
export function resultItem(result: Result, base: string, labels: SearchLabels): HTMLLIElement {
  const url = address(base, result.url);
  const meta = [result.kind, result.body, result.date].filter((text) => text !== null);
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href: url }, ...markedParts(result.title))),
    element('p', { class: 'meta' }, ...meta.map((text) => element('span', {}, text))),
    ...result.passages.map(({ section, heading, parts }) => {
      const lead =
        section && heading
          ? [element('a', { href: `${url}#${section}` }, `${labels.section} ${heading}`)]
          : [];
      return element('p', { class: 'passage' }, ...lead, element('span', {}, ...markedParts(parts)));
    }),
  );
}

/** The filters: a group of boxes per facet, each with its number; a facet with one value is no choice. */
export function filterGroups(facets: readonly FacetCount[], labels: SearchLabels): HTMLElement[] {
  return facets
    .filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen))
    .map(({ name, values }) =>
      element(
        'fieldset',
        {},
        element('legend', {}, labels.facets[name]),
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

/** The link that drops all filters. */
export const clearLink = (labels: SearchLabels, href: string): HTMLElement =>
  element('p', {}, element('a', { href }, labels.clear));

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

/** What is said when there is nothing to show; empty when there is. */
export function messageFor({ total, unfiltered }: Results, question: string, labels: SearchLabels): string {
  if (total > 0) return '';
  if (unfiltered > 0) return labels.filtered;
  return `${fill(labels.nothing, { q: question.trim().slice(0, 60) })} ${labels.nothingHint}`;
}

/** The count in words, with the page when there are several. */
export function countText({ total, page, pages }: Results, labels: SearchLabels): string {
  const count = fill(labels.total, { n: total });
  return pages > 1 ? `${count} · ${fill(labels.page, { page, pages })}` : count;
}
