import { labels } from './languages.ts';
import { type Locale, locales } from './locale.ts';

/** Words in groups, as deep as they are. */
interface WordTree {
  readonly [name: string]: string | WordTree;
}

type PageLabels = (typeof labels)['zh-CN'] | (typeof labels)['en'];

const words = new Map<Locale, PageLabels>(locales.map((locale) => [locale, labels[locale]]));

/** The words of pages in one language: the program's, or those that a site has instead. */
export const pageLabels = (locale: Locale): PageLabels => words.get(locale) ?? labels[locale];

/** Puts words of a site in place of the program's; called once, before any page is made. */
export function setPageLabels(locale: Locale, own: WordTree): void {
  words.set(locale, merged(labels[locale], own) as PageLabels);
}

function merged(base: unknown, own: string | WordTree | undefined): unknown {
  if (own === undefined) return base;
  if (typeof base !== 'object' || typeof own !== 'object') return own;
  const entries = Object.entries(base as object).map(([name, value]) => [name, merged(value, own[name])]);
  return Object.fromEntries(entries);
}
