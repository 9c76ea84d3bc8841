import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/domain/revisions/compare/compare.ts';
import { summarise } from '../../../src/domain/revisions/compare/summary.ts';
import { light, weighty } from '../../../src/domain/revisions/compare/weights.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { fieldsOf } from '../../../src/domain/schema/inspect.ts';
import { itemsNamed } from '../../../src/domain/view/history/names.ts';
import { changeSentence } from '../../../src/domain/view/history/sentence.ts';
import { labelsFor } from '../../../src/labels/index.ts';

const version = (data: Readonly<Record<string, unknown>>, ...texts: readonly string[]) => ({
  data,
  blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
  files: {},
});
const figure = (value: number) => ({ figures: { disputes: { label: '调处纠纷', value } } });
const sentences = (before: ReturnType<typeof version>, after: ReturnType<typeof version>) => {
  const change = summarise(compare(before, after));
  return [labelsFor('zh-CN'), labelsFor('en')].map((labels) =>
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
    '“调处纠纷”由 14 改为 16，“全镇共有28个村”改为“全镇共有29个村”，新增“新的一段”',
    '“调处纠纷” from 14 to 16, “全镇共有28个村” now reads “全镇共有29个村”, new: “新的一段”',
  ]);
});

test('kinds are named as readers know them, words stand in quotes, long values are not repeated', () => {
  expect(
    sentences(
      version({ kind: 'budget', title: '旧标题', summary: '短' }),
      version({ kind: 'final-accounts', title: '新标题', summary: '很长的概述'.repeat(9) }),
    )[0],
  ).toBe('标题由“旧标题”改为“新标题”，类别由“财政预算”改为“财政决算”，另有 1 项登记信息改动');
});

test('every field of every collection has a weight, and one alone', () => {
  const fields = new Set(Object.values(schemas).flatMap((schema) => Object.keys(fieldsOf(schema))));
  expect([...weighty, ...light].toSorted()).toEqual(
    [...fields, 'code'].filter((name, at, all) => all.indexOf(name) === at).toSorted(),
  );
});

const guide = (time: number, index: string, keyword: string) => ({
  promisedTime: { count: time, unit: 'working-day' },
  identifier: index,
  keywords: [keyword],
});

test('what matters to a reader comes before the text, index numbers and keywords after it', () => {
  const change = summarise(
    compare(version(guide(5, 'A-1', '户籍'), '旧的一段。'), version(guide(3, 'A-2', '户口'), '新的说明。')),
  );
  const [zh, english] = [labelsFor('zh-CN'), labelsFor('en')].map((labels) =>
    changeSentence({ labels, schema: schemas.services, corpus: { byPath: new Map() } }, change),
  );
  expect(zh).toMatch(
    /^承诺办结时限由5个工作日改为3个工作日，.*段，索引号由“A-1”改为“A-2”，另有 2 项登记信息改动$/,
  );
  expect(english).toMatch(
    /^[A-Z][a-z ]+ from 5 working days to 3 working days, .*Index number from “A-1” to “A-2”/,
  );
});

const ofText = (before: string, after: string) => sentences(version({}, before), version({}, after))[0];

test.each([
  [
    'a sum before a deadline before other numbers, wherever they stand',
    '共 3 人参加；提前 24 小时通知，最迟周五；每户缴 10 元。',
    '共 4 人参加；提前 48 小时通知，最迟周五；每户缴 12 元。',
    '“每户缴 10 元”改为“每户缴 12 元”，“提前 24 小时通知”改为“提前 48 小时通知”',
  ],
  [
    'a condition',
    '凭身份证可以办理，当天取。',
    '凭身份证不得办理，当天取。',
    '“凭身份证可以办理”改为“凭身份证不得办理”',
  ],
  ['a phone', '咨询电话：0972-8880001。', '咨询电话：0972-8880002。', '“0972-8880001”改为“0972-8880002”'],
  [
    'other words: they are counted',
    '村民委员会协助管护，做好宣传。',
    '村民小组协助管护，做好宣传。',
    '修改 1 段',
  ],
])('%s', (_name, before, after, expected) => {
  expect(ofText(before, after)).toBe(expected);
});

test('whatever the text: passages stand in it, are short, and are two at most', () => {
  const words = fc.stringMatching(/^[甲乙0-9元日，。；\n 应当]{0,60}$/);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), fc.array(words, { maxLength: 4 }), (before, after) => {
      const { passages } = summarise(compare(version({}, ...before), version({}, ...after), false));
      expect(passages.length).toBeLessThanOrEqual(2);
      for (const passage of passages) {
        const has = (texts: readonly string[], part: string) =>
          texts.some((text) => text.includes(part.replaceAll('…', '')));
        expect(has(before, passage.before) && has(after, passage.after)).toBe(true);
        expect(Math.max(passage.before.length, passage.after.length)).toBeLessThanOrEqual(82);
      }
    }),
  );
});

test('what came is quoted from its weightiest sentence, and so is an entry of a list by its first words', () => {
  expect(sentences(version({}), version({}, '欢迎来访。', '说明。“每户”补助 300 元；周五截止。'))).toEqual([
    '新增“‘每户’补助 300 元”等 2 段',
    '2 new paragraphs, with “‘每户’补助 300 元”',
  ]);
  const posted = { postings: [{ place: '松坪村村务公开栏', from: '2025-04-10', to: '2025-05-10' }] };
  expect(sentences(version({}), version(posted))[0]).toBe('在“松坪村村务公开栏”张贴');
});

test('the place of an item in lists is not told: it says nothing of it', () => {
  const ordered = (order: number) => version({ order }, '供水。');
  expect(summarise(compare(ordered(1), ordered(2)))).toMatchObject({ substantive: false, fieldCount: 0 });
  expect(sentences(ordered(1), ordered(2))).toEqual(['', '']);
});

test('items are named by their titles, entries by their lists, fields within fields by what they belong to', () => {
  const naming = (collection: keyof typeof schemas) => ({
    labels: labelsFor('zh-CN'),
    schema: schemas[collection],
    corpus: { byPath: new Map([['documents/2018/a', { data: { title: '暂行办法' } }]]) as never },
  });
  const told = (collection: keyof typeof schemas, after: Readonly<Record<string, unknown>>) =>
    changeSentence(naming(collection), summarise(compare(version({}), version(after))));
  expect(told('documents', { replaces: ['documents/2018/a'] })).toBe('写明接替“暂行办法”');
  const amending = (...articles: readonly string[]) => ({
    amendments: articles.map((article) => ({ article, action: 'repeal' })),
  });
  expect(told('documents', amending('第五条', '第七条'))).toBe('写明怎样修改“第五条”“第七条”');
  expect(told('services', { aliases: ['低保', '吃低保'], lifeEvents: ['old-age'] })).toBe(
    '补充了又称“低保”“吃低保”，另有 1 项登记信息改动',
  );
  expect(told('services', { lifeEvents: ['old-age'] })).toBe('列入人生事件“养老”');
  expect(told('responsibilities', { announced: { total: 13 } })).toBe('增加公布的项数 › 总数 13');
});

test('the items that changes name are known by their paths, each once', () => {
  const { fields } = compare(
    version({ publisher: 'a', replaces: ['documents/2018/a'], summary: '甲' }),
    version({ publisher: 'b', replaces: ['documents/2018/a', 'documents/2019/b'], summary: '乙' }),
  );
  expect(itemsNamed(fields).sort()).toEqual(['bodies/a', 'bodies/b', 'documents/2019/b']);
});

test('that a material must be brought is told by its name', () => {
  const bringing = (material: object) => version({ materials: [{ name: '居民身份证', ...material }] });
  const told = (before: object, after: object) =>
    [labelsFor('zh-CN'), labelsFor('en')].map((labels) =>
      changeSentence(
        { labels, schema: schemas.services, corpus: { byPath: new Map() } },
        summarise(compare(bringing(before), bringing(after))),
      ),
    );
  expect(told({}, { required: true })).toEqual([
    '写明“居民身份证”必须提交',
    'Said to be required: “居民身份证”',
  ]);
  expect(told({ required: true }, { required: false })[0]).toContain('改为');
});

test('whatever came: its words stand in it', () => {
  const words = fc.stringMatching(/^[甲乙0-9元日，。；\n]{0,90}$/);
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
      const { came } = summarise(compare(version({}), version({}, ...texts), false));
      expect(texts.some((text) => text.includes(came.replace('…', '')))).toBe(true);
      expect(came.length).toBeLessThanOrEqual(41);
      expect(came !== '').toBe(texts.some((text) => /[^。；\n]/.test(text)));
    }),
  );
});
