import { recogniseNumbering } from '../prose/numbering.ts';

/** A numbered line as long as this is a sentence, not a heading. */
const longestHeading = 40;

const depths = { part: 2, chapter: 2, section: 3, 1: 2, 2: 3, 3: 4, 4: 5 } as const;

/**
 * Depth of the heading that a line is, by its number: 一、 and 第一章 are 2, （一） and 第一节 3, 1. 4, （1） 5. Sentences,
 * articles (第一条) and lines that run on (`一是`) are none: null.
 */
export function headingDepth(line: string): number | null {
  const text = line.trim();
  const found = recogniseNumbering(text);
  if (!found || found.level === 'article' || found.rest === '') return null;
  if ([...text].length > longestHeading || /[。；;：:，,！？]/.test(found.rest)) return null;
  return depths[found.level];
}
