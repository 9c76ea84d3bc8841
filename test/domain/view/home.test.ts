import { expect, test } from 'vitest';
import type { HomePage, ItemPage, ListPage } from '../../../src/domain/view/page-types.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, makeSite, siteYaml, tinySite } from '../../tiny-site.ts';

/** The pages of a site by their paths. */
async function pagesOf(files: Record<string, string>) {
  const { settings } = makeSite({ ...tinySite, ...files });
  const { pages } = await viewsOf({ ...settings, today: '2026-01-31' });
  const find = (path: string) => pages.find((page) => page.path === path);
  return {
    home: find('/') as HomePage,
    list: (path: string) => find(path) as ListPage,
    item: (path: string) => find(path) as ItemPage,
  };
}
const body = (title: string, rest: string) => `---\ntitle: ${title}\nparent: town\n${rest}---\n\n机构。\n`;
const notice = (day: string) => documentWith(`published: ${day}\n`);

test('the first page leads to what the site names as often needed, in its order', async () => {
  const tasks = 'tasks:\n  - title: 交水费\n    url: /documents/\n  - title: 问年报\n    url: /reports/\n';
  const { home } = await pagesOf({ 'content/site.yaml': siteYaml + tasks });
  expect(home.tasks).toEqual([
    { text: '交水费', href: '/documents/' },
    { text: '问年报', href: '/reports/' },
  ]);
});

test('where it names nothing, to its collections', async () => {
  const { home } = await pagesOf({});
  expect(home.tasks.map(({ href }) => href)).toEqual(['/bodies/', '/reports/']);
});

test('what stands for good is no news', async () => {
  const { home } = await pagesOf({
    'content/documents/2025/notice.mdx': notice('2025-01-02'),
    'content/pages/about.mdx': '---\ntitle: 关于本站\nrole: about\npublished: 2025-06-01\n---\n\n说明。\n',
  });
  expect(home.latest.map(({ href }) => href)).toEqual([
    '/documents/2025/notice/',
    '/reports/2020/rule-of-law/',
  ]);
});

test('years between others of which nothing is there are named, in the last twenty', async () => {
  const { home } = await pagesOf({
    'content/documents/2025/notice.mdx': notice('2025-01-02'),
    'content/documents/2023/notice.mdx': notice('2023-01-02'),
    'content/documents/2004/notice.mdx': notice('2004-01-02'),
  });
  const years = home.years.map(({ text, href }) => [text, href ?? null]);
  expect(years.slice(0, 5)).toEqual([
    ['2025', '/years/2025/'],
    ['2024（没有公开的信息）', null],
    ['2023', '/years/2023/'],
    ['2022（没有公开的信息）', null],
    ['2021（没有公开的信息）', null],
  ]);
  expect(years.slice(-3)).toEqual([
    ['2007（没有公开的信息）', null],
    ['2006（没有公开的信息）', null],
    ['2004', '/years/2004/'],
  ]);
});

test('bodies stand in their official order; without one by kind and name, never by file', async () => {
  const { item, list } = await pagesOf({
    'content/bodies/a.mdx': body('丁办公室', 'kind: office\norder: 2\n'),
    'content/bodies/b.mdx': body('丙办公室', 'kind: office\norder: 1\n'),
    'content/bodies/c.mdx': body('乙中心', 'kind: institution\n'),
    'content/bodies/d.mdx': body('甲村', 'kind: village\n'),
    'content/bodies/e.mdx': body('戊办公室', 'kind: office\n'),
  });
  const titles = (page: ItemPage | ListPage) =>
    page.panels.flatMap((panel) => (panel.type === 'entries' ? panel.entries.map(({ title }) => title) : []));
  const order = ['丙办公室', '丁办公室', '戊办公室', '乙中心', '甲村'];
  expect(titles(item('/bodies/town/')).slice(0, 5)).toEqual(order);
  expect(titles(list('/bodies/'))).toEqual(['测试镇人民政府', ...order]);
});

test('lists count in the word for what they hold', async () => {
  const { list } = await pagesOf({
    'content/documents/2020/notice.mdx': notice('2020-01-02'),
    'content/bodies/village.mdx': body('甲村', 'kind: village\n'),
  });
  expect(list('/bodies/').lead).toBe('共 2 个机构');
  expect(list('/reports/2020/').lead).toBe('共 1 份报告');
  expect(list('/reports/2020/').title).toBe('2020年度报告');
  expect(list('/years/2020/').lead).toBe('共 2 件');
});

test.each([
  ['2024', '2024年'],
  ['2024H1', '2024年上半年'],
  ['2024H2', '2024年下半年'],
  ['2024Q3', '2024年第三季度'],
  ['2024-07', '2024年7月'],
])('the period %s is said as people say it', async (period, said) => {
  const { item } = await pagesOf({
    'content/documents/2024/notice.mdx': documentWith(`published: 2025-01-02\nperiod: "${period}"\n`),
  });
  const texts = item('/documents/2024/notice/').head.flatMap(({ values }) => values.map(({ text }) => text));
  expect(texts).toContain(said);
  expect(texts).not.toContain(period);
});
