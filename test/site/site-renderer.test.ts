import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { readBundle } from '../../src/astro/bundle/bundle.ts';
import { startBundle } from '../../src/astro/bundle/site-bundle.ts';
import {
  openRenderer,
  pageFile,
  type SitePath,
  type SiteRenderer,
} from '../../src/astro/render/site-renderer.ts';
import type { PageModel } from '../../src/domain/view/page-types.ts';
import { exportSettings, makeSettings } from '../../src/io/settings.ts';
import { makeRepository } from '../repository.ts';
import { documentWith, permanentFolder, tinySite } from '../tiny-site.ts';

const report = tinySite['content/reports/2020/rule-of-law.mdx'] ?? '';
const blocks = `
[表格](/files/form.txt)

<Basis title="有关规定" url="https://www.example.gov.cn/law">第一条。</Basis>

<Figure n={16} label="矛盾纠纷" unit="件" />

| 项目 | 数量 |
| --- | ---: |
| 调处 | 16 |
`;

let app: unknown;
let renderer: SiteRenderer;
let paths: SitePath[] = [];
let models: PageModel[] = [];

const folder = permanentFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const files = {
    'public/files/form.txt': '办事表格',
    'content/reports/2021/rule-of-law.mdx': report.replaceAll('2020', '2021').replace('2021-03', '2022-03'),
    'content/documents/2024/a.mdx': documentWith('', `甲乙丙丁。\n${blocks}`),
    'content/documents/2024/b.mdx': documentWith('').replace('title: ', 'title: 又一份'),
    'content/documents/2024/c.mdx': documentWith('').replace('title: ', 'title: 第三份'),
  };
  const repository = makeRepository(files, folder);
  repository.write({
    'content/documents/2024/a.mdx': documentWith('', `甲乙丙丁，戊己。\n${blocks}`),
    'public/files/form.txt': '新的办事表格',
  });
  repository.remove('content/documents/2024/b.mdx');
  repository.move('content/documents/2024/c.mdx', 'content/documents/2024/d.mdx');
  repository.commit();
  const settings = { ...repository.settings, state: makeSettings({}).state };
  exportSettings(settings);
  const checked = await checkSite(settings);
  const { corpus } = checked;
  if (!corpus) throw new Error('The site of this test has errors.');
  const bundle = await startBundle(settings, corpus.site)();
  const entry = join(bundle.folder, 'server', readBundle(bundle).entry);
  ({ app } = (await import(pathToFileURL(entry).href)) as { app: unknown });
  renderer = await openRenderer(bundle);
  renderer.take({
    ...checked,
    corpus,
    onPages: ({ cards, get }) => {
      models = cards.flatMap(({ path }) => get(path) ?? []);
    },
  });
  paths = await renderer.paths();
});

test('a page of every kind is the same byte for byte, whether it is rendered for a request or after the first one', async () => {
  const byFile = new Map(paths.map((path) => [path.file, path]));
  const asked: string[] = [];
  for (const { page } of models) {
    const path = byFile.get(pageFile(page.path));
    if (!path) throw new Error(`${page.path} is not listed.`);
    asked.push(new TextDecoder().decode(await renderer.render(path)));
  }
  const repeated: string[] = [];
  for (const model of models) repeated.push(await renderer.page(model));
  expect(repeated).toEqual(asked);
  expect(
    asked.every((html) => html.startsWith('<!DOCTYPE html><html ') && html.includes('rel="stylesheet"')),
  ).toBe(true);
  expect([...new Set(models.map(({ page }) => page.kind))].sort()).toEqual(
    'changes gone history home item list moved search verify version years'.split(' '),
  );
});

test('a file of every kind is the same byte for byte, whether it is asked for or made without a request', async () => {
  const files = paths.filter(({ route }) => route.type === 'endpoint');
  const kinds = new Set(files.map(({ route }) => route.route));
  const made: unknown[] = [];
  const asked: unknown[] = [];
  for (const path of files) {
    made.push([path.file, new TextDecoder().decode(await renderer.render(path))]);
    // Some routes have a slash at the end in Astro's eyes; the file has none.
    const found = (await renderer.find(`/${path.file}`)) ?? (await renderer.find(`/${path.file}/`));
    asked.push([path.file, new TextDecoder().decode(found?.body)]);
  }
  expect(made).toEqual(asked);
  expect([...kinds].sort()).toEqual([
    '/[...item]/document.[format]',
    '/[...item]/timemap.link',
    '/[...item]/v/[n].json',
    '/[...owner]/feed.json',
    '/[...owner]/feed.xml',
    '/[rootFile]',
    '/[wellKnown]/gongkai.json',
    '/archive/[blob]/[name]',
    '/changes/feed.xml',
    '/data/[collection].[format]',
    '/reports/compare/[kind]/[...body]/[year].json',
    '/robots.txt',
    '/schemas/[collection].json',
    '/verify/log/log.txt',
  ]);
});

test('the paths of a site are those that Astro lists', async () => {
  const listed = await new StaticPaths(app as never).getAll();
  const row = ({ pathname, route, key }: Pick<SitePath, 'pathname' | 'route' | 'key'>) =>
    `${pathname.replace(/^\/+|\/+$/g, '')} ${route.route} ${key}`;
  const theirs = listed.map(({ cacheKey = null, ...path }) => row({ ...path, key: cacheKey }));
  expect(paths.map(row).sort()).toEqual([...new Set(theirs)].sort());
  expect(paths.length).toBeGreaterThan(80);
});
