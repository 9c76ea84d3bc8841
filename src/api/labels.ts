/* `gongkai/labels`: the words of pages. */
export type { Locale } from '../domain/text/locale.ts';
export { locales } from '../domain/text/locale.ts';
export type { Labels } from '../domain/view/labels.ts';
export { labelsFor } from '../labels/index.ts';
