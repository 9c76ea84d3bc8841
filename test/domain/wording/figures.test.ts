import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureFindings } from '../../../src/domain/wording/figures.ts';

type Figures = Parameters<typeof figureFindings>[1]['data']['figures'];
const said = (prose: string, figures: Figures) =>
  figureFindings(prose, { file: 'a.mdx', data: { year: 2023, figures }, uses: [] });

const label = fc.constantFrom('调处矛盾纠纷', '一般公共预算收入（总计）', '“三公”经费', 'Disputes settled');
const unit = fc.constantFrom('件', '万元', undefined);
const amount = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 10),
);
const between = fc.constantFrom('', ' ', '：', '为 ', '共', '** ');
const before = fc.constantFrom('', '全年', '2023年，', '本年度', '办结 3 件；', '**');
/** How people write numbers. */
const write = fc.constantFrom<(n: number) => string>(String, (n) => n.toLocaleString('en-US'));

test('a number behind the label of a figure is told exactly where it is another', () => {
  fc.assert(
    fc.property(
      fc.record({ label, unit, typed: amount, other: amount, between, before, write, isRight: fc.boolean() }),
      ({ label, unit, typed, other, between, before, write, isRight }) => {
        const number = isRight ? typed : other;
        const head = `## 一、总体情况\n\n${before}${label}${between}`;
        const found = said(`${head}${write(number)}${unit ? ` ${unit}` : ''}。`, {
          a: { label, value: typed, unit },
        });
        const place = { line: 3, column: head.length - head.lastIndexOf('\n') };
        expect(found.map(({ position }) => position)).toEqual(number === typed ? [] : [place]);
      },
    ),
  );
});

describe('numbers of other times, of parts, of plans and of other things are not held against a figure', () => {
  const figures: Figures = { a: { label: '调处矛盾纠纷', value: 58, unit: '件' } };
  test.each([
    '上年调处矛盾纠纷 63 件。',
    '2022 年调处矛盾纠纷 63 件。',
    '一季度调处矛盾纠纷 12 件。',
    '其中，调处矛盾纠纷 12 件。',
    '松坪村调处矛盾纠纷 5 件。',
    '力争全年调处矛盾纠纷 80 件。',
    '调处矛盾纠纷 60 余件。',
    '调处矛盾纠纷 50 件以上。',
    '调处矛盾纠纷 1.2 万件。',
    '调处矛盾纠纷 3 起。',
    '调处矛盾纠纷 58 件，东村一件；调处矛盾纠纷 5 件。',
    '| 调处矛盾纠纷 | 63 件 |\n| 调处矛盾纠纷 63 件 |',
    '## 四、下一年度主要安排\n\n调处矛盾纠纷 80 件。',
  ])('%s', (text) => {
    expect(said(text, figures)).toEqual([]);
  });
  test('of several figures each is told once', () => {
    const found = said('调处矛盾纠纷 63 件。调处矛盾纠纷 64 件。法制课 9 节。', {
      ...figures,
      b: { label: '法制课', value: 8, unit: '节' },
      c: { label: '法制课', value: null, unit: '节' },
    });
    expect(found.map(({ position }) => position?.column)).toEqual([8, 29]);
  });
});
