import { expect, test } from 'vitest';
import { buildCorpus, type Entry } from '../../../src/domain/corpus.ts';
import { pickOnce } from '../../../src/domain/routes/pick-once.ts';
import type { Site } from '../../../src/domain/schema/site.ts';

const site: Site = { name: '站', locale: 'zh-CN', url: 'https://x.example', publisher: 'town', boards: [] };

test('a list is picked once for all its pages, and anew for another list or corpus', () => {
  const [corpus, other] = [buildCorpus(site, [], '2026-01-31'), buildCorpus(site, [], '2026-01-31')];
  const lists: (readonly Entry[])[] = [];
  const pick = () => {
    lists.push([]);
    return lists.at(-1) ?? [];
  };
  expect(pickOnce(corpus, '2020', pick)).toBe(pickOnce(corpus, '2020', pick));
  expect(lists).toHaveLength(1);
  expect(pickOnce(corpus, '2021', pick)).toBe(lists[1]);
  expect(pickOnce(other, '2020', pick)).toBe(lists[2]);
});
