import type { Heading } from './prose/types.ts';

/**
 * What the yearly report on the rule of law has to say: 法治政府建设与责任落实督察工作规定 (2019), as 市县司法行政部门
 * pass it on (domain facts 4).
 */
const contents = {
  measures: /举措|成效|工作(?:开展|完成)?情况|主要工作|方面$|measures|achievements/i,
  shortcomings: /不足|存在.{0,4}问题|主要问题|困难|shortcomings|problems/i,
  leaders: /第一责任人|主要负责人履行|first responsible|responsible leader/i,
  plans: /下一?步|下一?年|明年|今后|\d{4}年.{0,8}(?:安排|打算|计划)|next year|plans/i,
  others: /其他.{0,8}(?:情况|事项|工作)|other matters/i,
} as const;

/** One of the five contents. */
export type StatutoryContent = keyof typeof contents;

/** Whether a report has a content: in a chapter of its own (with its id), in the text alone, or not. */
export interface FoundContent {
  readonly content: StatutoryContent;
  readonly in: 'chapter' | 'text' | 'nowhere';
  readonly heading: string | null;
}

/** The five statutory contents of a report on the rule of law, in their order, and where each is recognised. */
export function statutoryContents({
  headings,
  text = '',
}: {
  readonly headings: readonly Heading[];
  /** The plain text, where it is at hand. */
  readonly text?: string;
}): FoundContent[] {
  return Object.entries(contents).map(([name, words]) => {
    const heading = headings.find((one) => words.test(one.text));
    const found = heading ? 'chapter' : words.test(text) ? 'text' : 'nowhere';
    return { content: name as StatutoryContent, in: found, heading: heading?.id ?? null };
  });
}

/** True for a report in chapters: of another its headings say nothing. */
export const isInChapters = (headings: readonly Heading[]): boolean =>
  headings.filter(({ depth }) => depth === 2).length >= fewestChapters;

const fewestChapters = 3;
