import type { Heading, TextBlock } from '../../prose/types.ts';
import { similarity } from './similarity.ts';

type Block = Pick<TextBlock, 'kind' | 'text' | 'section'>;

/** A part of a text under a heading of the highest level; null before the first. */
export interface Section {
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

/** Headings that share less are not the same section of two years. */
const alike = 0.5;

/** Parts a text at its headings of the highest level. */
export function splitSections(blocks: readonly Block[], headings: readonly Heading[]): Section[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const starts = new Set(headings.filter(({ depth }) => depth === top).map(({ id }) => id));
  const sections: { heading: string | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }];
  for (const block of blocks)
    if (block.kind === 'heading' && block.section !== null && starts.has(block.section))
      sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  return sections.filter(({ heading, blocks: own }) => heading !== null || own.length > 0);
}

/**
 * Puts sections of two texts side by side by their headings, in the order of the new text; what is left of the old
 * one follows.
 */
export function alignSections(
  before: readonly Section[],
  after: readonly Section[],
): { before: Section | null; after: Section | null }[] {
  const free = new Set(before);
  const pairs = after.map((section) => {
    const found = bestOf(section, [...free]);
    if (found) free.delete(found);
    return { before: found, after: section };
  });
  return [...pairs, ...[...free].map((section) => ({ before: section, after: null }))];
}

function bestOf(section: Section, candidates: readonly Section[]): Section | null {
  const scored = candidates.map((candidate) => ({
    candidate,
    score: scoreOf(candidate.heading, section.heading),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, next) => (found === null || next.score > found.score ? next : found),
    null,
  );
  return best && best.score >= alike ? best.candidate : null;
}

/** Likeness of two headings; the same number counts for a part of it. */
function scoreOf(before: string | null, after: string | null): number {
  const [left, right] = [partsOf(before), partsOf(after)];
  const same = left.number !== '' && left.number === right.number ? sameNumber : 0;
  return similarity(left.words, right.words) + same;
}

const sameNumber = 0.25;
const numbered = /^(第?[一二三四五六七八九十百]+[、章节.．]|[（(][一二三四五六七八九十]+[)）]|\d+[、.．])/;

/** Number of a heading, and its words without the year that it names. */
function partsOf(heading: string | null): { readonly number: string; readonly words: string } {
  const text = (heading ?? '—').replace(/\s/g, '');
  const number = numbered.exec(text)?.[0] ?? '';
  return { number, words: text.slice(number.length).replace(/\d{4}年(度)?/g, '') };
}
