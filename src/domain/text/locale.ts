/** The languages in which pages and messages are complete, by their BCP 47 tags; their words stand in `languages/`. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of a site and of messages that names no other. */
export const defaultLocale: Locale = 'zh-CN';

/** A language by its tag; that of a site that names none for any other. */
export const localeOf = (tag: string | undefined): Locale =>
  locales.find((locale) => locale === tag) ?? defaultLocale;
