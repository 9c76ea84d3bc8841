import { expect, test } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { withSearchSources } from '../../../src/app/index-site.ts';
import { contextOf } from '../../../src/app/view-context.ts';
import { allAddresses } from '../../../src/domain/routes/all-addresses.ts';
import { listedPaths } from '../../../src/domain/routes/listed-paths.ts';
import { siteEvents } from '../../../src/domain/view/history/events.ts';
import { pageOf } from '../../../src/domain/view/page-of.ts';
import type { ItemPage } from '../../../src/domain/view/page-types.ts';
import { openProseStore, proseFile } from '../../../src/io/store/prose-store.ts';
import { documentWith, makeSite } from '../../tiny-site.ts';

const rules = '/documents/2023/rules/';
const decision = '/documents/2024/decision/';
const named = (title: string, fields: string, text?: string) =>
  documentWith(fields, text)
    .replace('title: 通知', () => `title: ${title}`)
    .replace('genre: notice', 'genre: normative');
const files = {
  'content/documents/2023/rules.mdx': named(
    '供水办法',
    'number: 测政发〔2023〕7号\nissued: 2023-05-22\nfrom: 2023-06-01\n',
    '第一条 为了安全。\n\n第二条 提前 24 小时通知，见[第一条](#art1)。\n\n第三条 免收 5 立方米。\n\n第四条 自公布之日起施行。',
  ),
  'content/documents/2024/decision.mdx': named(
    '修改决定',
    `number: 测政发〔2024〕9号
issued: 2024-08-12
from: 2024-09-01
amends: [documents/2023/rules]
amendments:
  - { article: 第二条, action: replace, text: 提前 48 小时通知。 }
  - { article: 第三条, action: repeal, from: 2025-01-01 }
  - { article: 第二条, action: insert, as: 第二条之一, text: 节日不停水。 }
`,
    '见[新的一条](/documents/2023/rules/#art2-2)和[原文](/documents/2023/rules/as-of/2023-06-01/)。',
  ),
};

async function siteOn(today: string, more: Readonly<Record<string, string>> = {}) {
  const made = makeSite({ ...files, ...more });
  const settings = { ...made.settings, today };
  const checked = await checkSite(settings);
  expect(checked.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const { corpus } = checked;
  if (!corpus) throw new Error('no corpus');
  const context = contextOf(settings, corpus, checked);
  const addresses = new Map(
    allAddresses(context, siteEvents(context)).map((address) => [address.path, address]),
  );
  const store = openProseStore(proseFile(settings));
  const page = (path: string): ItemPage => {
    const address = addresses.get(path);
    const shown = address && pageOf(context, address);
    if (shown?.kind !== 'item') throw new Error(`${path} is no page of an item`);
    return shown;
  };
  return {
    addresses,
    page,
    text: (path: string) => store.readBlocks(page(path).prose ?? '').map(({ text }) => text),
    close: () => store.close(),
    search: () =>
      withSearchSources(settings, corpus, { ...checked, keys: new Map() }, ({ current, old }) => ({
        current: current.find(({ url }) => url === rules)?.document().sections ?? [],
        old: old.find(({ url }) => url === rules)?.document().sections ?? [],
      })),
  };
}
const noticesOf = ({ notices }: ItemPage) =>
  notices
    .filter(({ text }) => text !== '')
    .map(({ text, links }) => [text, ...links.map(({ text }) => text)]);

test('before the day the old text stands there, and what is to come is announced', async () => {
  const { page, text, close } = await siteOn('2024-08-31');
  expect(text(rules)[1]).toBe('第二条 提前 24 小时通知，见第一条。');
  expect(noticesOf(page(rules))).toEqual([
    [
      '自2024年9月1日起，第二条、第二条之一有修改。届时的文本和依据：',
      '届时的文本',
      '修改决定（测政发〔2024〕9号）',
    ],
    ['自2025年1月1日起，第三条有修改。届时的文本和依据：', '届时的文本', '修改决定（测政发〔2024〕9号）'],
  ]);
  expect(page(rules).lookups.amendments).toEqual({});
  expect(text(`${rules}as-of/2024-09-01/`)[1]).toBe('第二条 提前 48 小时通知。');
  expect(noticesOf(page(`${rules}as-of/2024-09-01/`))[0]?.[0]).toBe(
    '您看到的是2024年9月1日起的文本：到那一天才施行，此前适用现行文本。',
  );
  close();
});

test('from the day on the new text stands there, with what made it', async () => {
  const { page, text, close } = await siteOn('2024-09-01');
  expect(text(rules)).toEqual([
    '第一条 为了安全。',
    '第二条 提前 48 小时通知。',
    '第二条之一 节日不停水。',
    '第三条 免收 5 立方米。',
    '第四条 自公布之日起施行。',
  ]);
  expect(noticesOf(page(rules))[0]).toEqual([
    '以下是2024年9月1日起施行的现行文本，已按这些文件修改：',
    '修改决定（测政发〔2024〕9号）',
  ]);
  expect(page(rules).lookups.amendments).toMatchObject({
    0: {
      before: '根据',
      by: { text: '测政发〔2024〕9号', href: decision },
      after: '修改，自2024年9月1日起施行',
    },
    1: { after: '增加，自2024年9月1日起施行' },
  });
  expect(page(rules).badge?.text).toBe('有效，已修改');
  close();
});

test('every text stands at its day, is listed, and is not for search engines', async () => {
  const { page, text, addresses, close } = await siteOn('2025-06-01');
  expect(text(rules)[3]).toBe('第三条 （删去）');
  const panel = page(rules).panels.find(({ id }) => id === 'states');
  expect(panel?.type === 'list' && panel.entries.map((values) => values.map(({ text }) => text))).toEqual([
    ['2025年1月1日起的文本', '修改的条文：第三条；现行文本', '修改决定（测政发〔2024〕9号）'],
    ['2024年9月1日起的文本', '修改的条文：第二条、第二条之一', '修改决定（测政发〔2024〕9号）'],
    ['2023年6月1日起的文本', '原文'],
  ]);
  expect(text(`${rules}as-of/2023-06-01/`)[1]).toBe('第二条 提前 24 小时通知，见第一条。');
  expect(noticesOf(page(`${rules}as-of/2024-09-01/`))).toEqual([
    ['您看到的是旧文本：2024年9月1日起的文本，适用至2024年12月31日，此后已有修改。', '查看现行文本'],
  ]);
  const states = [...addresses.keys()].filter((path) => path.startsWith(`${rules}as-of/2`));
  expect(states).toHaveLength(3);
  const cards = [...addresses.values()].map(({ path, type }) => ({ path, kind: type }));
  expect(listedPaths(cards)).toContain(rules);
  expect(listedPaths(cards).filter((path) => path.includes('as-of'))).toEqual([]);
  expect(states.map((path) => page(path).noindex)).toEqual([true, true, true]);
  expect(addresses.get(`${rules}as-of/`)).toMatchObject({ type: 'moved', target: { path: rules } });
  close();
});

test('the decision shows article by article what it changed, and leads to it', async () => {
  const { page, close } = await siteOn('2025-06-01');
  const panel = page(decision).panels.find(({ id }) => id === 'amendments');
  if (panel?.type !== 'steps') throw new Error('no steps');
  expect(panel.title).toBe('对《供水办法》条文的修改');
  expect(
    panel.steps.map(({ name, facts }) => [
      name,
      ...facts.map(({ values }) => values[0]?.href ?? values[0]?.text),
    ]),
  ).toEqual([
    [
      '修改第二条',
      '提前 24 小时通知，见第一条。',
      '提前 48 小时通知。',
      '2024年9月1日',
      `${rules}as-of/2024-09-01/#art2`,
    ],
    ['删去第三条', '免收 5 立方米。', '2025年1月1日', `${rules}#art3`],
    ['在第二条后增加第二条之一', '节日不停水。', '2024年9月1日', `${rules}as-of/2024-09-01/#art2-2`],
  ]);
  close();
});

test('search finds the text in force; what it said before is found as an old text at its own address', async () => {
  const { search, close } = await siteOn('2025-06-01');
  const { current, old } = await search();
  const said = current.flatMap(({ blocks }) => blocks);
  expect(said).toContain('第二条 提前 48 小时通知。');
  expect(said.filter((text) => text.includes('24 小时'))).toEqual([]);
  expect(old).toEqual([
    {
      id: null,
      heading: '2024年9月1日起的文本',
      page: 'as-of/2024-09-01/',
      blocks: ['第三条 免收 5 立方米。'],
    },
    {
      ...{ id: null, heading: '2023年6月1日起的文本', page: 'as-of/2023-06-01/' },
      blocks: ['第二条 提前 24 小时通知，见第一条。'],
    },
  ]);
  close();
});

test('where a decision does not say how, the page says that its text is the one of before', async () => {
  const { page, close } = await siteOn('2025-06-01', {
    'content/documents/2025/more.mdx': named(
      '又一决定',
      'issued: 2025-02-01\namends: [documents/2023/rules]\n',
    ),
  });
  expect(noticesOf(page(rules))).toContainEqual([
    '本文件已被修改，依据：',
    '修改决定（测政发〔2024〕9号）',
    '又一决定',
  ]);
  close();
});
