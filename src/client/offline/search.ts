import { type Match, matchesOf, wordsOf } from '../../domain/offline/match.ts';
import type { OfflineText } from '../../domain/offline/page-text.ts';
import { fill } from '../../domain/view/fill.ts';
import { element } from '../search/dom.ts';

/** Searches in a folder, where no file can be fetched: texts are scripts that hand themselves over. */
declare global {
  var gongkaiTexts: ((texts: readonly OfflineText[], isLast: boolean) => void) | undefined;
}

/** So many results are shown at once. */
const perPage = 50;
const own = (document.currentScript as HTMLScriptElement).src;
const { labels } = JSON.parse(document.querySelector('#search-settings')?.textContent ?? '{}') as {
  labels: Readonly<Record<'searching' | 'total' | 'nothing' | 'failed', string>>;
};
const [form, box, message, total, list] = [
  '#search-form',
  '#search-form input[name=q]',
  '#search-message',
  '#search-total',
  '#search-results',
].map((selector) => document.querySelector(selector)) as [
  HTMLFormElement,
  HTMLInputElement,
  HTMLElement,
  HTMLElement,
  HTMLOListElement,
];
let all: Promise<OfflineText[]> | null = null;
let latest = 0;

/** Loads all texts, one part after another, once. */
function loadTexts(): Promise<OfflineText[]> {
  all ??= new Promise((resolve, reject) => {
    const texts: OfflineText[] = [];
    let part = 0;
    const load = () => {
      const script = document.createElement('script');
      script.src = new URL(`texts/${part++}.js`, own).href;
      script.onerror = reject;
      document.head.append(script);
    };
    globalThis.gongkaiTexts = (more, isLast) => {
      texts.push(...more);
      if (isLast) resolve(texts);
      else load();
    };
    load();
  });
  return all;
}

async function search(question: string): Promise<void> {
  const mine = ++latest;
  const words = wordsOf(question);
  document.body.classList.toggle('has-query', words.length > 0);
  list.replaceChildren();
  total.textContent = '';
  if (words.length === 0) return;
  message.textContent = labels.searching;
  try {
    const found = matchesOf(await loadTexts(), words);
    if (mine !== latest) return;
    message.textContent = found.length > 0 ? '' : fill(labels.nothing, { q: question });
    total.textContent = found.length > 0 ? fill(labels.total, { n: found.length }) : '';
    total.dataset.total = String(found.length);
    show(found, 0);
  } catch {
    message.textContent = labels.failed;
  }
}

/** Shows results from this one on, and a way to more. */
function show(found: readonly Match[], from: number): void {
  const shown = found.slice(from, from + perPage);
  list.append(...shown.map(resultOf));
  if (from + perPage >= found.length) return;
  const rest = String(Math.min(perPage, found.length - from - perPage));
  const more = element('button', { type: 'button' }, `+${rest}`);
  const line = element('li', {}, more);
  more.addEventListener('click', () => {
    line.remove();
    show(found, from + perPage);
  });
  list.append(line);
}

function resultOf({ text: [path, title, beside], excerpt }: Match): HTMLLIElement {
  const href = `../${path.split('/').map(encodeURIComponent).join('/')}`;
  const words = excerpt.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href }, title)),
    element('p', { class: 'meta' }, beside),
    element('p', { class: 'passage' }, ...words),
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?${new URLSearchParams({ q: box.value })}`);
  void search(box.value);
});
box.value = new URLSearchParams(location.search).get('q') ?? '';
void search(box.value);
