import { expect, test } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { contextOf } from '../../../src/app/view-context.ts';
import { memberOf } from '../../../src/domain/members/member.ts';
import { allAddresses } from '../../../src/domain/routes/all-addresses.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { siteEvents } from '../../../src/domain/view/history/events.ts';
import { pageOf } from '../../../src/domain/view/page-of.ts';
import { digestsOf, heldBy, traceContext } from '../../../src/domain/view/traced-context.ts';
import { digest } from '../../../src/io/files/digest.ts';
import { makeRepository, type Repository } from '../../repository.ts';
import { documentWith, siteYaml, tinySite } from '../../tiny-site.ts';

const report = tinySite['content/reports/2020/rule-of-law.mdx'] ?? '';
const reportOf = (year: number) =>
  report.replaceAll('2020', () => String(year)).replace('2021-03', () => `${year + 1}-03`);

const rulesText = '第一条 甲。\n\n第二条 乙。\n\n第三条 丙。';
const decision = (from: string) =>
  documentWith(
    `issued: 2024-12-01\nfrom: ${from}\namends: [documents/2024/rules]\namendments:\n` +
      '  - { article: 第一条, action: replace, text: 新。 }\n',
  );

const site = () =>
  makeRepository({
    'content/reports/2021/rule-of-law.mdx': reportOf(2021),
    'content/reports/2022/rule-of-law.mdx': reportOf(2022),
    'content/documents/2024/a.mdx': documentWith('', '甲乙丙丁。'),
    'content/documents/2024/b.mdx': documentWith('').replace('title: ', 'title: 又一份'),
    'content/documents/2024/rules.mdx': documentWith('issued: 2024-01-01\n', rulesText),
    'content/documents/2025/decision.mdx': decision('2025-01-01').replace('title: ', 'title: 决定'),
  });

/** Every page by path with the names of what it was made from, and what stands behind such a name. */
async function pagesOf({ settings }: Repository) {
  const { corpus, history, files } = await checkSite(settings);
  if (!corpus) throw new Error('The site of this test has errors.');
  const plain = contextOf(settings, corpus, { history, files });
  const { context, during } = traceContext(plain);
  const pages = allAddresses(context, siteEvents(context)).map((address) => {
    const { result, asked } = during(() => pageOf(context, address));
    return [address.path, { page: JSON.stringify(result), asked: [...asked, ...heldBy(address)] }] as const;
  });
  const untraced = allAddresses(plain, siteEvents(plain)).map((address) =>
    JSON.stringify(pageOf(plain, address)),
  );
  expect(pages.map(([, { page }]) => page)).toEqual(untraced);
  return { pages: new Map(pages), value: digestsOf({ corpus, history, members: [] }, digest) };
}

test.each<[what: string, change: (repository: Repository) => void]>([
  [
    'a text',
    (repository) =>
      repository.write({ 'content/documents/2024/a.mdx': documentWith('', '甲乙丙丁，戊己。') }),
  ],
  [
    'a text that gains a heading',
    (repository) =>
      repository.write({ 'content/documents/2024/a.mdx': documentWith('', '## 一、甲\n\n甲乙丙丁。') }),
  ],
  [
    'the words that a decision replaced',
    (repository) =>
      repository.write({
        'content/documents/2024/rules.mdx': documentWith(
          'issued: 2024-01-01\n',
          rulesText.replace('甲', '甲甲'),
        ),
      }),
  ],
  [
    'the text of a report of one of three years',
    (repository) =>
      repository.write({ 'content/reports/2021/rule-of-law.mdx': reportOf(2021).replace('16件', '17件') }),
  ],
])('whatever shows something else after %s was changed has asked for it', async (_what, change) => {
  const repository = site();
  const before = await pagesOf(repository);
  change(repository);
  repository.commit();
  const after = await pagesOf(repository);
  const others = [...after.pages].filter(([path, { page }]) => before.pages.get(path)?.page !== page);
  const stale = [...before.pages].filter(([, { asked }]) =>
    asked.some((name) => before.value(name) !== after.value(name)),
  );
  const known = others.map(([path]) => path).filter((path) => before.pages.has(path));
  expect(known.length).toBeGreaterThan(2);
  expect(stale.map(([path]) => path)).toEqual(expect.arrayContaining(known));
  // And few more have: else nothing would be spared.
  expect(stale.length - known.length).toBeLessThan(4);
  expect(before.pages.size).toBeGreaterThan(25);
});

test('whatever is asked of the histories is noted: of one item by its name, all else as all of them', async () => {
  const { settings } = site();
  const { corpus, history, files } = await checkSite(settings);
  if (!corpus) throw new Error('The site of this test has errors.');
  const { context, during } = traceContext(contextOf(settings, corpus, { history, files }));
  const asked = (make: (context: ViewContext) => unknown) => during(() => make(context)).asked;
  expect(asked(({ history: { items } }) => items.get('bodies/town'))).toEqual(['history bodies/town']);
  expect(asked(({ history: { items } }) => items.has('nothing'))).toEqual(['history nothing']);
  expect(asked(({ history: { items } }) => [...items])).toEqual(['histories']);
  expect(asked(({ history: { items } }) => items.size)).toEqual(['histories']);
  for (const part of ['gone', 'moved', 'missing'] as const)
    expect(asked((traced) => traced.history[part])).toEqual(['histories']);
  expect(asked(({ corpus: { entries } }) => entries.map(({ data }) => data.title))).toEqual([]);
  // Nobody is listening any more.
  expect(context.history.gone).toEqual([]);
});

test('whatever is another on another day has asked for the day, and the rest has not', async () => {
  const repository = makeRepository({
    'content/documents/2024/ends.mdx': documentWith('from: 2024-01-01\nuntil: 2026-02-01\n'),
    'content/documents/2024/plain.mdx': documentWith('').replace('title: ', 'title: 又一份'),
    'content/documents/2024/rules.mdx': documentWith('issued: 2024-01-01\n', rulesText),
    'content/documents/2025/decision.mdx': decision('2026-02-02'),
  });
  const on = (today: string) => ({ ...repository, settings: { ...repository.settings, today } });
  const [before, after] = [await pagesOf(on('2026-02-01')), await pagesOf(on('2026-02-02'))];
  const others = [...after.pages].filter(([path, { page }]) => before.pages.get(path)?.page !== page);
  const askers = [...before.pages].filter(([, { asked }]) => asked.includes('day'));
  expect(others.map(([path]) => path)).toEqual(
    expect.arrayContaining(['/documents/2024/ends/', '/documents/2024/rules/']),
  );
  expect(askers.map(([path]) => path)).toEqual(expect.arrayContaining(others.map(([path]) => path)));
  expect(askers.map(([path]) => path)).not.toContain('/documents/2024/plain/');
  expect(before.value('day')).not.toBe(after.value('day'));
});

test('whatever is another when a member site says something else has asked for members, and the rest has not', async () => {
  const url = 'https://member.example/';
  const { settings } = makeRepository({ 'content/site.yaml': `${siteYaml}members: [${url}]\n` });
  const { corpus, history, files } = await checkSite(settings);
  if (!corpus) throw new Error('The site of this test has errors.');
  const pagesWith = (...names: readonly string[]) => {
    const members = names.map((name) => memberOf({ url, name }));
    const { context, during } = traceContext(contextOf(settings, corpus, { history, files, members }));
    const value = digestsOf({ corpus, history, members }, digest)('members');
    const pages = allAddresses(context, siteEvents(context)).map((address) => {
      const { result, asked } = during(() => pageOf(context, address));
      return { path: address.path, page: JSON.stringify(result), asks: asked.includes('members') };
    });
    return { value, pages };
  };
  const [before, after] = [pagesWith('甲镇'), pagesWith('乙镇')];
  const others = after.pages.filter(({ page }, at) => before.pages[at]?.page !== page);
  expect(others.map(({ path }) => path).sort()).toEqual(['/members/', '/search/']);
  const askers = before.pages.filter(({ asks }) => asks);
  expect(askers.map(({ path }) => path).sort()).toEqual(['/', '/members/', '/search/']);
  expect(after.value).not.toBe(before.value);
  expect(after.pages.length).toBeGreaterThan(10);
});
