import { lineText } from '../../../src/domain/portable/line-text.ts';
import type { PortableBlock, PortableDocument } from '../../../src/domain/portable/types.ts';

/** All that blocks show, in order, without blanks: numbers of lists as well, the signs of bullets not. */
export const shownText = (blocks: readonly PortableBlock[]): string =>
  blocks.flatMap(textsOf).join('').replace(/\s+/g, '');

/** The same of a whole document, as its page has it from the line above the title to the source below the text. */
export const documentText = (document: PortableDocument): string => {
  const { kind, standing, title, notices, facts, version, blocks, notes } = document;
  return [
    ...[kind, standing, title, ...notices.map(lineText)],
    ...factTexts(facts),
    version,
    shownText(blocks),
    ...notes.map((note) => `${note.number}.${shownText(note.blocks)}`),
  ]
    .join('')
    .replace(/\s+/g, '');
};

const factTexts = (facts: PortableDocument['facts']): string[] =>
  facts.flatMap(({ label, values }) => [label, ...values.map(lineText)]);

function textsOf(block: PortableBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [lineText(block.content)];
    case 'list':
      return block.items.flatMap(({ marker, blocks }) => [
        marker === '•' ? '' : marker,
        ...blocks.flatMap(textsOf),
      ]);
    case 'table':
      return [
        block.caption,
        block.unit,
        ...block.titles,
        ...block.rows.flat().map(({ content }) => lineText(content)),
        block.note,
      ];
    case 'facts':
      return factTexts(block.facts);
    case 'terms':
      return block.terms.flatMap(({ term, blocks }) => [lineText(term), ...blocks.flatMap(textsOf)]);
    case 'quote':
      return block.blocks.flatMap(textsOf);
    case 'notice':
      return [block.title, ...block.blocks.flatMap(textsOf)];
    case 'code':
      return [block.text];
    case 'picture':
      return [block.picture.alt, lineText(block.caption)];
    case 'rule':
      return [];
  }
}
