import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const treeOf = (drawings: readonly string[]) => readPdfTree(drawPdf(drawings), 'a.pdf');

test('small numbers that stand raised or lowered are such characters; others are not', async () => {
  const forms = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉', level: '0123456789' };
  const rises = { raised: 4, lowered: -2, level: 0 };
  const kind = fc.constantFrom('raised', 'lowered', 'level' as const);
  await fc.assert(
    fc.asyncProperty(kind, fc.nat({ max: 9 }), fc.constantFrom(6, 8), async (place, digit, size) => {
      const drawing = [
        showAt(72, 700, '面积十米'),
        showAt(112, 700 + rises[place], String(digit), size),
        showAt(112 + size, 700, '有余'),
      ].join(' ');
      const { blocks } = await treeOf([drawing]);
      expect(blocks.flatMap(linesOfBlock)).toEqual([`面积十米${forms[place][digit]}有余`]);
    }),
    { numRuns: 40 },
  );
});

test('what a browser writes around a page that it prints is no text; such a line elsewhere is', async () => {
  const page = (number: number, foot: string) =>
    [
      showAt(24, 820, '2024/3/5 10:12 关于防汛的通知'),
      showAt(72, 700, `第${number}页的文字，请各村认真执行。`),
      showAt(24, 20, foot),
    ].join(' ');
  const printed = await treeOf([1, 2].map((number) => page(number, `https://a.example/1.html ${number}/2`)));
  expect(printed.losses.map(({ rule }) => rule)).toEqual(Array.from({ length: 4 }, () => 'running-head'));
  expect(printed.blocks).toHaveLength(2);
  const other = await treeOf([page(1, 'https://a.example/1.html')]);
  expect(other.losses).toEqual([]);
  expect(other.blocks).toHaveLength(3);
});
