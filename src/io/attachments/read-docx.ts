import type { Hidden } from '../../domain/search/attachment-text.ts';
import { checkZip } from './check-zip.ts';
import { containerOf, wrapsEncrypted } from './containers.ts';
import { wordParts } from './docx/package-parts.ts';
import { readBlocks } from './docx/read-blocks.ts';
import { textOf, type WordBlock } from './docx/word-block.ts';
import type { ReadFile } from './formats.ts';
import { lookInto, packageParts } from './look-into.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Rows of longer text are taken for a page that was laid out as a table: each paragraph stands by itself. */
const longestRow = 500;

/** Paragraphs of a Word document with their numbers, rows of tables, text boxes, notes, headers and footers. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const container = containerOf(bytes);
  if (container === 'compound')
    throw wrapsEncrypted(bytes)
      ? new UnreadableError('encrypted', 'it has a password')
      : new UnreadableError('unknown-format', 'a document of Word before 2007');
  if (container === null) throw new UnreadableError('damaged', 'not a zip');
  const files = await checkZip(bytes, packageParts);
  const { blocks, unseen } = readBlocks(wordParts(files));
  const hidden: Hidden[] = [
    ...(unseen.hiddenText ? [{ kind: 'text' } as const] : []),
    ...(unseen.comments > 0 ? [{ kind: 'comments', count: unseen.comments, sheet: null } as const] : []),
    ...(unseen.revisions > 0 ? [{ kind: 'revisions', count: unseen.revisions } as const] : []),
  ];
  const more = await lookInto(files);
  return {
    buried: more.buried,
    parts: [{ kind: 'whole', blocks: blocks.flatMap(lines).filter(Boolean) }],
    hidden: [...hidden, ...more.hidden],
  };
}

function lines(block: WordBlock): string[] {
  const line = textOf(block);
  return block.kind === 'row' && line.length > longestRow ? block.cells.flat().flatMap(lines) : [line];
}
