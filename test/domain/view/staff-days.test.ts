import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryOf } from '../../../src/domain/corpus.ts';
import { daysLater } from '../../../src/domain/days.ts';
import { listedPaths } from '../../../src/domain/routes/listed-paths.ts';
import { addressesOf } from '../../../src/domain/routes/site-addresses.ts';
import { mostDays, staffDayPath, staffDays } from '../../../src/domain/routes/staff-days.ts';
import { staffDayPage } from '../../../src/domain/view/item/staff-day-page.ts';
import { pageOf } from '../../../src/domain/view/page-of.ts';
import type { Panel } from '../../../src/domain/view/types.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
type Staff = EntryOf<'staff'>;

const listOf = (people: readonly object[]): Staff =>
  ({
    ...{ collection: 'staff', id: 'a', file: 'content/staff/a.mdx' },
    ...{ data: { title: '名单', people }, prose: { hasText: false } },
  }) as unknown as Staff;
const pageOn = (entry: Staff, since: string) =>
  staffDayPage(context, { type: 'staff-day', path: staffDayPath(entry, since), entry, since });
const namesIn = (panels: readonly Panel[], id: string) =>
  panels.flatMap((panel) =>
    panel.id === id && panel.type === 'people'
      ? panel.groups.flatMap(({ people }) => people.map(({ name }) => name))
      : [],
  );

const day = fc.integer({ min: 0, max: 60 }).map((days) => daysLater('2024-02-01', days));
const person = fc.record(
  { name: fc.uuid(), post: fc.constant('主任'), department: fc.constantFrom('甲', '乙'), from: day, to: day },
  { requiredKeys: ['name', 'post'] },
);

test('on any day the list of the last change has exactly those whose term holds that day', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), day, (people, on) => {
      const entry = listOf(people);
      const since = staffDays(entry).findLast((one) => one <= on);
      const holding = people.filter(({ from, to = '9' }) => from !== undefined && from <= on && on <= to);
      if (since === undefined) {
        expect(holding).toEqual([]);
        return;
      }
      const { panels } = pageOn(entry, since);
      expect(namesIn(panels, 'people').sort()).toEqual(holding.map(({ name }) => name).sort());
      const unknown = people.filter(({ from, to = '9' }) => from === undefined && on <= to);
      expect(namesIn(panels, 'unknown').sort()).toEqual(unknown.map(({ name }) => name).sort());
    }),
  );
});

test('the township has a page for each day on which something changed; its list leads to them', () => {
  const entry = context.corpus.byPath.get('staff/qiyun') as Staff;
  const paths = addressesOf(context.corpus).flatMap(({ type, path }) => (type === 'staff-day' ? [path] : []));
  expect(paths).toContain('/staff/qiyun/as-of/2023-03-02/');
  const { panels, lead, title, noindex } = pageOn(entry, '2023-03-02');
  expect(title).toBe('栖云镇领导分工和工作人员名单（自2023年3月2日起）');
  expect(lead).toContain('自2023年3月2日至2023年3月19日。');
  expect(noindex).toBe(true);
  expect(namesIn(panels, 'people')).toContain('陆明川');
  expect(namesIn(panels, 'people')).not.toContain('钟亦安');
  expect(namesIn(pageOn(entry, '2022-11-08').panels, 'people')).toContain('钟亦安');
  expect(JSON.stringify(panels)).not.toContain('0000-8800024');
  const item = pageOf(context, { type: 'item', path: '/staff/qiyun/', entry });
  const links = 'panels' in item ? item.panels.find(({ id }) => id === 'days') : undefined;
  expect(links?.type === 'links' ? links.links.at(-1) : null).toEqual({
    text: '自2016年3月1日起',
    href: '/staff/qiyun/as-of/2016-03-01/',
  });
  expect(links?.type === 'links' ? links.links.length : 0).toBe(staffDays(entry).length);
});

test('search engines are not led to lists of other days', () => {
  const pages = [
    { kind: 'list', path: '/staff/qiyun/as-of/2023-03-02/' },
    { kind: 'item', path: '/staff/qiyun/' },
  ];
  expect(listedPaths(pages)).toEqual(['/staff/qiyun/']);
});

test('only the list of the day of the site is called that of today', () => {
  const entry = listOf([{ name: '甲', post: '主任', from: '2020-01-01', to: '2026-12-31' }]);
  const isNow = (since: string) => pageOn(entry, since).lead.includes('就是现在的名单');
  expect(staffDays(entry)).toEqual(['2020-01-01', '2027-01-01']);
  expect(staffDays(entry).map(isNow)).toEqual([true, false]);
});

test('of a list of thousands the newest days have a page; of one that is withdrawn none', () => {
  const people = Array.from({ length: 3_000 }, (_, at) => ({
    ...{ name: `${at}`, post: '主任', from: daysLater('1990-01-01', at) },
  }));
  const days = staffDays(listOf(people));
  expect([days.length, days.at(-1)]).toEqual([mostDays, daysLater('1990-01-01', 2_999)]);
  const withdrawn = listOf(people);
  Object.assign(withdrawn.data, { withdrawn: { date: '2025-01-01', reason: '误' } });
  expect(staffDays(withdrawn)).toEqual([]);
});
