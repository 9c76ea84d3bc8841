import { lineText } from '../../portable/line-text.ts';
import type {
  PortableBlock,
  PortableDocument,
  PortableFact,
  PortableListItem,
  PortableTable,
} from '../../portable/types.ts';
import { placeCells } from '../../sheets/sheet.ts';
import { fill, type Labels } from '../../view/labels.ts';

/**
 * A document as plain text: blocks parted by empty lines, cells by tabs, notes and where it stands at the end. Begins
 * with the mark by which editors of any system know UTF-8.
 */
export function textDocument(document: PortableDocument, labels: Labels): string {
  const { title, kind, standing, banners, notices, facts, blocks, notes } = document;
  const parts = [
    ...banners,
    title,
    [kind, standing].filter(Boolean).join(' · '),
    ...notices.map(lineText),
    factLines(facts, labels),
    ...textBlocks(blocks, labels),
    ...notes.map((note) => `[${note.number}] ${textBlocks(note.blocks, labels).join('\n')}`),
    closingLines(document, labels),
  ];
  return `\uFEFF${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Where a document comes from, and how to tell whether it is still what the site says. */
function closingLines({ source, address, version, digest }: PortableDocument, { marks, ui }: Labels): string {
  const named = (name: string, what: string) => (what === '' ? '' : fill(marks.named, { name, what }));
  return [
    named(ui.source, source),
    `${ui.printedFrom} ${address}`,
    version,
    digest === '' ? '' : `${ui.digest} ${digest}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const factLines = (facts: readonly PortableFact[], { marks }: Labels): string =>
  facts
    .map(({ label, values }) => fill(marks.named, { name: label, what: values.map(lineText).join('\n  ') }))
    .join('\n');

const textBlocks = (blocks: readonly PortableBlock[], labels: Labels): string[] =>
  blocks.map((block) => blockText(block, labels)).filter((text) => text !== '');

function blockText(block: PortableBlock, labels: Labels): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return lineText(block.content);
    case 'list':
      return block.items.map((item) => itemText(item, labels)).join('\n');
    case 'table':
      return tableText(block);
    case 'facts':
      return factLines(block.facts, labels);
    case 'terms':
      return block.terms
        .map(({ term, blocks }) => [lineText(term), ...textBlocks(blocks, labels)].join('\n'))
        .join('\n\n');
    case 'quote':
      return textBlocks(block.blocks, labels).join('\n\n');
    case 'notice':
      return [block.title, ...textBlocks(block.blocks, labels)].filter(Boolean).join('\n\n');
    case 'code':
      return block.text;
    case 'picture':
      return [block.picture.alt, lineText(block.caption)].filter(Boolean).join('\n');
    case 'rule':
      return '';
  }
}

/** What stands below the first line of an item begins as far in as its text. */
function itemText({ marker, blocks }: PortableListItem, labels: Labels): string {
  const text = textBlocks(blocks, labels).join('\n');
  return `${marker} ${text.split('\n').join(`\n${' '.repeat(marker.length + 1)}`)}`.trimEnd();
}

/** A cell that covers several columns or rows stands once, at the first of them. */
function tableText({ caption, unit, titles, rows, note }: PortableTable): string {
  const lines = gridOf(rows).map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t'));
  return [[caption, unit].filter(Boolean).join(' '), ...titles, ...lines, note]
    .filter((line) => line !== '')
    .join('\n');
}

/** Texts of cells by row and column, empty where another cell covers. */
export function gridOf(rows: PortableTable['rows']): string[][] {
  const placed = placeCells(
    rows.map((row) => row.map((cell) => ({ ...cell, value: lineText(cell.content) }))),
  );
  const width = Math.max(0, ...placed.map(({ column, colspan = 1 }) => column + colspan));
  const grid = rows.map(() => Array.from({ length: width }, () => ''));
  for (const { row, column, value } of placed) {
    const cells = grid[row];
    if (cells) cells[column] = String(value ?? '');
  }
  return grid;
}
