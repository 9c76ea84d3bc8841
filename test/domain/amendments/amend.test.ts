import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend } from '../../../src/domain/amendments/amend.ts';
import { articleName } from '../../../src/domain/amendments/article-name.ts';
import type { Instruction } from '../../../src/domain/amendments/instruction.ts';
import { joined, piecesOf } from '../../../src/domain/amendments/pieces.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import type { Prose } from '../../../src/domain/prose/types.ts';

const writing = { locale: 'zh-CN', omitted: '（删去）', first: 0 } as const;
const proseOf = (text: string): Prose => parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' }).prose;
const by = 'documents/2024/decision';
const order = (said: Partial<Instruction>, index = 0): Instruction => ({
  by,
  index,
  action: 'replace',
  article: '第二条',
  ...said,
});
const textsOf = ({ blocks }: Prose) => blocks.map(({ text }) => text);
const htmlOf = ({ segments }: Prose) =>
  segments
    .map((segment) => (segment.type === 'html' ? segment.html.replaceAll('\n', '') : `<${segment.name}>`))
    .join('');

const rules = `## 第一章 总则

第一条 为了安全。

第二条 提前 24 小时通知。

## 第二章 水费

第三条 下列用户免收：

（一）低保户；

（二）特困人员。

第四条 本办法自 2023 年 6 月 1 日起施行。

镇人民政府
`;

describe('an article is amended to the letter', () => {
  test('replaced, with the number as it was', () => {
    const { prose, changes, refused } = amend(
      proseOf(rules),
      [order({ text: '提前 48 小时通知。' })],
      writing,
    );
    expect(refused).toEqual([]);
    expect(changes).toEqual([
      {
        ...{ by, index: 0, action: 'replace', article: '第二条', anchor: 'art2' },
        before: '提前 24 小时通知。',
        after: '提前 48 小时通知。',
      },
    ]);
    expect(textsOf(prose)).toEqual(textsOf(proseOf(rules.replace('24', '48'))));
    expect(htmlOf(prose).replace('<Amended>', '')).toBe(htmlOf(proseOf(rules.replace('24', '48'))));
  });

  test('repealed: its number stays, and its anchor', () => {
    const { prose, changes } = amend(
      proseOf(rules),
      [order({ action: 'repeal', article: '第三条' })],
      writing,
    );
    expect(textsOf(prose).slice(3, 6)).toEqual([
      '第二章 水费',
      '第三条 （删去）',
      '第四条 本办法自 2023 年 6 月 1 日起施行。',
    ]);
    expect(htmlOf(prose)).toContain('id="art3"');
    expect(changes[0]).toMatchObject({
      before: '下列用户免收：\n（一）低保户；\n（二）特困人员。',
      after: null,
    });
  });

  test('put in behind another, and the following ones renumbered: every name is the one before that day', () => {
    const { prose, refused, changes } = amend(
      proseOf(rules),
      [
        order({ action: 'insert', as: '第三条', text: '第三条 新的。\n第二款。' }),
        order({ action: 'renumber', article: '第三条', as: '第四条' }, 1),
        order({ action: 'renumber', article: '第四条', as: '第五条' }, 2),
      ],
      writing,
    );
    expect(refused).toEqual([]);
    expect(textsOf(prose).map((text) => text.slice(0, 6))).toEqual([
      '第一章 总则',
      '第一条 为了',
      '第二条 提前',
      '第三条 新的',
      '第二款。',
      '第二章 水费',
      '第四条 下列',
      '（一）低保户',
      '（二）特困人',
      '第五条 本办',
      '镇人民政府',
    ]);
    expect([...htmlOf(prose).matchAll(/id="(art\d+)"/g)].map(([, id]) => id)).toEqual([
      'art1',
      'art2',
      'art3',
      'art4',
      'art5',
    ]);
    expect(changes.map(({ anchor }) => anchor)).toEqual(['art3', 'art4', 'art5']);
  });

  test('第二条之一 has an anchor of its own', () => {
    const { prose } = amend(
      proseOf(rules),
      [order({ action: 'insert', as: '第二条之一', text: '另有规定的除外。' })],
      writing,
    );
    expect(htmlOf(prose)).toContain('<p id="art2-2"><b class="art">第二条之一</b> 另有规定的除外。</p>');
  });

  test('what a decision writes is words, whatever signs stand in it', () => {
    const text = '费用 <b>1*2*3</b> {元} [见](https://example.com)。';
    const { prose, changes } = amend(proseOf(rules), [order({ text })], writing);
    expect(changes[0]?.after).toBe(text);
    expect(htmlOf(prose)).toContain('&lt;b&gt;1*2*3&lt;/b&gt; {元}');
  });

  test('names in bold and in headings stay so', () => {
    const bold = amend(proseOf('**第二条**　旧。\n\n第三条 末。'), [order({ text: '新。' })], writing);
    expect(htmlOf(bold.prose)).toContain('<p id="art2"><strong>第二条</strong>　新。</p>');
    const headed = amend(
      proseOf('### 第二条 通知\n\n旧。\n\n### 第三条 末\n\n末。'),
      [order({ text: '新。\n再新。' })],
      writing,
    );
    expect(htmlOf(headed.prose)).toContain('<h3 id="art2">第二条 通知</h3>');
    expect(textsOf(headed.prose)).toEqual(['第二条 通知', '新。', '再新。', '第三条 末', '末。']);
  });

  test('a section without a number is named by its heading', () => {
    const text = '## 1. Notice\n\nTell users 24 hours before.\n\n## 2. Fees\n\nNone.\n';
    const { prose, refused } = amend(
      proseOf(text),
      [
        order({ article: '1.', text: 'Tell users 48 hours before.' }),
        order({ article: '1.', action: 'insert', as: '1A. Delay', text: 'Say so.' }, 1),
      ],
      writing,
    );
    expect(refused).toEqual([]);
    expect(textsOf(prose)).toEqual([
      '1. Notice',
      'Tell users 48 hours before.',
      '1A. Delay',
      'Say so.',
      '2. Fees',
      'None.',
    ]);
  });
});

describe('what cannot be followed to the letter changes nothing and is said', () => {
  const refusal = (instructions: readonly Partial<Instruction>[], text = rules) =>
    amend(proseOf(text), instructions.map(order), writing).refused.map(({ index, obstacle, found }) => [
      index,
      obstacle,
      found,
    ]);
  test.each([
    ['no such article', [{ article: '第九条', text: '新。' }], [[0, 'no-article', '第一条…第四条']]],
    ['no article at all', [{ article: '停水', text: '新。' }], [[0, 'no-article', '第一条…第四条']]],
    ['twice', [{ text: '新。' }, { text: '更新。' }], [[1, 'twice', undefined]]],
    ['without words', [{ text: ' \n' }], [[0, 'no-text', undefined]]],
    ['repealed with words', [{ action: 'repeal', text: '新。' }], [[0, 'spare-text', undefined]]],
    ['repealed under a new name', [{ action: 'repeal', as: '第三条' }], [[0, 'spare-name', undefined]]],
    ['put in without a name', [{ action: 'insert', text: '新。' }], [[0, 'no-name', undefined]]],
    [
      'put in under a name that is none',
      [{ action: 'insert', as: '新条', text: '新。' }],
      [[0, 'other-name', '新条']],
    ],
    [
      'under a name that is taken',
      [{ action: 'insert', as: '第3条', text: '新。' }],
      [[0, 'taken', '第3条']],
    ],
    ['words of another article', [{ text: '第三条 新。' }], [[0, 'other-name', '第三条 新。']]],
    ['words of two articles', [{ text: '新。\n第三条 又。' }], [[0, 'other-name', '第三条 又。']]],
    [
      'another text before',
      [{ was: '提前 12 小时通知。', text: '新。' }],
      [[0, 'differs', '提前 24 小时通知。']],
    ],
    [
      'the last one, of which nobody knows where it ends',
      [{ article: '第四条', text: '新。' }],
      [[0, 'last', undefined]],
    ],
  ] as const)('%s', (_name, instructions, expected) => {
    expect(refusal(instructions)).toEqual(expected);
  });

  test('two articles of one number', () => {
    expect(refusal([{ text: '新。' }], '第二条 一。\n\n第二条 二。\n\n第三条 三。')).toEqual([
      [0, 'several', undefined],
    ]);
  });
  test('an article in a quotation', () => {
    expect(refusal([{ text: '新。' }], '第二条 一。\n\n> 第三条 引。\n\n第四条 四。')[0]?.[1]).toBe(
      'unclear',
    );
  });
  test('something else than words behind it', () => {
    const text = '第二条 一。\n\n<Notice title="注意">看。</Notice>\n\n第三条 三。';
    expect(refusal([{ text: '新。' }], text)[0]?.[1]).toBe('unclear');
  });
  test('repealed before', () => {
    const { prose } = amend(proseOf(rules), [order({ action: 'repeal' })], writing);
    const again = amend(prose, [order({ text: '新。' })], { ...writing, first: 1 });
    expect(again.refused).toEqual([{ by, index: 0, obstacle: 'gone' }]);
    expect(again.prose).toBe(prose);
  });
});

test('quoted words say where the last article ends; spaces do not matter', () => {
  const { prose, refused } = amend(
    proseOf(rules),
    [order({ article: '第四条', was: '第四条 本办法自2023年6月1日起施行。', text: '自公布之日起施行。' })],
    writing,
  );
  expect(refused).toEqual([]);
  expect(textsOf(prose).slice(-2)).toEqual(['第四条 自公布之日起施行。', '镇人民政府']);
});

const sentence = fc
  .stringMatching(/^[一-龥0-9*_`<>{}[\]#|~&，。 ]{1,20}$/)
  .map((words) => `文${words.trim()}。`);
const numerals = '一二三四五六七八九';
const articles = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 });
const escaped = (line: string) => line.replace(/[\\`*_{}[\]<>~|&#]/g, '\\$&');

test('parts put together again are the text, whatever stands in it', () => {
  fc.assert(
    fc.property(articles, fc.boolean(), (all, withList) => {
      const text = all
        .map((lines, at) => `第${numerals[at]}条 ${lines.map(escaped).join('\n\n')}`)
        .join(withList ? '\n\n- 项\n- 项\n\n' : '\n\n');
      const { segments } = proseOf(text);
      expect(joined(piecesOf(segments))).toEqual(joined([{ segments }]));
    }),
  );
});

test('of all articles only the one that is meant changes, and it says what the decision says', () => {
  fc.assert(
    fc.property(articles, fc.nat(), fc.array(sentence, { minLength: 1, maxLength: 3 }), (all, pick, next) => {
      const source = all
        .map((lines, at) => `第${numerals[at]}条 ${lines.map(escaped).join('\n\n')}`)
        .join('\n\n');
      const at = pick % (all.length - 1);
      const before = proseOf(source);
      const { prose, refused } = amend(
        before,
        [order({ article: `第${numerals[at]}条`, text: next.join('\n') })],
        writing,
      );
      expect(refused).toEqual([]);
      const expected = all.map((lines, index) => (index === at ? next : lines));
      const articlesOf = (shown: Prose) => {
        const groups: string[][] = [];
        for (const text of textsOf(shown))
          if (articleName(text)) groups.push([text.slice(4)]);
          else groups.at(-1)?.push(text);
        return groups;
      };
      const unspaced = (groups: string[][]) => groups.map((lines) => lines.join('\n').replace(/[ \t]+/g, ''));
      expect(unspaced(articlesOf(prose))).toEqual(unspaced(expected));
    }),
  );
});

test('a text of five thousand articles is amended, in any number of places', () => {
  const source = Array.from({ length: 5_000 }, (_none, at) => `第${at + 1}条 文。`).join('\n\n');
  const before = proseOf(source);
  const orders = Array.from({ length: 200 }, (_none, at) =>
    order({ article: `第${at * 20 + 1}条`, text: '新。' }, at),
  );
  expect(amend(before, orders, writing).changes).toHaveLength(200);
});
