import { resultsPerPage } from '../../domain/search/search-engine.ts';
import { fill } from '../../domain/view/labels.ts';
import { readersDay } from '../today.ts';
import { element, required } from './dom.ts';
import { bindKeys } from './keys.ts';
import type { SearchLabels } from './labels.ts';
import type { SiteAddress } from './load-site.ts';
import type { Result, SearchAnswer, SearchRequest } from './messages.ts';
import {
  clearLink,
  countText,
  filterGroups,
  messageFor,
  oldBox,
  pagerLinks,
  resultItem,
  sortBox,
  yearRange,
} from './render.ts';
import { directBlocks } from './render-direct.ts';
import { filtersFrom, isFiltered, readState, type SearchState, unfiltered, writeState } from './state.ts';
import { bindSuggestions } from './suggestions.ts';

/** Binds the search page: form, filters, results and address follow one state. */
const { base, name, sites, engine, ask, labels } = JSON.parse(
  required('#search-settings').textContent ?? '{}',
) as {
  base: string;
  name: string;
  /** Other sites that are searched as well. */
  sites: readonly { readonly name: string; readonly url: string }[];
  /** Address of the engine that is asked in place of the indexes. */
  engine: string | null;
  ask: string | null;
  labels: SearchLabels;
};
const form = required<HTMLFormElement>('#search-form');
const box = required<HTMLInputElement>('#search-form input[name=q]');
const message = required('#search-message');
const total = required<HTMLOutputElement>('#search-total');
const list = required('#search-results');
const similar = required('#search-similar');
const direct = required('#search-direct');
const directTitle = required('#search-direct-title');
const filters = required('#search-filters');
const filterBox = required<HTMLDetailsElement>('#search-filter-box');
const sort = required('#search-sort');
const pager = required('#search-pager');

const today = readersDay();
const addresses: readonly SiteAddress[] = [
  { name, base: new URL(base, location.href).href, today },
  ...sites.map((site) => ({ name: site.name, base: site.url.replace(/(?<!\/)\/*$/, '/'), today })),
];
const worker = new Worker(new URL('./worker.ts', import.meta.url), {
  type: 'module',
  name: JSON.stringify({ addresses, engine }),
});
const typingPause = 150;
let state: SearchState = readState(location.search);
let latest = 0;
let timer = 0;

worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
  if (data.id === latest) show(data);
};
worker.onerror = () => show({ id: latest, type: 'failed', reason: 'worker' });

function search(): void {
  latest++;
  document.body.classList.toggle('has-query', state.question.trim() !== '');
  if (state.question.trim() === '') return clear(labels.empty);
  // What results bring has its place already: nothing moves when they come.
  message.replaceChildren();
  total.textContent = labels.searching;
  filterBox.hidden = false;
  worker.postMessage({ id: latest, ...state } satisfies SearchRequest);
}

function clear(text: string): void {
  for (const part of [list, pager, sort]) part.replaceChildren();
  for (const part of [filterBox, similar, direct]) part.hidden = true;
  total.textContent = '';
  total.dataset.total = '';
  message.textContent = text;
}

function show(answer: SearchAnswer): void {
  if (answer.type === 'failed') {
    // The indexes by year and kind work without the engine.
    document.body.classList.remove('has-query');
    return clear(labels.failed);
  }
  if (answer.type === 'empty') return clear(labels.empty);
  list.replaceChildren(...answer.results.map((result) => resultItem(result, labels, today)));
  list.setAttribute('start', String((answer.page - 1) * resultsPerPage + 1));
  direct.hidden = answer.direct.length === 0;
  direct.replaceChildren(directTitle, ...directBlocks(answer.direct, labels, { base, today }));
  showSimilar(answer.similar);
  // Where nothing is near either, the indexes by year and kind are the way on.
  if (answer.total === 0 && answer.similar.length === 0) document.body.classList.remove('has-query');
  showFilters(answer);
  sort.replaceChildren(oldBox(state, labels), ...(answer.total > 1 ? [sortBox(state, labels)] : []));
  pager.replaceChildren(...pagerLinks(answer, labels, (page) => writeState({ ...state, page })));
  total.textContent = countText(answer, labels);
  total.dataset.total = String(answer.total);
  list.dataset.query = state.question;
  const ways = {
    unfiltered: writeState({ ...state, ...unfiltered, page: 1 }),
    ask,
    question: (text: string) => writeState({ ...state, question: text, page: 1 }),
  };
  message.replaceChildren(
    ...messageFor(answer, state.question, labels, ways),
    ...(answer.alone ? [element('span', { class: 'silent' }, labels.alone)] : []),
    ...answer.silent.map((site) => element('span', { class: 'silent' }, fill(labels.silent, { site }))),
  );
}

function showSimilar(results: readonly Result[]): void {
  similar.hidden = results.length === 0;
  const items = results.map((result) => resultItem(result, labels, today));
  required('#search-similar ol').replaceChildren(...items);
}

function showFilters(answer: Extract<SearchAnswer, { type: 'results' }>): void {
  const focused = document.activeElement;
  const groups = [
    ...yearRange(answer.years, state, labels),
    ...filterGroups(answer.facets, labels, today),
    // A way out of filters, also of those in an old address that no item has any more.
    ...(isFiltered(state) ? [clearLink(labels, writeState({ ...state, ...unfiltered, page: 1 }))] : []),
  ];
  filters.replaceChildren(...groups);
  filterBox.hidden = groups.length === 0;
  // The boxes are made anew with every answer; the one in use keeps the focus.
  if (focused instanceof HTMLInputElement && focused.type === 'checkbox')
    for (const candidate of filters.querySelectorAll<HTMLInputElement>(`input[name=${focused.name}]`))
      if (candidate.value === focused.value) candidate.focus();
  if (focused instanceof HTMLSelectElement)
    document.querySelector<HTMLSelectElement>(`.search-page select[name=${focused.name}]`)?.focus();
}

function change(next: Partial<SearchState>, how: 'push' | 'replace'): void {
  state = { ...state, page: 1, ...next };
  const url = location.pathname + writeState(state);
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  search();
}

function changeLater(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => change({ question: box.value }, 'replace'), typingPause);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change({ question: box.value }, 'push');
});
box.addEventListener('input', (event) => {
  clearTimeout(timer);
  if (!(event instanceof InputEvent && event.isComposing)) changeLater();
});
box.addEventListener('compositionend', changeLater);
filters.addEventListener('change', () => {
  const chosen = [...filters.querySelectorAll<HTMLInputElement>('input:checked')];
  const valuesOf = (name: string) => chosen.filter((input) => input.name === name).map(({ value }) => value);
  const year = (name: string) =>
    filters.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
  change({ filters: filtersFrom(valuesOf), from: year('from'), to: year('to') }, 'push');
});
sort.addEventListener('change', (event) => {
  const { target } = event;
  if (target instanceof HTMLInputElement) change({ old: target.checked }, 'push');
  else if (target instanceof HTMLSelectElement)
    change({ sort: readState(`?sort=${target.value}`).sort }, 'push');
});
document.querySelector('.search-page')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, target } = event as MouseEvent;
  const link = target instanceof HTMLAnchorElement && !ctrlKey && !metaKey ? target : null;
  const page = link?.dataset.page;
  if (!link || !(page || link.className === 'clear')) return;
  event.preventDefault();
  if (page) {
    change({ page: Number(page) }, 'push');
    box.scrollIntoView();
  } else {
    change(unfiltered, 'push');
    box.focus();
  }
});
window.addEventListener('popstate', () => {
  clearTimeout(timer);
  state = readState(location.search);
  box.value = state.question;
  search();
});

// Beside the results there is room for the filters; above them, on a phone, they are unfolded on request.
filterBox.open = isFiltered(state) || matchMedia('(min-width: 56rem)').matches;
bindKeys(box, list);
bindSuggestions(box, base, (question) => {
  clearTimeout(timer);
  change({ question }, 'push');
});
box.value = state.question;
search();
