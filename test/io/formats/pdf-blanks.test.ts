import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const linesOf = async (file: Uint8Array) => (await readPdfTree(file, 'a.pdf')).blocks.flatMap(linesOfBlock);

/**
 * A line of runs with gaps between them, in parts of a character; every character is as wide as it is high. Like word
 * processors it takes another font, here another size, for what is not Chinese.
 */
function drawn(runs: readonly (readonly [gap: number, text: string])[]): Buffer {
  let left = 72;
  const shown = runs.map(([gap, text]) => {
    const at = left + gap * 10;
    const size = /[A-Za-z\d]/.test(text) ? 11 : 10;
    left = at + text.length * size;
    return showAt(at, 700, text, size);
  });
  return drawPdf([shown.join(' ')]);
}

test('a PDF that LibreOffice made of a Word file says what that file says, blank by blank', async () => {
  const word = await readWordTree(readFileSync('test/fixtures/office/autospace.docx'), 'a.docx');
  expect(word.blocks).toHaveLength(3);
  expect(await linesOf(readFileSync('test/fixtures/office/autospace.pdf'))).toEqual(
    word.blocks.flatMap(linesOfBlock),
  );
});

test('of a page that writes its blanks, gaps beside Chinese are none; written blanks stay', async () => {
  const pair = fc.record({
    chinese: fc.constantFrom('第', '年度', '附件', '共（计）'),
    other: fc.constantFrom('1', '2024', 'A4', '98.6%'),
    blank: fc.boolean(),
    gap: fc.double({ min: 0, max: 0.4, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 5 }), async (pairs) => {
      const runs = pairs.flatMap(({ chinese, other, blank, gap }): [number, string][] => [
        [gap, blank ? `${chinese} ` : chinese],
        [blank ? 0 : gap, other],
      ]);
      const text = pairs.map(({ chinese, other, blank }) => chinese + (blank ? ' ' : '') + other).join('');
      expect(await linesOf(drawn([[0, '见 B5 '], ...runs]))).toEqual([`见 B5 ${text}`]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  [
    'narrow gaps beside Chinese are none',
    [
      [0, '第'],
      [0.25, '1'],
      [0.25, '条'],
    ],
    '第1条',
  ],
  [
    'wide ones are blanks',
    [
      [0, '第'],
      [0.45, '1'],
      [0.45, '条'],
    ],
    '第 1 条',
  ],
  [
    'those between words are blanks',
    [
      [0, '用'],
      [0.2, 'Open'],
      [0.3, 'Office'],
    ],
    '用Open Office',
  ],
] as const)('of a page that writes no blank, %s', async (_which, runs, text) => {
  expect(await linesOf(drawn(runs))).toEqual([text]);
});
