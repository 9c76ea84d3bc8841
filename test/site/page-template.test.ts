import { expect, test } from 'vitest';
import { checkSite } from '../../scripts/lib/check-site.ts';
import type { PageModel } from '../../src/domain/view/page-types.ts';
import { startBundle } from '../../src/integrations/site-bundle.ts';
import { openRenderer, pageFile } from '../../src/integrations/site-renderer.ts';
import { handOver } from '../../src/io/handed-over.ts';
import { exportSettings, makeSettings } from '../../src/io/settings.ts';
import { makeRepository } from '../repository.ts';
import { documentWith, tinySite } from '../tiny-site.ts';

const report = tinySite['content/reports/2020/rule-of-law.mdx'] ?? '';
const blocks = `
<Basis title="有关规定" url="https://www.example.gov.cn/law">第一条。</Basis>

<Figure n={16} label="矛盾纠纷" unit="件" />

| 项目 | 数量 |
| --- | ---: |
| 调处 | 16 |
`;

test('a page of every kind is the same byte for byte, whether it is rendered for a request or after the first one', async () => {
  const repository = makeRepository({
    'content/reports/2021/rule-of-law.mdx': report.replaceAll('2020', '2021').replace('2021-03', '2022-03'),
    'content/documents/2024/a.mdx': documentWith('', `甲乙丙丁。\n${blocks}`),
    'content/documents/2024/b.mdx': documentWith('').replace('title: ', 'title: 又一份'),
    'content/documents/2024/c.mdx': documentWith('').replace('title: ', 'title: 第三份'),
  });
  repository.write({ 'content/documents/2024/a.mdx': documentWith('', `甲乙丙丁，戊己。\n${blocks}`) });
  repository.remove('content/documents/2024/b.mdx');
  repository.move('content/documents/2024/c.mdx', 'content/documents/2024/d.mdx');
  repository.commit();
  const settings = { ...repository.settings, state: makeSettings({}).state };
  exportSettings(settings);
  const { corpus, history, files } = await checkSite(settings);
  if (!corpus) throw new Error('The site of this test has errors.');
  let models: PageModel[] = [];
  handOver({
    corpus,
    history,
    files,
    onModels: (all) => {
      models = [...all.values()];
    },
  });
  const bundle = await startBundle(settings, corpus.site)();
  const renderer = await openRenderer(bundle);
  const paths = new Map((await renderer.paths()).map((path) => [path.file, path]));
  const asked: string[] = [];
  for (const { page } of models) {
    const path = paths.get(pageFile(page.path));
    if (!path) throw new Error(`${page.path} is not listed.`);
    asked.push(new TextDecoder().decode(await renderer.render(path)));
  }
  const repeated: (string | Uint8Array)[] = [];
  for (const model of models) repeated.push(await renderer.page(model));
  expect(repeated).toEqual(asked);
  expect(
    asked.every((html) => html.startsWith('<!DOCTYPE html><html ') && html.includes('rel="stylesheet"')),
  ).toBe(true);
  expect([...new Set(models.map(({ page }) => page.kind))].sort()).toEqual(
    'changes gone history home item list moved search version years'.split(' '),
  );
});
