import { expect, test } from 'vitest';
import type { Page } from '../../../src/domain/view/page-types.ts';
import { makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, siteYaml } from '../../tiny-site.ts';

const text = (title: string, more = '') =>
  documentWith('issued: 2024-01-02\n', `${'正文很长。'.repeat(20)}${more}`).replace('通知', () => title);
const at = (id: string) => `content/documents/${id}.mdx`;

/** Pages by path of a site with folders of every kind. */
async function pagesByPath(): Promise<Map<string, Page>> {
  const repository = makeRepository({
    'content/site.yaml': `${siteYaml}redirects:\n  - from: /zwgk/art/Old_1.html\n    to: /documents/\n`,
    [at('2024/water/first')]: text('供水一'),
    [at('2024/water/deep/er/second')]: text('供水二'),
    [at('2024/versions')]: text('改过的'),
    [at('2024/gone')]: text('撤下的'),
    'content/reports/2021/rule-of-law.mdx':
      '---\ntitle: 测试镇2021年度报告\nkind: rule-of-law\nyear: 2021\n---\n\n报告。\n',
  });
  for (const more of ['二', '三']) {
    repository.write({
      [at('2024/versions')]: text('改过的', more),
      [at('2024/gone')]: text('撤下的', more),
    });
    repository.commit(more);
  }
  repository.remove(at('2024/gone'));
  repository.commit('撤下');
  const { pages } = await viewsOf(repository.settings);
  return new Map(pages.map((page) => [page.path, page]));
}

test('whatever folder of the site somebody types, there is a page', async () => {
  const pages = await pagesByPath();
  const folders = [...pages.keys()].flatMap((path) =>
    [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1)),
  );
  expect(folders.length).toBeGreaterThan(100);
  // From the folder of versions `historyLeads` leads on.
  const missing = new Set(folders.filter((folder) => !pages.has(folder)));
  expect([...missing].sort()).toEqual(['/documents/2024/gone/v/', '/documents/2024/versions/v/']);
  expect([...missing].filter((folder) => !pages.has(folder.replace(/v\/$/, 'history/')))).toEqual([]);
});

test('such a page lists what stands in the folder, and leads on where that is elsewhere', async () => {
  const pages = await pagesByPath();
  const links = (path: string) => {
    const page = pages.get(path);
    const panel = page?.kind === 'list' ? page.panels[0] : undefined;
    return panel?.type === 'links' ? panel.links.map(({ text, href }) => `${text} ${href}`) : [page?.kind];
  };
  expect(links('/years/')).toEqual([
    '2024年公开的信息 /years/2024/',
    '2021年公开的信息 /years/2021/',
    '2020年公开的信息 /years/2020/',
  ]);
  expect(links('/documents/2024/water/')).toEqual([
    '“deep”下的页面 /documents/2024/water/deep/',
    '供水一 /documents/2024/water/first/',
  ]);
  expect(links('/documents/2024/water/deep/')).toEqual(['“er”下的页面 /documents/2024/water/deep/er/']);
  expect(links('/reports/compare/')).toEqual([
    '法治政府建设年度报告 · 历年报告对比 /reports/compare/rule-of-law/',
  ]);
  expect(links('/reports/compare/rule-of-law/')).toEqual([
    '测试镇人民政府 /reports/compare/rule-of-law/town/',
  ]);
  const target = (path: string) => {
    const page = pages.get(path);
    return page?.kind === 'moved' ? page.target.href : page?.kind;
  };
  expect(target('/zwgk/')).toBe('/');
  expect(target('/zwgk/art/')).toBe('/');
});
