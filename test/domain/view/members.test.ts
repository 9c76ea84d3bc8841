import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { contextOf } from '../../../src/app/view-context.ts';
import { toMembersFeed } from '../../../src/domain/exports/members-feed.ts';
import type { MemberDescription, MemberItem } from '../../../src/domain/members/description.ts';
import { type Member, memberOf } from '../../../src/domain/members/member.ts';
import { noVersions } from '../../../src/domain/revisions/history.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { homePage, searchPage } from '../../../src/domain/view/home.ts';
import { membersPage } from '../../../src/domain/view/members/page.ts';
import type { Panel, TableCell } from '../../../src/domain/view/types.ts';
import { readAtom } from '../../atom.ts';
import { makeSite, siteYaml } from '../../tiny-site.ts';

const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/town/'];

/** The tiny site (its report is of 2021-03-30, today 2026-01-31) as a portal over these members. */
function portal(members: readonly Member[], more = '', locale = 'zh-CN') {
  const site = `${siteYaml.replace('zh-CN', () => locale)}members: [${urls.join(', ')}]\n${more}`;
  const { settings } = makeSite({ 'content/site.yaml': site });
  const { corpus, files, findings } = checkContent(settings);
  if (!corpus) throw new Error(JSON.stringify(findings));
  return contextOf(settings, corpus, { history: noVersions('off'), files, members });
}

const item = (url: string, published: string, title = published): MemberItem => ({
  ...{ url: `${url}${title}/`, title, published },
  ...{ collection: 'documents', publisher: '某乡政府' },
});
const said = (newest: readonly MemberItem[], more: Partial<MemberDescription> = {}): MemberDescription => ({
  ...{ name: '甲', day: '2026-01-30', newest },
  bodies: [{ id: 'town', name: '某乡政府', creditCode: null }],
  collections: [{ name: 'documents', title: '文件', count: 7 }],
  compliance: null,
  ...more,
});
const member = (
  at: number,
  description: MemberDescription | null = null,
  since: string | null = null,
): Member => memberOf({ url: urls[at] ?? '', name: `第${at}乡` }, description, since);

const textsOf = (cells: readonly TableCell[]) =>
  cells.map(({ values }) => values.map(({ text }) => text).join(' '));
const tableOf = (panels: readonly Panel[], id: string) => {
  const panel = panels.find((one) => one.id === id);
  return panel?.type === 'table' ? panel.table : null;
};

test('a row says what each site is, and whether it answered: that day, before, never', () => {
  const [first, second, third] = urls;
  const { lead, panels } = membersPage(
    portal([
      member(0, said([item(first ?? '', '2026-01-05')], { compliance: 'https://a.example/compliance/' })),
      member(1, said([item(second ?? '', '2025-12-01')]), '2026-01-29'),
      member(2),
    ]),
  );
  expect(lead).toBe('这里汇总3个网站、2个机构公开的14条信息。其中2个网站在本页生成时没有响应。');
  expect(tableOf(panels, 'sites')?.rows.map(textsOf)).toEqual([
    ['第0乡', '某乡政府', '2026-01-30', '2026-01-05', '当日已响应 应公开事项完成情况'],
    ['第1乡', '某乡政府', '2026-01-30', '2025-12-01', '当日未响应，显示的是2026年1月29日的数据'],
    ['第2乡', '', '', '', '从未响应'],
  ]);
  expect(tableOf(panels, 'counts')?.rows.map(textsOf)).toEqual([
    ['第0乡', '7', '7'],
    ['第1乡', '7', '7'],
  ]);
  const links = tableOf(panels, 'sites')?.rows.map(([cell]) => cell?.values[0]?.href);
  expect(links).toEqual([first, second, third]);
});

test('in English one is one, and more are more', () => {
  const { lead } = membersPage(portal([member(0, said([])), member(1)], '', 'en'));
  expect(lead).toBe(
    '2 sites with 1 body and 7 items in all. When this page was made, 1 site did not answer.',
  );
});

test('large numbers are written as the site writes numbers', () => {
  const collections = [{ name: 'documents', title: '文件', count: 123_456 }];
  const { lead, panels } = membersPage(portal([member(0, said([], { collections }))]));
  expect(lead).toContain('123,456条');
  expect(tableOf(panels, 'counts')?.rows.map(textsOf)).toEqual([['第0乡', '123,456', '123,456']]);
});

test('of many bodies six are named, with the number of all', () => {
  const bodies = Array.from({ length: 9 }, (_none, at) => ({
    id: `${at}`,
    name: `第${at}所`,
    creditCode: null,
  }));
  const { panels } = membersPage(portal([member(0, said([], { bodies }))]));
  expect(tableOf(panels, 'sites')?.rows.map(textsOf)[0]?.[1]).toBe(
    '第0所、第1所、第2所、第3所、第4所、第5所等9个机构',
  );
});

test('items of all sites and one’s own stand in one order by day, fifty of them; days to come do not stand in it', () => {
  const days = Array.from({ length: 40 }, (_none, at) =>
    new Date(Date.UTC(2025, 0, 1 + at * 3)).toISOString().slice(0, 10),
  );
  const [first = '', second = ''] = urls;
  const context = portal([
    member(
      0,
      said([item(first, '2026-02-01'), item(first, '9999-12-31'), ...days.map((day) => item(first, day))]),
    ),
    member(1, said([item(second, '2026-01-31'), ...days.map((day) => item(second, day))])),
  ]);
  const newest = membersPage(context).panels.find(({ id }) => id === 'newest');
  const entries = newest?.type === 'entries' ? newest.entries : [];
  const dates = entries.map(({ date }) => date ?? '');
  expect(entries).toHaveLength(50);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(dates[0]).toBe('2026-01-31');
  expect(entries[0]).toMatchObject({
    href: `${second}2026-01-31/`,
    notes: ['第1乡', '某乡政府', '公开文件'],
  });
  const { latest, more } = homePage(context);
  expect(latest).toEqual(entries.slice(0, 12));
  expect(more).toEqual({ text: '全部成员网站和最新公开', href: '/members/' });
  const feed = readAtom(toMembersFeed(context));
  expect(feed.entries).toHaveLength(50);
  expect(feed.updated).toBe('2026-01-31T00:00:00+08:00');
  expect(
    membersPage(portal([member(0, said([item(first, '2026-02-01')]))])).panels.find(
      ({ id }) => id === 'newest',
    ),
  ).toMatchObject({ entries: [{ href: '/reports/2020/rule-of-law/' }] });
});

test('members are searched in the same box, each once, beside sites that are named for that', () => {
  const context = portal([member(0), member(1)], 'sites:\n  - name: 乙\n    url: https://b.example\n');
  expect(searchPage(context).sites).toEqual([
    { name: '乙', url: 'https://b.example' },
    { name: '第0乡', url: 'https://a.example/' },
  ]);
});

test('page and feed are addresses of a portal, and of no other site', () => {
  const paths = ['/members/', '/members/feed.xml'];
  const targets = linkTargets(portal([]).corpus);
  expect(paths.filter((path) => targets.has(path))).toEqual(paths);
  const { corpus } = checkContent(makeSite().settings);
  if (!corpus) throw new Error('no corpus');
  expect(paths.filter((path) => linkTargets(corpus).has(path))).toEqual([]);
});
