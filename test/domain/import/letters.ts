import type { ConvertedTree } from '../../../src/domain/import/convert-tree.ts';
import { parseCsv } from '../../../src/io/files/csv.ts';
import { shownLines } from './account-for.ts';

/** The letters of texts in the order of the alphabet: what joins and parts them, and signs of tables, aside. */
export const letters = (texts: readonly string[]): string =>
  [...texts.join('').replace(/[\s|｜\u00a0]+/g, '')].sort().join('');

/** Letters that an import accounts for: title, source line, text, tables of their own, and what it lists as left out. */
export function lettersOf({ facts, body, losses, files }: ConvertedTree): string {
  const tables = [...files.values()].flatMap((file) => parseCsv(Buffer.from(file)).flat());
  const shown = shownLines(body);
  // The caption of such a table repeats the title.
  const captions = [...body.matchAll(/<Table [^>]*caption="([^"]*)"/g)].map(([, caption = '']) => caption);
  for (const caption of captions) if (shown.includes(caption)) shown.splice(shown.indexOf(caption), 1);
  return letters([
    facts.title,
    facts.source?.line ?? '',
    ...shown,
    ...tables,
    ...losses.map(({ text }) => text),
  ]);
}
