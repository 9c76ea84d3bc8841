import { lineText } from '../../domain/portable/line-text.ts';
import type { ProseBlocks } from '../../domain/portable/prose-blocks.ts';
import type { Inline, PictureRun, PortableBlock } from '../../domain/portable/types.ts';

/** What a text shows, in an order and form in which Word keeps it. */
export interface ShownLines {
  /** Lines of text with single blanks; cells are parted by tabs. */
  readonly lines: readonly string[];
  /** Where links lead; those within the text are left out. */
  readonly links: readonly string[];
  readonly pictures: readonly PictureRun[];
}

/** Takes a text apart as a reader sees it, notes behind it. */
export function shownLines({ blocks, notes }: ProseBlocks): ShownLines {
  const shown = { lines: [] as string[], links: [] as string[], pictures: [] as PictureRun[] };
  for (const block of [...blocks, ...notes.flatMap((note) => note.blocks)]) addBlock(block, '', shown);
  return shown;
}

interface Shown {
  readonly lines: string[];
  readonly links: string[];
  readonly pictures: PictureRun[];
}

function addBlock(block: PortableBlock, before: string, shown: Shown): void {
  const all = (blocks: readonly PortableBlock[]) => {
    for (const one of blocks) addBlock(one, '', shown);
  };
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return addLine(before, block.content, shown);
    case 'list':
      for (const { marker, blocks } of block.items) {
        const [first, ...others] = blocks;
        const sign = marker === '•' ? '' : `${marker} `;
        if (first?.type === 'paragraph') addBlock(first, sign, shown);
        else addLine(sign, [], shown);
        all(first?.type === 'paragraph' ? others : blocks);
      }
      return;
    case 'table':
      for (const line of [block.caption, ...block.titles, block.unit]) addText(line, shown);
      for (const row of block.rows)
        addText(row.map(({ content }) => lineOf(content, shown)).join('\t'), shown);
      return addText(block.note, shown);
    case 'terms':
      for (const { term, blocks } of block.terms) {
        addLine('', term, shown);
        all(blocks);
      }
      return;
    case 'notice':
      addText(block.title, shown);
      return all(block.blocks);
    case 'quote':
      return all(block.blocks);
    case 'code':
      for (const line of block.text.split('\n')) addText(line, shown);
      return;
    case 'picture':
      shown.pictures.push(block.picture);
      return addLine('', block.caption, shown);
    default:
  }
}

const addLine = (before: string, content: readonly Inline[], shown: Shown): void =>
  addText(before + lineOf(content, shown), shown);

function addText(text: string, shown: Shown): void {
  const line = text
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .join('\t');
  if (line.trim() !== '') shown.lines.push(line);
}

function lineOf(content: readonly Inline[], shown: Shown): string {
  for (const piece of content) {
    if (piece.type === 'picture') shown.pictures.push(piece);
    if (piece.type === 'text' && piece.href !== undefined && !piece.href.startsWith('#')) {
      shown.links.push(piece.href);
    }
  }
  return lineText(content.filter(({ type }) => type !== 'note' && type !== 'picture')).replaceAll('\t', ' ');
}
