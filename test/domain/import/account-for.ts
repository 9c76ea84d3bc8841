import type { ConvertedTree } from '../../../src/domain/import/convert-tree.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Text that a reader sees of the body, line by line. */
export const shownLines = (body: string): string[] => {
  const { prose } = parseProse({ file: 'f.mdx', text: body, lineOffset: 0, locale: 'zh-CN' });
  return prose.blocks.map(({ text }) => text);
};

/** Everything that an import accounts for, line by line without blanks: title, source line, text, what it lists as left out. */
export const accountedFor = ({ facts, body, losses }: ConvertedTree): string[] =>
  [facts.title, facts.source?.line ?? '', ...shownLines(body), ...losses.map(({ text }) => text)]
    .map(squeezed)
    .filter((line) => line !== '')
    .sort();

/** Lines of a source as they are compared. */
export const sourceLines = (lines: readonly string[]): string[] =>
  lines
    .map(squeezed)
    .filter((line) => line !== '')
    .sort();
