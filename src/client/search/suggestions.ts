import { readSuggestions, type Suggestion, suggest, suggestionFile } from '../../domain/search/suggest.ts';
import { element } from './dom.ts';

const shown = 8;

/** Shows suggestions below a box while somebody types; `choose` takes the one that was chosen. */
export function bindSuggestions(box: HTMLInputElement, base: string, choose: (text: string) => void): void {
  const list = element('ul', { id: 'search-suggestions', role: 'listbox', 'aria-label': box.placeholder });
  list.hidden = true;
  box.parentElement?.append(list);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id };
  for (const [name, value] of Object.entries({ ...attributes, 'aria-expanded': 'false' }))
    box.setAttribute(name, value);
  let loading: Promise<readonly Suggestion[]> | null = null;
  let active = -1;
  const load = () => {
    loading ??= fetch(base + suggestionFile)
      .then(async (response) => (response.ok ? readSuggestions((await response.json()) as string[]) : []))
      // Without suggestions everything else works.
      .catch(() => []);
    return loading;
  };
  const options = () => [...list.querySelectorAll<HTMLLIElement>('li')];
  const show = (texts: readonly string[]) => {
    active = -1;
    list.replaceChildren(
      ...texts.map((text, at) =>
        element('li', { role: 'option', id: `suggestion-${at}`, 'aria-selected': 'false' }, text),
      ),
    );
    list.hidden = texts.length === 0;
    box.setAttribute('aria-expanded', String(texts.length > 0));
    box.removeAttribute('aria-activedescendant');
  };
  const activate = (at: number) => {
    active = at;
    for (const [index, option] of options().entries()) option.ariaSelected = String(index === at);
    if (at < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `suggestion-${at}`);
  };
  const take = (text: string) => {
    box.value = text;
    show([]);
    choose(text);
  };
  box.addEventListener('input', async () => {
    const typed = box.value;
    const all = await load();
    if (box.value === typed && document.activeElement === box) show(suggest(all, typed, shown));
  });
  box.addEventListener('blur', () => show([]));
  list.addEventListener('mousedown', (event) => {
    // The box keeps the focus.
    event.preventDefault();
    const option = (event.target as HTMLElement).closest('li');
    if (option) take(option.textContent ?? '');
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const count = options().length;
    if (event.key === 'Escape') show([]);
    else if (event.key === 'ArrowDown' && active < count - 1) activate(active + 1);
    else if (event.key === 'ArrowUp' && active >= 0) activate(active - 1);
    else if (event.key === 'Enter' && active >= 0) take(options()[active]?.textContent ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
