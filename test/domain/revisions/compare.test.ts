import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/domain/revisions/compare/compare.ts';
import { compareData } from '../../../src/domain/revisions/compare/data.ts';
import { isFormalChange } from '../../../src/domain/revisions/compare/formal.ts';
import { summarise } from '../../../src/domain/revisions/compare/summary.ts';
import { type BlockChange, compareText } from '../../../src/domain/revisions/compare/text.ts';
import { compareWords, type Part } from '../../../src/domain/revisions/compare/words.ts';

const shown = (parts: readonly Part[]) =>
  parts
    .map(({ state, text }) => (state === 'same' ? text : state === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const row = (...cells: readonly string[]) => ({ kind: 'row', text: cells.join('\t') }) as const;

/** One text out of a comparison: its blocks in order, without what only the other one has. */
const sideOf = (changes: readonly BlockChange[], without: 'added' | 'removed') =>
  changes
    .filter(({ state }) =>
      without === 'added'
        ? state !== 'added' && state !== 'moved-here'
        : state !== 'removed' && state !== 'moved-away',
    )
    .map(({ cells }) =>
      cells
        .map((parts) =>
          parts
            .filter(({ state }) => state !== without)
            .map(({ text }) => text)
            .join(''),
        )
        .join('\t'),
    );

test.each([
  ['共调解14件。', '共调解16件。', '共调解[-14-]{+16+}件。'],
  ['需要整改。', '确需整改。', '[-需要-]{+确需+}整改。'],
  ['一、范围', '一、范围和期限', '一、范围{+和期限+}'],
  ['', '新的一段', '{+新的一段+}'],
  ['无变化', '无变化', '无变化'],
])('words that changed are marked: %s → %s', (before, after, marked) => {
  expect(shown(compareWords(before, after))).toBe(marked);
});

const text = fc
  .array(fc.constantFrom('调解', '纠纷', '14', '件', '，', '。', '全镇', ' ', '供水', '1.5', '“', '”'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('what stayed and what went is the old text, what stayed and what came is the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after);
      const without = (state: Part['state']) =>
        parts
          .filter((part) => part.state !== state)
          .map((part) => part.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('the blocks of both texts come out of a comparison in order and to the letter', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (before, after) => {
      const changes = compareText(before.map(paragraph), after.map(paragraph));
      expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([before, after]);
    }),
  );
});

test('random edits (a block taken out, doubled, moved, changed) come out as they went in', () => {
  fc.assert(
    fc.property(
      fc.array(
        text.filter((value) => value !== ''),
        { minLength: 1, maxLength: 15 },
      ),
      fc.array(fc.nat(20), { maxLength: 6 }),
      (blocks, edits) => {
        const edited = edits.reduce((list, edit) => {
          const at = edit % Math.max(1, list.length);
          const block = list[at] ?? '';
          const rest = list.filter((_block, index) => index !== at);
          return (
            [
              rest,
              list.concat(block),
              rest.concat(block),
              list.map((value, index) => (index === at ? `${value}又` : value)),
            ][edit % 4] ?? list
          );
        }, blocks);
        const changes = compareText(blocks.map(paragraph), edited.map(paragraph));
        expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([blocks, edited]);
      },
    ),
  );
});

test('a comparison that does not look at words counts the same blocks and calls the same changes substantive', () => {
  const blocks = fc.array(
    fc.oneof(
      text.map(paragraph),
      fc.tuple(text, text).map((cells) => row(...cells)),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const side = (list: typeof before) => ({ data: {}, blocks: list, files: {} });
      const summaries = [true, false].map((words) => summarise(compare(side(before), side(after), words)));
      expect(summaries[1]).toEqual(summaries[0]);
    }),
  );
});

describe('blocks', () => {
  test('a paragraph that was moved is recognised at both places', () => {
    const [one, two, three] = [
      '第一段讲的是供水工程。',
      '第二段讲的是道路养护。',
      '第三段讲的是村务公开。',
    ].map(paragraph);
    if (!one || !two || !three) throw new Error('three blocks');
    expect(compareText([one, two, three], [two, three, one]).map(({ state }) => state)).toEqual([
      'moved-away',
      'same',
      'same',
      'moved-here',
    ]);
  });

  test('a paragraph that was rewritten is one taken out and one put in', () => {
    expect(
      compareText([paragraph('供水工程已经完成。')], [paragraph('今年招考三名公务员。')]).map(
        ({ state }) => state,
      ),
    ).toEqual(['removed', 'added']);
  });

  test('table rows are compared cell by cell, rows of one name are one row', () => {
    const changes = compareText(
      [row('项目', '数量'), row('行政许可', '14'), row('行政处罚', '2')],
      [row('项目', '数量'), row('行政许可', '250'), row('行政检查', '7')],
    );
    expect(changes.map(({ state, cells }) => [state, ...cells.map(shown)])).toEqual([
      ['same', '项目', '数量'],
      ['changed', '行政许可', '[-14-]{+250+}'],
      ['removed', '[-行政处罚-]', '[-2-]'],
      ['added', '{+行政检查+}', '{+7+}'],
    ]);
  });

  test('20,000 blocks that have nothing in common are compared all the same', () => {
    const many = (word: string) => Array.from({ length: 10_000 }, (_, n) => paragraph(`${word}${n}`));
    const [before, after] = [many('甲'), many('乙')];
    const changes = compareText(before, after);
    expect(sideOf(changes, 'added')).toEqual(before.map(({ text: own }) => own));
    expect(sideOf(changes, 'removed')).toEqual(after.map(({ text: own }) => own));
  });
});

test.each([
  ['供水工程,已经完成.', '供水工程，已经完成。', true],
  ['栖政发[2020]3号', '栖政发〔2020〕3号', true],
  ['全镇 28 个村', '全镇28个村', true],
  ['ＡＢＣ１２', 'ABC12', true],
  ['增长1.5个百分点', '增长15个百分点', false],
  ['3-5日内', '35日内', false],
  ['完成率100%', '完成率100', false],
  ['共14件', '共16件', false],
  ['不得收费', '得收费', false],
])('%s → %s: a change of form alone: %s', (before, after, formal) => {
  expect(isFormalChange(before, after)).toBe(formal);
});

describe('typed data', () => {
  test('figures are told by their name', () => {
    const figures = (value: number) => ({ figures: { disputes: { label: '调处纠纷', value, unit: '件' } } });
    expect(compareData(figures(14), figures(16))).toEqual([
      { path: ['figures', 'disputes', 'value'], names: ['调处纠纷'], before: 14, after: 16 },
    ]);
  });

  test('entries of a list are told by what names them, not by their place', () => {
    const materials = (...names: readonly string[]) => ({
      materials: names.map((name) => ({ name, form: name === '户口簿' ? 'copy' : 'original' })),
    });
    expect(compareData(materials('身份证', '户口簿'), materials('户口簿', '申请书', '身份证'))).toEqual([
      { path: ['materials', 1], names: ['申请书'], before: null, after: '申请书；original' },
    ]);
  });

  test('a list of words says which came and which went', () => {
    expect(compareData({ keywords: ['年报', '法治'] }, { keywords: ['年报', '公开'] })).toEqual([
      { path: ['keywords', 1], names: [], before: null, after: '公开' },
      { path: ['keywords', 1], names: [], before: '法治', after: null },
    ]);
  });

  test('a change of a list of which entries have no name is told by place', () => {
    expect(compareData({ steps: [{ days: 1 }, { days: 1 }] }, { steps: [{ days: 1 }, { days: 2 }] })).toEqual(
      [{ path: ['steps', 1, 'days'], names: [], before: 1, after: 2 }],
    );
  });
});

test('an attachment of the same name with other contents is a substantive change', () => {
  const version = (blob: string) => ({ data: {}, blocks: [], files: { '/files/a.pdf': { blob, size: 3 } } });
  expect(compare(version('a'), version('b'))).toMatchObject({
    substantive: true,
    files: [{ path: '/files/a.pdf' }],
  });
  expect(compare(version('a'), version('a'))).toMatchObject({ substantive: false, files: [] });
});

test('another place in lists is a change of form, whether it was stated before or not', () => {
  const version = (data: Readonly<Record<string, unknown>>) => ({ data, blocks: [], files: {} }) as never;
  expect(compare(version({}), version({ order: 2 }))).toMatchObject({ substantive: false });
  expect(compare(version({ order: 1 }), version({ order: 2 }))).toMatchObject({ substantive: false });
  expect(compare(version({}), version({ order: 2, phone: '1' }))).toMatchObject({ substantive: true });
});
