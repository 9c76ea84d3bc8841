import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { fixContent } from '../../src/app/fix-content.ts';
import { makeSite } from '../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const wording = new Set(['half-width', 'number-brackets']);

/** Paragraphs as clerks type them, and as they have to be. */
const slips: readonly (readonly [typed: string, mended: string])[] = [
  ['防汛,抗旱;救灾!', '防汛，抗旱；救灾!'],
  ['何时?何地:镇政府.', '何时？何地：镇政府。'],
  ['第一行.\n第二行,完', '第一行。\n第二行，完'],
  [
    '按云政发（2022）3号、云政发[2023]12号、云政办发【2021】1号办理',
    '按云政发〔2022〕3号、云政发〔2023〕12号、云政办发〔2021〕1号办理',
  ],
  ['**甲,乙**:丙,丁', '**甲，乙**:丙，丁'],
  ['[办事,指南](/reports/2020/rule-of-law/)见:下', '[办事，指南](/reports/2020/rule-of-law/)见：下'],
  ['- 一项,二项\n- 三项.', '- 一项，二项\n- 三项。'],
  [
    '| 事项,内容 | 数 |\n| --- | --- |\n| 甲:乙 | 1,000 |',
    '| 事项，内容 | 数 |\n| --- | --- |\n| 甲：乙 | 1,000 |',
  ],
  ['𠮷,字;外', '𠮷，字；外'],
  ['> 引文,一句.', '> 引文，一句。'],
];
/** Paragraphs that nobody may touch, whatever their form. */
const left = [
  '用 Word,Excel; 总额1,000.5元；共3 件',
  '见 `甲,乙:丙.` 与 https://a.example/甲,乙',
  '```\n甲,乙.\n```',
  '<Figure n={16} label="甲,乙" unit="件" />',
  '公告（2022）第3号，见（2023）5号楼，2,3号',
  '两个  空格，\\*星号\\*，甲\\,乙',
  '甲 , 乙 . 丙',
  'A.',
];
const head = (more: string) => [
  '---',
  'title: 关于甲,乙的通知',
  'genre: notice',
  ...(more ? [more] : []),
  '---',
  '',
];

const document = fc
  .record({
    parts: fc.shuffledSubarray([...slips, ...left.map((text) => [text, text] as const)], {
      minLength: 1,
      maxLength: 10,
    }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    isTaken: fc.boolean(),
  })
  .map(({ parts, lineEnd, mark, isTaken }) => {
    const write = (at: 0 | 1) => {
      const lines = [
        ...head(isTaken ? 'source: { site: 某网 }' : ''),
        parts.map((part) => part[at]).join('\n\n'),
        '',
      ];
      return mark + lines.join('\n').replaceAll('\n', () => lineEnd);
    };
    return { typed: write(0), mended: write(isTaken ? 0 : 1), isTaken };
  });

test('punctuation and brackets are mended where a finding names them, and not one byte elsewhere', () => {
  const { folder, settings } = makeSite();
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const found = () => checkContent(settings).findings.filter(({ rule }) => wording.has(rule));
  fc.assert(
    fc.property(document, ({ typed, mended, isTaken }) => {
      writeFileSync(file, typed);
      const before = found();
      const { files } = fixContent(settings, { cover: false });
      expect(readFileSync(file, 'utf8')).toBe(mended);
      expect(files.length).toBe(typed === mended ? 0 : 1);
      expect(found()).toEqual(isTaken ? before : []);
      expect(fixContent(settings, { cover: false }).files).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 90_000);

test('the lines are shown as they were and as they are', () => {
  const { settings } = makeSite({ [path]: [...head(''), '甲,乙.', '', '按云政发（2022）3号'].join('\n') });
  const { files } = fixContent(settings, { cover: false });
  expect(
    files.map(({ changes }) => changes.map(({ sign, line, text }) => `${sign} ${line}: ${text}`)),
  ).toEqual([['- 6: 甲,乙.', '+ 6: 甲，乙。', '- 8: 按云政发（2022）3号', '+ 8: 按云政发〔2022〕3号']]);
});
