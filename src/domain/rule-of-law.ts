import type { Heading } from './prose/types.ts';
import { type RuleOfLawContent, reportChapters } from './report-chapters.ts';

/** A content of a report on the rule of law, and the id of the heading of its chapter; null where it has none. */
export interface FoundContent {
  readonly content: RuleOfLawContent;
  readonly heading: string | null;
}

/** The five statutory contents in their order, and by which heading each is recognised. */
export const statutoryContents = (headings: readonly Heading[]): FoundContent[] =>
  reportChapters['rule-of-law'].map(({ id, heading: words }) => ({
    content: id,
    heading: headings.find(({ text }) => words.test(text))?.id ?? null,
  }));

/** True for a report in chapters: of another its headings say nothing. */
export const isInChapters = (headings: readonly Heading[]): boolean =>
  headings.filter(({ depth }) => depth === 2).length >= fewestChapters;

const fewestChapters = 3;
