import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../../src/domain/portable/place.ts';
import { proseBlocks } from '../../../src/domain/portable/prose-blocks.ts';
import type { PortableBlock } from '../../../src/domain/portable/types.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { documents, randomly } from '../prose/random-text.ts';
import { readerText } from '../prose/reader-text.ts';
import { shownText } from './shown-text.ts';

const place: Place = {
  path: '/reports/2024/x/',
  home: 'https://a.example/b/',
  labels: labelsFor('zh-CN'),
  lookups: { tables: {}, charts: {}, files: {}, amendments: {} },
};

function blocksOf(text: string) {
  const { prose } = parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' });
  return { ...proseBlocks(prose.segments, place), prose };
}

test('blocks show what the page shows, whatever is typed', () => {
  fc.assert(
    fc.property(documents, ({ source }) => {
      const { blocks, notes, prose } = blocksOf(source);
      const shown = shownText(blocks) + notes.map((note) => shownText(note.blocks)).join('');
      const page = readerText(prose).html.replaceAll('↩', '').replace(/\s+/g, '');
      expect(shown).toBe(page);
    }),
    { ...randomly, numRuns: randomly.numRuns / 4 },
  );
});

const only = (text: string): PortableBlock | undefined => blocksOf(text).blocks[0];
const cases: readonly (readonly [name: string, text: string, block: PortableBlock])[] = [
  [
    'a heading with its anchor',
    '### （一）甲**乙**',
    {
      type: 'heading',
      level: 3,
      id: 's0-1',
      content: [
        { type: 'text', text: '（一）甲' },
        { type: 'text', text: '乙', marks: ['bold'] },
      ],
    },
  ],
  [
    'looks within looks, a link of the site, a relative one',
    '甲**乙[丙](/x/)**[丁](../y/)',
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '甲' },
        { type: 'text', text: '乙', marks: ['bold'] },
        { type: 'text', text: '丙', marks: ['bold'], href: 'https://a.example/b/x/' },
        { type: 'text', text: '丁', href: 'https://a.example/b/reports/2024/y/' },
      ],
    },
  ],
  [
    'numbers as they were typed, lists within lists',
    '3. 甲\n4. 乙\n   - 丙\n7. 丁',
    {
      type: 'list',
      ordered: true,
      items: [
        { marker: '3.', blocks: [paragraph('甲')] },
        {
          marker: '4.',
          blocks: [
            paragraph('乙'),
            { type: 'list', ordered: false, items: [{ marker: '•', blocks: [paragraph('丙')] }] },
          ],
        },
        { marker: '7.', blocks: [paragraph('丁')] },
      ],
    },
  ],
  [
    'tasks',
    '- [x] 甲\n- [ ] 乙',
    {
      type: 'list',
      ordered: false,
      items: [
        { marker: '☑', blocks: [paragraph('甲')] },
        { marker: '☐', blocks: [paragraph('乙')] },
      ],
    },
  ],
  [
    'a table with spans, heads and paragraphs in a cell',
    '<table><caption>表</caption><tr><th colspan="2">头</th></tr><tr><td>一<br />二</td><td><p>三</p><p>四</p></td></tr></table>',
    {
      type: 'table',
      caption: '表',
      titles: [],
      unit: '',
      note: '',
      headRows: 1,
      rows: [
        [{ content: [{ type: 'text', text: '头' }], names: 'column', colspan: 2 }],
        [
          { content: [{ type: 'text', text: '一' }, { type: 'break' }, { type: 'text', text: '二' }] },
          { content: [{ type: 'text', text: '三' }, { type: 'break' }, { type: 'text', text: '四' }] },
        ],
      ],
    },
  ],
  [
    'a picture with its caption',
    '<figure><img src="/files/图.png" alt="图" /><figcaption>说明</figcaption></figure>',
    {
      type: 'picture',
      picture: { type: 'picture', src: '/files/图.png', alt: '图' },
      caption: [{ type: 'text', text: '说明' }],
    },
  ],
  ['code to the letter', '```\na  b\n c\n```', { type: 'code', text: 'a  b\n c' }],
  [
    'what the author quotes of a law',
    '<Basis title="条例" article="第一条">\n\n原文\n\n</Basis>',
    { type: 'paragraph', content: [{ type: 'text', text: '《条例》第一条' }] },
  ],
  [
    'a figure in a line',
    '调解 <Figure n={16} label="纠纷" unit="件" /> 完',
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '调解 纠纷 ' },
        { type: 'text', text: '16', marks: ['bold'] },
        { type: 'text', text: '件 完' },
      ],
    },
  ],
  [
    'a reading above a text, a raised sign',
    '<ruby>蒲<rt>pú</rt></ruby>10<sup>4</sup>',
    {
      type: 'paragraph',
      content: [
        { type: 'ruby', text: '蒲', reading: 'pú' },
        { type: 'text', text: '10' },
        { type: 'text', text: '4', marks: ['sup'] },
      ],
    },
  ],
];

test.each(cases)('%s', (_name, text, block) => {
  expect(only(text)).toEqual(block);
});

test('a note is marked where it is called and stands at the end, without the way back', () => {
  const { blocks, notes } = blocksOf('甲[^1]乙\n\n[^1]: 注[链](/x/)');
  expect(blocks).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '甲' },
        { type: 'note', id: 'fn-1', text: '1' },
        { type: 'text', text: '乙' },
      ],
    },
  ]);
  expect(notes).toEqual([
    {
      id: 'fn-1',
      number: '1',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '注' },
            { type: 'text', text: '链', href: 'https://a.example/b/x/' },
          ],
        },
      ],
    },
  ]);
});

function paragraph(text: string): PortableBlock {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
