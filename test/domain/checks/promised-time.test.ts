import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../tiny-site.ts';

type Limit = readonly [count: number, unit: 'day' | 'working-day'];

const service = (law: Limit, promise: Limit): string => `---
title: 出具证明
type: public-service
level: township
basis: []
conditions: []
materials: []
steps: []
statutoryTime: { count: ${law[0]}, unit: ${law[1]} }
promisedTime: { count: ${promise[0]}, unit: ${promise[1]} }
fees: []
place: 一楼
hours: 每天
phone: 0000-0000000
visits: 1
---
`;
const seen = (law: Limit, promise: Limit) =>
  findingsOf({ 'content/services/proof.mdx': service(law, promise) }).map(
    ({ rule, message, fix }) => `${rule} ${message} ${fix}`,
  );

test.each<[Limit, Limit]>([
  [
    [5, 'day'],
    [5, 'day'],
  ],
  [
    [5, 'working-day'],
    [5, 'working-day'],
  ],
  [
    [5, 'working-day'],
    [5, 'day'],
  ],
  [
    [6, 'working-day'],
    [8, 'day'],
  ],
  [
    [5, 'day'],
    [3, 'working-day'],
  ],
  [
    [10, 'day'],
    [6, 'working-day'],
  ],
  [
    [0, 'day'],
    [0, 'working-day'],
  ],
])('the law %j, promised %j: in time from whatever day it is counted', (law, promise) => {
  expect(seen(law, promise)).toEqual([]);
});

test('what is longer is told with its unit', () => {
  expect(seen([5, 'working-day'], [6, 'working-day'])).toEqual([
    'promised-time 承诺办结时限“6 个工作日”长于法定办结时限“5 个工作日”。 承诺时限不超过法定时限，用同样的单位写，如 promisedTime: { count: 5, unit: working-day }。',
  ]);
  expect(seen([5, 'day'], [4, 'working-day'])).toEqual([
    'promised-time 承诺办结时限“4 个工作日”会长于法定办结时限“5 个自然日”：跨周末时，4 个工作日有 6 个自然日。 承诺时限不超过法定时限，用同样的单位写，如 promisedTime: { count: 5, unit: day }。',
  ]);
  expect(seen([5, 'working-day'], [7, 'day'])).toEqual([
    'promised-time 承诺办结时限“7 个自然日”会长于法定办结时限“5 个工作日”：从星期一算起，5 个工作日只有 5 个自然日。 承诺时限不超过法定时限，用同样的单位写，如 promisedTime: { count: 5, unit: working-day }。',
  ]);
});

describe('what the message says mends it', () => {
  test.each<[Limit, Limit]>([
    [
      [5, 'day'],
      [4, 'working-day'],
    ],
    [
      [5, 'working-day'],
      [7, 'day'],
    ],
    [
      [3, 'day'],
      [9, 'day'],
    ],
  ])('the law %j, promised %j', (law, promise) => {
    const [found = ''] = seen(law, promise);
    const [, count = '', unit = ''] = /count: (\d+), unit: ([a-z-]+)/.exec(found) ?? [];
    expect(seen(law, [Number(count), unit as Limit[1]])).toEqual([]);
  });
});
