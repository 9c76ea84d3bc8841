import { expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

/** Text and rules of a sheet as its reader holds it, on a page that is turned by quarters against the clock. */
function sheet(turns: number): string {
  const [width, height] = turns % 2 === 0 ? [595, 842] : [842, 595];
  const matrix = [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, height, 0],
    [-1, 0, 0, -1, width, height],
    [0, -1, 1, 0, 0, width],
  ][turns];
  const rows = [
    ['项目', '预算'],
    ['办公费', '12'],
    ['差旅费', '8'],
  ];
  const top = height - 120;
  const marks = [
    showAt(width / 2 - 60, height - 60, '支出情况表', 18),
    showAt(72, height - 100, '本表反映某乡二〇二四年度各项支出情况。', 12),
    ...[0, 1, 2, 3].map((at) => `72 ${top - at * 24} m 272 ${top - at * 24} l S`),
    ...[0, 1, 2].map((at) => `${72 + at * 100} ${top} m ${72 + at * 100} ${top - 72} l S`),
    ...rows.flatMap((row, at) =>
      row.map((cell, column) => showAt(80 + column * 100, top - 18 - at * 24, cell, 12)),
    ),
    showAt(72, top - 110, '说明：数据来自决算报表。', 12),
  ];
  return `q ${matrix?.join(' ')} cm ${marks.join(' ')} Q`;
}

const lines = [
  '支出情况表',
  '本表反映某乡二〇二四年度各项支出情况。',
  '项目,预算,办公费,12,差旅费,8',
  '说明：数据来自决算报表。',
];
const shown = async (file: Buffer) => {
  const { blocks, losses } = await readPdfTree(file, 'a.pdf');
  return {
    blocks: blocks.map((block) => linesOfBlock(block).join()),
    tables: blocks.filter(({ kind }) => kind === 'table').length,
    lost: losses.map(({ rule, text }) => [rule, text]),
  };
};

test.each([0, 1, 2, 3].flatMap((turns) => [0, 90, 180, 270].map((rotate) => [turns, rotate] as const)))(
  'a page whose text is turned by %i quarters reads the same, also where its viewer turns it by %i degrees',
  async (turns, rotate) => {
    expect(await shown(drawPdf([sheet(turns)], '', `/Rotate ${rotate}`))).toEqual({
      ...{ blocks: lines, tables: 1, lost: [] },
    });
  },
);

test('head and foot that stay upright around a text on its side are lines of their own', async () => {
  const page = `${showAt(200, 815, '某乡决算公开')} ${sheet(1)} ${showAt(290, 15, '- 1 -')}`;
  expect(await shown(drawPdf([page]))).toEqual({
    ...{ blocks: ['某乡决算公开', ...lines], tables: 1, lost: [['page-number', '- 1 -']] },
  });
});
