import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Corpus, Entry } from '../../../src/domain/corpus.ts';
import { daysLater } from '../../../src/domain/days.ts';
import { complianceAddresses } from '../../../src/domain/routes/compliance-addresses.ts';
import { listedPaths } from '../../../src/domain/routes/listed-paths.ts';
import { postingAddresses, postingWeeks, weekOf } from '../../../src/domain/routes/posting-addresses.ts';
import { addressesOf } from '../../../src/domain/routes/site-addresses.ts';
import { pageOf } from '../../../src/domain/view/page-of.ts';
import { contextFor, shippedContext } from '../../shipped-context.ts';
import { makeSite } from '../../tiny-site.ts';

const context = shippedContext('2026-11-23');
const pageAt = (path: string) => {
  const address = addressesOf(context.corpus).find((one) => one.path === path);
  if (!address) throw new Error(`There is no ${path}.`);
  return pageOf(context, address);
};
const panelAt = (path: string, id: string) => {
  const page = pageAt(path);
  return 'panels' in page ? page.panels.find((panel) => panel.id === id) : undefined;
};
const item = '/documents/2025/songping-affairs-q1/';

const hanging = (postings: readonly object[]): Corpus =>
  ({
    entries: [{ collection: 'documents', id: 'a', data: { title: '件', postings } } as unknown as Entry],
  }) as unknown as Corpus;

test('something hangs in a week exactly where one of its days is a day of that week', () => {
  const day = fc.integer({ min: 0, max: 90 }).map((days) => daysLater('2025-01-01', days));
  fc.assert(
    fc.property(day, fc.nat({ max: 60 }), day, (from, length, on) => {
      const to = daysLater(from, length);
      const weeks = postingWeeks(hanging([{ place: '栏', from, to }]));
      const week = weekOf(on);
      const days = Array.from({ length: 7 }, (_, at) => daysLater(week, at));
      expect(weeks.has(week)).toBe(days.some((one) => from <= one && one <= to));
      expect([week <= on, daysLater(week, 7) > on, new Date(week).getUTCDay()]).toEqual([true, true, 1]);
    }),
  );
});

test('what hangs for ever or ends before it begins has few weeks', () => {
  const weeks = (from: string, to?: string) => postingWeeks(hanging([{ place: '栏', from, to }])).size;
  expect([weeks('2025-01-01', '9999-12-31'), weeks('2025-01-01'), weeks('2025-03-01', '2025-01-01')]).toEqual(
    [...[60, 1, 0]],
  );
});

test('the page of an item says where it hangs, and leads to what is printed', () => {
  const panel = panelAt(item, 'postings');
  expect(panel?.type === 'list' ? panel.entries.map((values) => values[0]?.text) : []).toEqual([
    '松坪村村务公开栏：2025年4月10日至2025年5月10日',
    '松坪村便民服务站：2025年4月11日至2025年4月25日',
    '打印张贴页',
  ]);
});

test('what is printed has places and days, text and digest, and names the page of the item', () => {
  const page = pageAt(`${item}posting/`);
  const own = pageAt(item);
  if (page.kind !== 'item' || own.kind !== 'item') throw new Error('That is no item.');
  expect(page.notices.map(({ text }) => text)).toContain('松坪村村务公开栏：2025年4月10日至2025年5月10日');
  expect([page.prose, page.fingerprint, page.printedFrom]).toEqual([own.prose, own.fingerprint, item]);
  expect(page.fingerprint).not.toBe('');
  expect([page.noindex, page.panels.map(({ id }) => id).includes('postings')]).toEqual([true, false]);
});

test('a week lists what hangs in it, and the obligation what hangs of it', () => {
  const week = panelAt('/postings/2025-04-14/', 'postings');
  const texts = week?.type === 'table' ? week.table.rows.map((row) => row[1]?.values[0]?.text) : [];
  expect(texts).toEqual(['松坪村村务公开栏', '松坪村便民服务站']);
  const later = panelAt('/postings/2025-05-05/', 'postings');
  expect(later?.type === 'table' ? later.table.rows.length : 0).toBe(1);
  expect(complianceAddresses(context.corpus).length).toBeGreaterThan(0);
  const hung = panelAt('/compliance/obligations/village-affairs/', 'postings');
  expect(hung?.type === 'list' ? hung.entries[0] : []).toEqual(
    [{ text: '松坪村便民服务站：2025年4月11日至2025年4月25日' }].flatMap((place) => [
      expect.objectContaining({ href: item }),
      place,
    ]),
  );
});

test('search engines are led to none of it; a site on which nothing hangs has none', () => {
  const paths = postingAddresses(context.corpus).map(({ path }) => ({ kind: 'list', path }));
  expect(paths.length).toBeGreaterThan(3);
  expect(listedPaths(paths)).toEqual([]);
  expect(postingAddresses(contextFor(makeSite().settings).corpus)).toEqual([]);
});
