import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Entry } from '../../../src/domain/corpus.ts';
import { markdownDocument } from '../../../src/domain/exports/documents/markdown-document.ts';
import { layoutOf, shownTable } from '../../../src/domain/files/merged-table.ts';
import { convertMarkdownFile } from '../../../src/domain/import/convert-markdown-file.ts';
import { type ConvertedTree, convertTree, type TreeChoice } from '../../../src/domain/import/convert-tree.ts';
import { makeDocument } from '../../../src/domain/import/make-document.ts';
import { proseBlocks } from '../../../src/domain/portable/prose-blocks.ts';
import type { PortableDocument } from '../../../src/domain/portable/types.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { tableKey } from '../../../src/domain/view/lookups.ts';
import { readRows } from '../../../src/io/files/csv.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import { docxBytes } from '../../../src/io/writers/docx/docx.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shownText } from '../../domain/portable/shown-text.ts';
import { type ShippedItem, shippedItems } from '../../portable-documents.ts';

const labels = labelsFor('zh-CN');
const items = shippedItems('2026-11-23');

const choiceFor = ({ collection }: Entry): TreeChoice => ({
  collection,
  publisher: null,
  bodies: [],
  srcFor: (number) => `/files/imported/x-${number}.csv`,
});

/** Text of a document and of its notes, in order. */
const wordsOf = ({ text, notes }: Pick<PortableDocument, 'text' | 'notes'>): string =>
  shownText(text) + notes.map(({ blocks }) => shownText(blocks)).join('');

/** What an imported text shows, tables that it keeps as files among it. */
function importedWords(converted: ConvertedTree): string {
  const { prose } = parseProse({ file: '', text: converted.body, lineOffset: 0, locale: 'zh-CN' });
  const tables = prose.components.map(({ props }) => {
    const csv = converted.files.get(String(props.src)) ?? '';
    const reading = readRows(new TextEncoder().encode(csv));
    return [tableKey(props), shownTable('rows' in reading ? reading.rows : [], layoutOf(props))] as const;
  });
  const lookups = { tables: Object.fromEntries(tables), charts: {}, files: {}, amendments: {} };
  const { blocks, notes } = proseBlocks(prose.segments, { path: '/x/', home: 'https://a/', labels, lookups });
  // The caption of ours is a line above; one that is kept as a file is called as its chapter besides.
  const text = blocks.map((block) => (block.type === 'table' ? { ...block, caption: '' } : block));
  return wordsOf({ text, notes });
}

/** Front matter that import writes. */
function fieldsOf(converted: ConvertedTree, { entry }: ShippedItem): unknown {
  const choice = { collection: entry.collection, publisher: null, defaultPublisher: null };
  const [, matter = ''] = makeDocument(converted, choice, () => 'x').text.split(/^---$/m);
  return parse(matter, { schema: 'core' });
}

test('every shipped item that is written as Word and imported is the same: each field, text to the letter', async () => {
  expect(items.length).toBeGreaterThan(100);
  for (const item of items) {
    const { path, entry, document } = item;
    const bytes = docxBytes(document, { labels, data: entry.data, picture: () => null });
    const converted = convertTree(await readWordTree(bytes, 'x.docx'), choiceFor(entry));
    expect(fieldsOf(converted, item), path).toEqual(entry.data);
    expect(importedWords(converted), path).toBe(wordsOf(document));
  }
});

test('every shipped item that is written as Markdown and imported has each of its fields', () => {
  for (const item of items) {
    const { path, entry, document } = item;
    const text = markdownDocument(document, entry.data, { home: 'https://a.example/', labels });
    const converted = convertMarkdownFile({ text, fileName: 'x.md' }, choiceFor(entry), []);
    expect(fieldsOf(converted, item), path).toEqual(entry.data);
    expect(converted.losses, path).toEqual([]);
  }
});

test('fields of a file of ours are those of its own collection alone', async () => {
  const item = items.find(({ entry }) => entry.collection === 'services');
  if (!item) throw new Error('no service');
  const bytes = docxBytes(item.document, { labels, data: item.entry.data, picture: () => null });
  const choice = { ...choiceFor(item.entry), collection: 'documents' as const };
  expect(convertTree(await readWordTree(bytes, 'x.docx'), choice).fields).not.toHaveProperty('materials');
});
