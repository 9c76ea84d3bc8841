import type { Part } from '../../domain/search/excerpt.ts';

/** An element with attributes and children; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Parts of an excerpt with `<mark>` around what was searched. */
export const markedParts = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

/** An element that the page must have. */
export function required<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
