import { expect, test } from 'vitest';
import type { TextBlock } from '../../../src/domain/prose/types.ts';
import { type BlockChange, compareText } from '../../../src/domain/revisions/compare/text.ts';

type Block = Pick<TextBlock, 'kind' | 'text'>;
const p = (text: string): Block => ({ kind: 'paragraph', text });
const h = (text: string): Block => ({ kind: 'heading', text });
const r = (...cells: string[]): Block => ({ kind: 'row', text: cells.join('\t') });

const signs: Readonly<Record<BlockChange['state'], string>> = {
  same: '=',
  added: '+',
  removed: '-',
  changed: '~',
  'moved-away': '<',
  'moved-here': '>',
};
/** A line for each block: what became of it, its kind, its cells; [-taken out-], {+put in+}. */
const seen = (before: readonly Block[], after: readonly Block[], words = true): string[] =>
  compareText(before, after, words).map(({ state, kind, cells }) => {
    const shown = cells.map((parts) =>
      parts
        .map(({ state, text }) =>
          state === 'same' ? text : state === 'added' ? `{+${text}+}` : `[-${text}-]`,
        )
        .join(''),
    );
    return `${signs[state]}${kind.charAt(0)} ${shown.join(' | ')}`;
  });

test('blocks that are alike are one that changed, others are taken out and put in', () => {
  expect(seen([p('甲乙丙丁戊己庚辛')], [p('甲乙丙丁戊己壬癸')])).toEqual(['~p 甲乙丙丁戊己[-庚辛-]{+壬癸+}']);
  expect(seen([p('甲乙丙丁')], [p('戊己庚辛')])).toEqual(['-p [-甲乙丙丁-]', '+p {+戊己庚辛+}']);
  expect(seen([p('调处纠纷16件。')], [h('调处纠纷16件。')])).toEqual(['~h 调处纠纷16件。']);
});

test('the best pairs are taken, in order, and what is left stands where it was', () => {
  const before = [p('一、供水工程完成。'), p('二、道路养护完成。'), p('三、村务公开完成。')];
  const after = [p('零、前言部分'), p('一、供水工程已完成。'), p('三、村务公开已完成。'), p('四、展望未来')];
  expect(seen(before, after)).toEqual([
    '+p {+零、前言部分+}',
    '~p 一、供水工程{+已+}完成。',
    '-p [-二、道路养护完成。-]',
    '~p 三、村务公开{+已+}完成。',
    '+p {+四、展望未来+}',
  ]);
});

test('of two that fit the one that fits best is taken', () => {
  const old = p('全镇调处矛盾纠纷16件，成功率98%。');
  const [near, same] = [p('全镇调处矛盾纠纷16件。'), p('全镇调处矛盾纠纷16件，成功率99%。')];
  expect(seen([old], [near, same])).toEqual([
    '+p {+全镇调处矛盾纠纷16件。+}',
    '~p 全镇调处矛盾纠纷16件，成功率[-98-]{+99+}%。',
  ]);
  expect(seen([old], [same, near])).toEqual([
    '~p 全镇调处矛盾纠纷16件，成功率[-98-]{+99+}%。',
    '+p {+全镇调处矛盾纠纷16件。+}',
  ]);
});

test('rows are compared cell by cell where they have as many cells, and as a whole where not', () => {
  expect(seen([r('许可', '14', '')], [r('许可', '250', '')])).toEqual(['~r 许可 | [-14-]{+250+}']);
  expect(seen([r('许可', '14')], [r('许可', '14', '2')])).toEqual(['~r 许可\t14{+\t2+}']);
  expect(seen([r('许可', '14')], [r('处罚', '99')])).toEqual([
    '-r [-许可-] | [-14-]',
    '+r {+处罚+} | {+99+}',
  ]);
  expect(seen([r('许可', '14')], [r('许可', '14')])).toEqual(['=r 许可 | 14']);
  expect(seen([r('许可', '甲乙丙丁戊己')], [p('许可\t甲乙丙丁戊己')])).toEqual(['~p 许可\t甲乙丙丁戊己']);
});

test('without words a changed block is its old and its new text', () => {
  expect(seen([p('共16件纠纷。'), r('许可', '14')], [p('共18件纠纷。'), r('许可', '250')], false)).toEqual([
    '~p [-共16件纠纷。-]{+共18件纠纷。+}',
    '~r [-许可\t14-]{+许可\t250+}',
  ]);
});

test('what is taken out here and put in elsewhere to the letter was moved, each once, unless it is short', () => {
  const [moved, stays] = [p('这一段搬到了后面。'), p('中间的一段没有动过。')];
  expect(seen([moved, stays], [stays, moved])).toEqual([
    '<p [-这一段搬到了后面。-]',
    '=p 中间的一段没有动过。',
    '>p {+这一段搬到了后面。+}',
  ]);
  const [a, b, c] = ['这是第一段文字。', '那是第二段内容。', '还有第三段结尾。'].map(p);
  const twice = seen(
    [moved, a, b, c].flatMap((one) => one ?? []),
    [a, moved, b, moved, c].flatMap((one) => one ?? []),
  );
  expect(twice.map((line) => line.charAt(0)).join('')).toBe('<=>=+=');
  expect(
    seen([p('一二三四'), stays], [stays, p('一二三四')])
      .map((line) => line.charAt(0))
      .join(''),
  ).toBe('-=+');
  expect(
    seen([p('一二三四五'), stays], [stays, p('一二三四五')])
      .map((line) => line.charAt(0))
      .join(''),
  ).toBe('<=>');
  expect(
    seen([h('这一段搬到了后面。'), stays], [stays, moved])
      .map((line) => line.charAt(0))
      .join(''),
  ).toBe('-=+');
});

test('long runs are paired in order where they are alike', () => {
  const many = (more: string) =>
    Array.from({ length: 61 }, (_none, at) => p(`第${at}段讲的是供水工程${more}`));
  const changes = seen(many('。'), many('，已经完成。'));
  expect(changes).toHaveLength(61);
  expect(changes[7]).toBe('~p 第7段讲的是供水工程{+，已经完成+}。');
  const [first = p(''), ...others] = many('，已经完成。');
  const shifted = seen(many('。'), [...others, p('完全是另一回事啊')].concat(first));
  expect(shifted.filter((line) => line.startsWith('~')).length).toBeGreaterThan(50);
});
