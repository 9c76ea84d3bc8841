import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { unheadedParts } from '../../../src/domain/catalogue/stated-parts.ts';
import { isStated, type Part } from '../../../src/domain/catalogue/states-part.ts';
import type { TextBlock } from '../../../src/domain/prose/types.ts';
import { reportChapters } from '../../../src/domain/report-chapters.ts';
import { makeSettings } from '../../../src/io/settings.ts';

const parts = Object.fromEntries(
  reportChapters['rule-of-law'].flatMap(({ id, name, words = [], sentences = [], except = [] }) =>
    sentences.length > 0
      ? [[id, { title: name, headings: [...words], sentences: [...sentences], except: [...except] }]]
      : [],
  ),
) as Record<'measures' | 'shortcomings' | 'leaders' | 'plans', Part>;

const paragraph = (text: string, section: string | null = null): TextBlock => ({
  kind: 'paragraph',
  section,
  text,
});
const states = (part: Part, ...texts: readonly string[]) =>
  isStated({ headings: [], blocks: texts.map((text) => paragraph(text)) }, part);

const stating = {
  measures: '一年来法治政府建设取得明显成效',
  shortcomings: '我乡法治政府建设还存在一些不足',
  leaders: '党委书记、乡长带头履行推进法治建设第一责任人职责，听取汇报四次',
  plans: '下一步，我乡将加强执法队伍建设',
} as const;
const others = [
  '全年调处矛盾纠纷16件',
  '公开了规范性文件',
  '第一责任人另有文件规定',
  '整改问题三个',
  '将继续努力',
];

test('a text states a part exactly as long as the sentence that says so stands in it', () => {
  const sentence = fc.constantFrom(...others);
  const place = fc.record({ before: fc.array(sentence), after: fc.array(sentence) });
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(stating) as (keyof typeof stating)[])),
      place,
      (id, around) => {
        const text = (middle: readonly string[]) =>
          [...around.before, ...middle, ...around.after].map((one) => `${one}。`).join('');
        expect(states(parts[id], text([stating[id]]))).toBe(true);
        expect(states(parts[id], text([]))).toBe(false);
      },
    ),
  );
});

test.each([
  ['leaders', '全乡干部知道谁是第一责任人，职责写在墙上。'],
  ['leaders', '督促各村党组织书记履行推进法治建设第一责任人职责。'],
  ['leaders', '乡长履行安全生产第一责任人职责。'],
  ['leaders', '学习了《党政主要负责人履行推进法治建设第一责任人职责规定》。'],
  ['leaders', '乡长履行职责。第一责任人职责另行规定。'],
  ['shortcomings', '排查企业12家，发现还存在安全隐患等问题。'],
  ['shortcomings', '全年没有问题，没有不足。'],
  ['plans', '为案件下一步将移送的部门提供依据。'],
  ['measures', '下一步争取取得更大成效。'],
] as const)('that a text speaks of it in another sense does not count: %s, %s', (id, text) => {
  expect(states(parts[id], text)).toBe(false);
});

test('below a heading that speaks of what is to come, of what it quotes, and in code nothing is stated', () => {
  const headings = [
    { depth: 2, id: 's1', text: '九、下一步工作打算' },
    { depth: 3, id: 's1-1', text: '（一）压实责任' },
    { depth: 2, id: 's2', text: '十、落实责任' },
  ];
  const inSection = (section: string, kind: TextBlock['kind'] = 'paragraph') =>
    isStated({ headings, blocks: [{ kind, section, text: `${stating.leaders}。` }] }, parts.leaders);
  expect(['s1', 's1-1', 's2'].map((section) => inSection(section))).toEqual([false, false, true]);
  expect(['quote', 'code', 'heading'].map((kind) => inSection('s2', kind as TextBlock['kind']))).toEqual([
    ...[false, false, false],
  ]);
});

test('words of a phrase stand in one sentence, at most thirty characters apart', () => {
  const part = { title: 'x', headings: ['x'], sentences: ['a…b…c'] };
  const apart = (count: number) => `a${'-'.repeat(count)}b${'-'.repeat(count)}c`;
  expect([0, 30, 31].map((count) => states(part, apart(count)))).toEqual([true, true, false]);
  expect([states(part, 'a-b。c'), states(part, 'aaab-c'), states(part, 'a. b c')]).toEqual([
    ...[false, true, false],
  ]);
});

test('no phrase and no text takes long', () => {
  const hostile = ['…', '', '……', 'aa…aa…b', 'a'.repeat(200)];
  const text = 'a'.repeat(200_000);
  expect(hostile.map((phrase) => states({ title: 'x', headings: ['x'], sentences: [phrase] }, text))).toEqual(
    [...[false, false, false, false, true]],
  );
});

test('the real report of 2020 has no heading for the work of its leaders; its text tells of it', () => {
  const { corpus } = checkContent(makeSettings({ today: '2026-11-23' }));
  const asked = corpus?.catalogue?.obligations.find(({ id }) => id === 'rule-of-law-report');
  const of = (path: string) => {
    const entry = corpus?.byPath.get(path);
    return corpus && entry && asked && unheadedParts(corpus, entry, asked);
  };
  expect(of('reports/2020/rule-of-law')).toEqual({ inText: [parts.leaders.title], missing: [] });
  expect(of('reports/2021/qiyun-rule-of-law')).toEqual({ inText: [], missing: [] });
});
