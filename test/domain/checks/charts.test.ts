import { expect, test } from 'vitest';
import { documentWith, findingsOf } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const report = `---
title: 测试镇2021年度法治政府建设年度报告
kind: rule-of-law
year: 2021
published: 2022-03-30
figures:
  disputes: { label: 调处矛盾纠纷, value: 16 }
---

正文。
`;
const seen = (chart: string) =>
  findingsOf({ [path]: documentWith('', chart), 'content/reports/2021/rule-of-law.mdx': report }).map(
    ({ rule, place, message, fix }) => `${rule} ${place.replace(path, '')} ${message} ${fix}`,
  );

test('a chart that would not be shown is a finding, by what is missing', () => {
  expect(seen('<Chart figure="nope" caption="图" />')).toEqual([
    'chart-data :6:1 “town”的年度报告里没有“nope”这个数据，图表显示不出来。 可用的数据：disputes。',
  ]);
  expect(seen('<Chart figure="dispute" caption="图" />')).toEqual([
    'chart-data :6:1 “town”的年度报告里没有“dispute”这个数据，图表显示不出来。 是不是想写“disputes”？',
  ]);
  expect(seen('<Chart figure="disputes" caption="图" from={2022} />')).toEqual([
    'chart-data :6:1 “town”的年度报告里没有“disputes”这个数据，图表显示不出来。 有这个数据的年度：2021；检查 report、from、to。',
  ]);
  expect(
    seen('<Chart figure="nope" body="nobody" caption="图" />').map((line) => line.split(' ', 2)),
  ).toEqual([['unknown-body', ':6:1']]);
});

test('a chart with a value for one year is no finding', () => {
  expect(seen('<Chart figure="disputes" caption="图" />')).toEqual([]);
});
