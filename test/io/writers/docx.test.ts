import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PortableBlock, PortableDocument, PortableTable } from '../../../src/domain/portable/types.ts';
import { xmlTree } from '../../../src/io/attachments/docx/xml-tree.ts';
import { readDocx } from '../../../src/io/attachments/read-docx.ts';
import { docxBytes } from '../../../src/io/writers/docx/docx.ts';
import { documentPicture } from '../../../src/io/writers/docx/pictures.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shownText } from '../../domain/portable/shown-text.ts';
import { shippedDocuments } from '../../portable-documents.ts';

const labels = labelsFor('zh-CN');
const written = (document: PortableDocument, picture = () => null) =>
  docxBytes(document, { labels, data: {}, picture });

const documentOf = (
  blocks: readonly PortableBlock[],
  rest: Partial<PortableDocument> = {},
): PortableDocument => ({
  ...{ locale: 'zh-CN', item: 'documents/2024/x', collection: 'documents', title: '关于某事的通知' },
  ...{ kind: '通知', banners: [], standing: '', notices: [], facts: [], blocks, text: blocks, notes: [] },
  ...{ source: '', address: 'https://a.example/x/', href: 'https://a.example/x/', version: '', digest: '' },
  ...rest,
});
const paragraph = (text: string): PortableBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (text: string, rest = {}) => ({ content: [{ type: 'text', text } as const], ...rest });
const tableOf = (rows: PortableTable['rows'], headRows = 1): PortableTable => ({
  ...{ type: 'table', caption: '', titles: [], unit: '', note: '', headRows, rows },
});

const partOf = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[path] ?? new Uint8Array());

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readDocx(bytes)).parts.flatMap(({ blocks }) => blocks).join('\n');

test('every shipped item: each part is well-formed, twice the same bytes, all that it says can be read again', async () => {
  const all = shippedDocuments('2026-11-23');
  expect(all.size).toBeGreaterThan(100);
  for (const [path, document] of all) {
    const bytes = written(document);
    expect(Buffer.compare(bytes, written(document)), path).toBe(0);
    // A part that is not well-formed throws.
    expect(Object.values(unzipSync(bytes)).map(xmlTree).length, path).toBeGreaterThan(10);
    const read = (await textOf(bytes)).replace(/\s+/g, '');
    const lines = document.blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading' ? [block] : [],
    );
    // Word counts the notes by itself.
    const unmarked = lines.map((line) => ({
      ...line,
      content: line.content.filter(({ type }) => type !== 'note'),
    }));
    expect(
      unmarked.filter((line) => !read.includes(shownText([line]))),
      path,
    ).toEqual([]);
  }
});

test('headings, lists and tables are those of Word', () => {
  const bytes = written(
    documentOf([
      { type: 'heading', level: 2, id: 's1', content: [{ type: 'text', text: '一、甲' }] },
      {
        type: 'list',
        ordered: true,
        items: [
          { marker: '3.', blocks: [paragraph('乙')] },
          { marker: '4.', blocks: [paragraph('丙')] },
          { marker: '07.', blocks: [paragraph('丁')] },
        ],
      },
      tableOf([
        [cell('头', { names: 'column', colspan: 2 })],
        [cell('戊', { rowspan: 2 }), cell('1')],
        [cell('2')],
      ]),
    ]),
  );
  const xml = partOf(bytes, 'word/document.xml');
  expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  expect(xml.match(/<w:numId w:val="1"\/>/g)).toHaveLength(2);
  expect(partOf(bytes, 'word/numbering.xml')).toContain('<w:startOverride w:val="3"/>');
  // Word counts no zero in front.
  expect(xml).toContain('>07. </w:t>');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:vMerge\/>/g)).toHaveLength(1);
});

test('a table of 40 columns lies across the page and keeps every cell', async () => {
  const row = Array.from({ length: 40 }, (_none, at) => cell(`列${at + 1}`));
  const bytes = written(documentOf([paragraph('前'), tableOf([row, row]), paragraph('后')]));
  expect(partOf(bytes, 'word/document.xml')).toContain('w:orient="landscape"');
  const text = await textOf(bytes);
  expect(row.filter((_cell, at) => !text.includes(`列${at + 1}`))).toEqual([]);
});

test('four hundred pages, rare characters, emoji, signs of XML and half a character', async () => {
  const odd = '𠮷㤘🏠<w:p>&"\u0007\ud800';
  const long = Array.from({ length: 12_000 }, (_none, at) => paragraph(`第${at}段${odd}`));
  const text = await textOf(written(documentOf(long)));
  expect(text).toContain('第11999段𠮷㤘🏠<w:p>&"');
});

test('a picture is shown as wide as the text at most; a broken one leaves its description', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  expect(documentPicture(png)).toMatchObject({ ending: 'png', width: 1, height: 1 });
  for (let length = 0; length < png.length; length++)
    expect(documentPicture(png.subarray(0, length))).toBeNull();
  const block: PortableBlock = {
    type: 'picture',
    picture: { type: 'picture', src: '/files/图.png', alt: '示意图' },
    caption: [],
  };
  const shown = docxBytes(documentOf([block]), { labels, data: {}, picture: () => documentPicture(png) });
  expect(Object.keys(unzipSync(shown))).toContain('word/media/1.png');
  expect(partOf(shown, 'word/document.xml')).toContain('descr="示意图"');
  expect(partOf(written(documentOf([block])), 'word/document.xml')).toContain('[示意图]');
});

test('an English document has fonts, language and page of its own, no character of another', () => {
  const bytes = docxBytes(
    documentOf([paragraph('Minutes')], { locale: 'en', title: 'Minutes', kind: 'Minutes' }),
    {
      labels: labelsFor('en'),
      data: {},
      picture: () => null,
    },
  );
  expect(partOf(bytes, 'word/styles.xml')).toContain('Georgia');
  expect(partOf(bytes, 'word/document.xml')).not.toMatch(/\p{Script=Han}/u);
});
