import * as en from './languages/en.ts';
import * as zhCN from './languages/zh-CN.ts';
import type { Locale } from './locale.ts';

/** The same keys with other words. */
type Words<T> = T extends string ? string : { readonly [K in keyof T]: Words<T[K]> };

/*
 * A language is one file and a line in each of these; the tests of `test/domain/text/` hold that no word and no `{…}`
 * is missing. They are apart so that what runs in browsers carries only what it shows.
 */

/** What commands and findings say. */
export const messages = { 'zh-CN': zhCN.messages, en: en.messages } satisfies Record<
  Locale,
  Words<typeof zhCN.messages>
>;

/** Titles and descriptions of fields. */
export const fields = { 'zh-CN': zhCN.fields, en: en.fields } satisfies Record<
  Locale,
  Words<typeof zhCN.fields>
>;

/** Words of pages. */
export const labels = { 'zh-CN': zhCN.labels, en: en.labels } satisfies Record<
  Locale,
  Words<typeof zhCN.labels>
>;

/** Words of the search page. */
export const searchLabels = { 'zh-CN': zhCN.searchLabels, en: en.searchLabels } satisfies Record<
  Locale,
  Words<typeof zhCN.searchLabels>
>;

/** What fields may hold. */
export const examples = { 'zh-CN': zhCN.examples, en: en.examples } satisfies Record<
  Locale,
  Words<typeof zhCN.examples> & Partial<Record<FieldId, string>>
>;

/** What people may call an item of each collection. */
export const exampleAliases = {
  'zh-CN': zhCN.exampleAliases,
  en: en.exampleAliases,
} satisfies Record<Locale, Words<typeof zhCN.exampleAliases>>;

/** What an item of each collection may be called. */
export const exampleTitles = {
  'zh-CN': zhCN.exampleTitles,
  en: en.exampleTitles,
} satisfies Record<Locale, Words<typeof zhCN.exampleTitles>>;

/** What choices are called beside the names that pages show, by group and value. */
export const otherNames = { 'zh-CN': zhCN.otherNames, en: en.otherNames } satisfies Record<
  Locale,
  Readonly<Record<keyof typeof zhCN.otherNames, readonly string[]>>
>;

/** Names a field whose words stand there: schema, group, key. */
export type FieldId = keyof typeof zhCN.fields;

export type Messages = typeof zhCN.messages;
