import { expect, test } from 'vitest';
import { compare } from '../../../src/domain/revisions/compare/compare.ts';
import { summarise } from '../../../src/domain/revisions/compare/summary.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { changeSentence } from '../../../src/domain/view/history/sentence.ts';
import { en } from '../../../src/labels/en.ts';
import { zhCN } from '../../../src/labels/zh-CN.ts';

const version = (data: Readonly<Record<string, unknown>>, ...texts: readonly string[]) => ({
  data,
  blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
  files: {},
});
const figure = (value: number) => ({ figures: { disputes: { label: '调处纠纷', value } } });
const sentences = (before: ReturnType<typeof version>, after: ReturnType<typeof version>) => {
  const change = summarise(compare(before, after));
  return [zhCN, en].map((labels) =>
    changeSentence({ labels, schema: schemas.reports, corpus: { byPath: new Map() } }, change),
  );
};

test('a sentence counts blocks and names the fields that differ, in the language of the site', () => {
  expect(
    sentences(
      version(figure(14), '全镇共有28个村。', '供水。'),
      version(figure(16), '全镇共有29个村。', '供水。', '新的一段。'),
    ),
  ).toEqual([
    '修改 1 段，新增 1 段，“调处纠纷”由 14 改为 16',
    'paragraphs changed: 1, paragraphs added: 1, “调处纠纷” from 14 to 16',
  ]);
});

test('kinds are named as readers know them, words stand in quotes, long values are not repeated', () => {
  expect(
    sentences(
      version({ kind: 'budget', title: '旧标题', summary: '短' }),
      version({ kind: 'final-accounts', title: '新标题', summary: '很长的概述'.repeat(9) }),
    )[0],
  ).toBe('“类别”由“财政预算”改为“财政决算”，“标题”由“旧标题”改为“新标题”，另有 1 项登记信息改动');
});
