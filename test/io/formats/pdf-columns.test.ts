import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const letters = [...'防汛会议请各村派员参加签到名单地点时间'];
/** A paragraph of one or two lines that are told from all others. */
const paragraph = (number: number, lines: number): string[] =>
  Array.from({ length: lines }, (_none, at) => {
    const start = (number * 7 + at * 3) % letters.length;
    const text = [...letters.slice(start), ...letters.slice(0, start)].slice(0, at + 1 < lines ? 18 : 9);
    return `${at === 0 ? String.fromCodePoint(0x7532 + number) : ''}${text.join('')}${at + 1 < lines ? '' : '。'}`;
  });

const linesRead = async (drawing: string) =>
  (await readPdfTree(drawPdf([drawing]), 'a.pdf')).blocks.flatMap(linesOfBlock);

test('columns of short paragraphs are read one after the other, below a title across them', async () => {
  const column = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(column, { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      async (columns, titled) => {
        const drawn: string[] = titled ? [showAt(200, 780, '关于双栏的通知', 16)] : [];
        const wanted: string[] = titled ? ['关于双栏的通知'] : [];
        let number = 0;
        for (const [at, paragraphs] of columns.entries()) {
          let bottom = 740;
          for (const count of paragraphs) {
            const lines = paragraph(number++, count);
            for (const line of lines) {
              drawn.push(showAt(60 + at * 250, bottom, line, 10));
              bottom -= 14;
            }
            bottom -= 22;
            wanted.push(lines.join(''));
          }
        }
        expect((await linesRead(drawn.join(' '))).join('')).toBe(wanted.join(''));
      },
    ),
    { numRuns: 25 },
  );
});

test('a form of labels and values is read row by row, also where its values end lower', async () => {
  const rows = ['联系人', '办公电话', '办公地址', '邮政编码'].flatMap((label, at) => [
    showAt(60, 740 - at * 40, label),
    showAt(310, 739 - at * 40, `第${at + 1}项的内容`),
  ]);
  expect((await linesRead(rows.join(' '))).join('|').replaceAll(' ', '|')).toBe(
    '联系人|第1项的内容|办公电话|第2项的内容|办公地址|第3项的内容|邮政编码|第4项的内容',
  );
});

test('paragraphs in columns are whole below a title of their size, also where one goes on in the next column', async () => {
  const full = (sign: string) => sign.repeat(20);
  const columns = [
    [full('甲'), '甲甲。', full('乙'), full('乙'), full('乙')],
    ['乙乙。', full('丙'), '丙丙。'],
  ];
  const drawn = [showAt(220, 754, '某村村规民约修订稿')];
  for (const [at, lines] of columns.entries())
    for (const [row, line] of lines.entries()) drawn.push(showAt(60 + at * 240, 740 - row * 14, line));
  expect(await linesRead(drawn.join(' '))).toEqual([
    '某村村规民约修订稿',
    `${full('甲')}甲甲。`,
    `${'乙'.repeat(62)}。`,
    `${full('丙')}丙丙。`,
  ]);
});
