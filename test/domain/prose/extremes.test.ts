import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';

const parse = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });

/** Texts that make parsers slow or deep, and a rule that must be named; null where nothing is wrong. */
const extremes: readonly (readonly [what: string, text: string, rule: string | null])[] = [
  ['250 kB of entities', '&amp;'.repeat(50_000), 'prose-syntax'],
  ['entities on 1,000 lines', `${'&amp;'.repeat(50)}\n`.repeat(1_000), 'prose-syntax'],
  ['a paragraph of 5,000 lines with an entity each', '甲乙丙丁戊己庚辛&lt;\n'.repeat(5_000), 'prose-syntax'],
  ['5,000 paragraphs with an entity each', '甲乙丙丁戊己庚辛&lt;\n\n'.repeat(5_000), null],
  ['5,000 items with an entity each', '- 甲乙丙丁戊己庚辛&lt;\n'.repeat(5_000), null],
  ['50,000 braces', '{'.repeat(50_000), 'prose-syntax'],
  ['braces on 25,000 lines', '甲 {乙}\n\n'.repeat(25_000), 'prose-code'],
  ['2,000 signs of quotation', `${'>'.repeat(2_000)} 甲`, 'prose-syntax'],
  ['2,000 lists within lists', `${'- '.repeat(2_000)}甲`, 'prose-syntax'],
  ['3,000 elements within elements', `${'<b>'.repeat(3_000)}甲${'</b>'.repeat(3_000)}`, 'prose-syntax'],
  ['20,000 equal headings', '## 一、甲\n\n'.repeat(20_000), null],
  ['50,000 asterisks', '甲*'.repeat(50_000), null],
  ['50,000 bold words in a line', '**甲** '.repeat(50_000), 'prose-syntax'],
  ['20,000 bold words on lines', '**甲**\n'.repeat(20_000), null],
  ['20,000 raised figures', '1<sup>2</sup>\n'.repeat(20_000), null],
  ['20,000 links', '[甲](/a/)\n'.repeat(20_000), null],
  ['20,000 equal notes', '甲[^1]\n'.repeat(5_000).concat('\n\n[^1]: 乙'), null],
  ['20,000 lines', '联系人：张三\n'.repeat(20_000), null],
  ['20,000 addresses', 'https://a.example/b，\n'.repeat(20_000), null],
  ['10,000 cells too many', `| 甲 |\n| - |\n${'| 1 | 2 |\n'.repeat(10_000)}`, 'prose-table'],
  ['a line of 20,000 full-width bars', '甲｜'.repeat(20_000), null],
  ['a line of 20,000 tabs', '甲\t'.repeat(20_000), null],
];

describe('extreme texts take less than a second, and never throw', () => {
  test.each(extremes)('%s', { timeout: 120_000 }, (_what, text, rule) => {
    const before = process.cpuUsage();
    const { prose, findings } = parse(text);
    const { user } = process.cpuUsage(before);
    expect(findings[0]?.rule ?? null).toBe(rule);
    expect(rule === 'prose-syntax' || prose.blocks.length > 0).toBe(true);
    expect(user / 1000).toBeLessThan(1_000);
  });
});

// The parser is a program of its own: where it gives up, this test ends without a word, and so would a build.
test('no text takes the program down', () => {
  const signs = [
    'import ',
    'export ',
    '<a ',
    '<Notice>',
    '</Notice>',
    '{/*',
    '*/}',
    '<!--',
    '[^1]: ',
    '| a |\n| - |\n',
  ];
  const sign = fc.constantFrom(...signs, ...'<>/{}=`"\'*_~[]()|\\$&!#-.:甲a1 \n\t\u3000😀');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 16 }), fc.constantFrom('', '\\'), (text, end) => {
      expect(parse(text + end).findings.every(({ rule }) => rule.startsWith('prose-'))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
