import type { SearchLabels } from '../client/search/labels.ts';
import { searchLabels } from '../domain/text/languages.ts';
import type { Locale } from '../domain/text/locale.ts';

/** The words of the search page in one language. */
export const searchLabelsFor = (locale: Locale): SearchLabels => searchLabels[locale];
