import type { Locale } from '../domain/text/locale.ts';
import { pageLabels } from '../domain/text/page-labels.ts';
import type { Labels } from '../domain/view/labels.ts';
import { commonNumbers, type NumberStyle } from '../domain/view/numbers.ts';

/** The words of the interface in one language, and how the site writes numbers. */
export const labelsFor = (locale: Locale, numbers: NumberStyle = commonNumbers): Labels => ({
  ...pageLabels(locale),
  numbers,
});
