import { required } from './dom.ts';
import type { SearchLabels } from './labels.ts';
import { resultsPerPage, type SearchAnswer, type SearchRequest } from './messages.ts';
import { clearLink, countText, filterGroups, messageFor, pagerLinks, resultItem } from './render.ts';
import { filtersFrom, isFiltered, readState, type SearchState, writeState } from './state.ts';

/** Binds the search page: form, filters, results and address follow one state. */
const { base, labels } = JSON.parse(required('#search-settings').textContent ?? '{}') as {
  base: string;
  labels: SearchLabels;
};
const form = required<HTMLFormElement>('#search-form');
const box = required<HTMLInputElement>('#search-form input[name=q]');
const message = required('#search-message');
const total = required<HTMLOutputElement>('#search-total');
const list = required('#search-results');
const filters = required('#search-filters');
const pager = required('#search-pager');

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: base });
const typingPause = 150;
const noFilters = filtersFrom(() => []);
let state: SearchState = readState(location.search);
let latest = 0;
let timer = 0;

worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
  if (data.id === latest) show(data);
};
worker.onerror = () => show({ id: latest, type: 'failed', reason: 'worker' });

function ask(): void {
  latest++;
  document.body.classList.toggle('has-query', state.question.trim() !== '');
  if (state.question.trim() === '') return clear(labels.empty);
  message.textContent = labels.searching;
  worker.postMessage({ id: latest, ...state } satisfies SearchRequest);
}

function clear(text: string): void {
  list.replaceChildren();
  pager.replaceChildren();
  filters.hidden = true;
  total.textContent = '';
  total.dataset.total = '';
  message.textContent = text;
}

function show(answer: SearchAnswer): void {
  if (answer.type === 'failed') return clear(labels.failed);
  if (answer.type === 'empty') return clear(labels.empty);
  list.replaceChildren(...answer.results.map((result) => resultItem(result, base, labels)));
  list.setAttribute('start', String((answer.page - 1) * resultsPerPage + 1));
  const groups = [...filterGroups(answer.facets, labels), ...clearLinks()];
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  filters.replaceChildren(...groups);
  filters.hidden = groups.length === 0;
  if (focused?.type === 'checkbox') refocus(focused);
  pager.replaceChildren(...pagerLinks(answer, labels, (page) => writeState({ ...state, page })));
  total.textContent = countText(answer, labels);
  total.dataset.total = String(answer.total);
  message.textContent = messageFor(answer, state.question, labels);
}

/** A way out of filters, also of those in an old address that no item has any more. */
function clearLinks(): HTMLElement[] {
  return isFiltered(state) ? [clearLink(labels, writeState({ ...state, filters: noFilters, page: 1 }))] : [];
}

/** The boxes are made anew with every answer; the one in use keeps the focus. */
function refocus({ name, value }: HTMLInputElement): void {
  for (const candidate of filters.querySelectorAll<HTMLInputElement>(`input[name=${name}]`))
    if (candidate.value === value) candidate.focus();
}

function change(next: Partial<SearchState>, how: 'push' | 'replace'): void {
  state = { ...state, page: 1, ...next };
  const url = location.pathname + writeState(state);
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  ask();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change({ question: box.value }, 'push');
});
box.addEventListener('input', (event) => {
  clearTimeout(timer);
  if (event instanceof InputEvent && event.isComposing) return;
  timer = window.setTimeout(() => change({ question: box.value }, 'replace'), typingPause);
});
box.addEventListener('compositionend', () => {
  timer = window.setTimeout(() => change({ question: box.value }, 'replace'), typingPause);
});
filters.addEventListener('change', () => {
  const chosen = [...filters.querySelectorAll<HTMLInputElement>('input:checked')];
  const valuesOf = (name: string) => chosen.filter((input) => input.name === name).map(({ value }) => value);
  change({ filters: filtersFrom(valuesOf) }, 'push');
});
filters.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  change({ filters: noFilters }, 'push');
  box.focus();
});
pager.addEventListener('click', (event) => {
  const page = (event.target as HTMLElement).dataset.page;
  if (!page || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  change({ page: Number(page) }, 'push');
  box.scrollIntoView();
});
window.addEventListener('popstate', () => {
  clearTimeout(timer);
  state = readState(location.search);
  box.value = state.question;
  ask();
});
document.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const typing = document.activeElement instanceof HTMLInputElement;
  if (event.key === '/' && !typing) {
    event.preventDefault();
    box.focus();
  } else if (event.key === 'Escape' && at >= 0) box.focus();
  else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === box))
    move(event, links[at + 1]);
  else if (event.key === 'ArrowUp' && at >= 0) move(event, at === 0 ? box : links[at - 1]);
});

function move(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
}

box.value = state.question;
ask();
