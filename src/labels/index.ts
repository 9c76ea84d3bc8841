import { labels } from '../domain/text/languages.ts';
import type { Locale } from '../domain/text/locale.ts';
import type { Labels } from '../domain/view/labels.ts';

/** The words of the interface in one language. */
export const labelsFor = (locale: Locale): Labels => labels[locale];
