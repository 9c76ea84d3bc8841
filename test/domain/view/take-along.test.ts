import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../../../src/app/view-context.ts';
import type { Entry } from '../../../src/domain/corpus.ts';
import { takeAlong } from '../../../src/domain/view/item/take-along.ts';
import type { Value } from '../../../src/domain/view/types.ts';
import { makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { makeSite, siteYaml, tinySite } from '../../tiny-site.ts';

const rules = `---
title: 关于印发《供水办法》的通知
genre: normative
number: 测政发〔2024〕3号
issued: 2024-02-01
---

文。
`;
const village = (contacts: string) =>
  `---\ntitle: 测试镇云桥村村民委员会\nkind: village\nparent: town\n${contacts}---\n\n村。\n`;
const town = (contacts: string) =>
  `---\ntitle: 测试镇人民政府\nshortName: 测试镇\nkind: government\n${contacts}---\n\n镇。\n`;

/** What readers take along from the page of a document. */
async function alongOf(files: Record<string, string>) {
  const { settings } = makeSite({ ...tinySite, 'content/documents/2024/water.mdx': rules, ...files });
  return pageAlong(await viewsOf(settings));
}

function pageAlong({ pages }: Awaited<ReturnType<typeof viewsOf>>, path = '/documents/2024/water/') {
  const page = pages.find((one) => one.path === path);
  if (page?.kind !== 'item') throw new Error('There is no such page.');
  return page.along;
}

test('a citation has title, number, publisher, day and address', async () => {
  expect((await alongOf({ 'content/bodies/town.mdx': town('') })).citation).toBe(
    '《关于印发〈供水办法〉的通知》（测政发〔2024〕3号），测试镇，2024年2月1日发布，https://test.example/documents/2024/water/',
  );
});

test('a site that does not say gives one file, of which pages make Markdown', async () => {
  const settings = (line: string) => ({ 'content/site.yaml': siteYaml + line });
  const given = async (line: string) => {
    const { files, markdown } = await alongOf(settings(line));
    return [files.map(({ href }) => href.replace(/.*\./, '')), markdown];
  };
  expect(await given('')).toEqual([['json'], '关于印发《供水办法》的通知.md']);
  expect(await given('downloads: [md, json]\n')).toEqual([['md', 'json'], null]);
  expect(await given('downloads: [txt]\n')).toEqual([['txt'], null]);
});

test('in English a title keeps its own marks', async () => {
  const { citation } = await alongOf({ 'content/site.yaml': siteYaml.replace('zh-CN', 'en') });
  expect(citation).toBe(
    '“关于印发《供水办法》的通知” (测政发〔2024〕3号), 测试镇人民政府, published 1 February 2024, https://test.example/documents/2024/water/',
  );
});

test('with versions it names the last one and its day', async () => {
  const made = makeRepository({ ...tinySite, 'content/documents/2024/water.mdx': rules });
  made.write({ 'content/documents/2024/water.mdx': rules.replace('文。', '改了的文。') });
  made.commit('改');
  const { citation } = pageAlong(await viewsOf(made.settings));
  expect(citation).toMatch(/2024年2月1日发布，第2版（\d{4}年\d{1,2}月\d{1,2}日），https:/);
});

const texts = (values: readonly Value[]) => values.map(({ text }) => text);
const published = rules.replace('genre:', 'publisher: village\ngenre:');

test('mistakes are told to the publisher, or the nearest body above it that can be reached', async () => {
  const at = async (own: string, above: string) =>
    texts(
      (
        await alongOf({
          'content/documents/2024/water.mdx': published,
          'content/bodies/village.mdx': village(own),
          'content/bodies/town.mdx': town(above),
        })
      ).contact,
    );
  expect(await at('phone: 0000-1\n', 'phone: 0000-2\n')).toEqual(['测试镇云桥村村民委员会', '0000-1']);
  expect(await at('email: v@v.example\n', 'phone: 0000-2\n')).toEqual([
    '测试镇云桥村村民委员会',
    'v@v.example',
  ]);
  expect(await at('', 'phone: 0000-2\n')).toEqual(['测试镇人民政府', '0000-2']);
  expect(await at('', '')).toEqual([]);
});

test('where a page tells how to ask for information, it is named last', async () => {
  const { contact } = await alongOf({
    'content/pages/ask.mdx': '---\ntitle: 依申请公开\nrole: request\n---\n\n请写信。\n',
  });
  expect(contact).toEqual([{ text: '申请公开政府信息', href: '/pages/ask/' }]);
});

test('a letter about an item names it, whatever stands in its title', async () => {
  const { settings } = makeSite({ ...tinySite, 'content/bodies/town.mdx': town('email: a@b.example\n') });
  const { checked } = await viewsOf(settings);
  const entry = checked.corpus?.byPath.get('reports/2020/rule-of-law');
  if (!checked.corpus || !entry) throw new Error('There is no report.');
  const context = contextOf(settings, checked.corpus, checked);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const changed = { ...entry, data: { ...entry.data, title } } as Entry;
      const mail = takeAlong(context, changed).contact.at(-1)?.href ?? '';
      const url = new URL(mail);
      expect(url.pathname).toBe('a@b.example');
      expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(url.searchParams.get('subject')).toBe(`关于“${title.toWellFormed()}”`);
      expect(url.searchParams.get('body')).toBe('https://test.example/reports/2020/rule-of-law/\n');
    }),
  );
});
