import type { Locale } from '../domain/text/locale.ts';
import { pageLabels } from '../domain/text/page-labels.ts';
import type { Labels } from '../domain/view/labels.ts';

/** The words of the interface in one language. */
export const labelsFor = (locale: Locale): Labels => pageLabels(locale);
