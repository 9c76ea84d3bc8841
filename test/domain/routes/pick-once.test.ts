import { expect, test } from 'vitest';
import { buildCorpus, type Entry } from '../../../src/domain/corpus.ts';
import { pickOnce } from '../../../src/domain/routes/pick-once.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import type { Site } from '../../../src/domain/schema/site.ts';

const site: Site = { name: '站', locale: 'zh-CN', url: 'https://x.example', publisher: 'town', boards: [] };
const empty = () => buildCorpus(site, [], '2026-01-31', schemas);

test('a list is picked once for all its pages, and anew for another list or corpus', () => {
  const [corpus, other] = [empty(), empty()];
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
