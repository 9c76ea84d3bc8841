import { expect, test } from 'vitest';
import { reportSeries, seriesPath } from '../../../src/domain/routes/report-series.ts';
import { chartGeometry, small } from '../../../src/domain/view/chart-geometry.ts';
import { commonNumbers } from '../../../src/domain/view/numbers.ts';
import { figureTable } from '../../../src/domain/view/years/figure-table.ts';
import { seriesPage } from '../../../src/domain/view/years/year-pages.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const series = reportSeries(context.corpus).find((one) =>
  seriesPath(one).includes('/information-disclosure/'),
);
if (!series) throw new Error('no series');
const rows = figureTable(context, series.reports).rows.map((row) =>
  row.map(({ values }) => values[0]?.text ?? null),
);

test('one table has a column for each year, and every number of a report in its cell', () => {
  const heads = figureTable(context, series.reports).head[0]?.map(({ text }) => text);
  expect(heads).toEqual(['数据', '2020', '2021', '2022', '2023', '2024']);
  expect(rows.length).toBeGreaterThan(5);
  const stated = series.reports.map(({ data }) => data.figures?.['published-items']?.value);
  expect(
    rows
      .find(([label]) => label?.startsWith('主动公开信息'))
      ?.slice(1)
      .map(Number),
  ).toEqual(stated);
  const received = series.reports.map(({ data }) =>
    data.disclosure && 'applications' in data.disclosure
      ? data.disclosure.applications.received.at(-1)
      : null,
  );
  const row = rows.find(([label]) => label?.includes('本年新收政府信息公开申请数量'));
  expect(row?.slice(1).map(Number)).toEqual(received);
});

test('rows of the form in which no year has anything but 0 are left out', () => {
  const inForm = rows.filter(([label]) => label?.includes(' › '));
  expect(inForm.length).toBeGreaterThan(1);
  expect(inForm.filter((row) => row.slice(1).every((value) => value === null || value === '0'))).toEqual([]);
});

test('the small charts show what the table holds, each within its box', () => {
  const panel = seriesPage(context, series).panels.find(({ type }) => type === 'charts');
  const charts = panel?.type === 'charts' ? panel.charts : [];
  expect(charts.length).toBeGreaterThan(2);
  for (const chart of charts) {
    const row = rows.find(([label]) => label?.startsWith(chart.caption));
    expect(row?.slice(1)).toEqual(chart.points.map(({ value }) => (value === null ? null : String(value))));
    const { marks, width, bottom } = chartGeometry(chart, commonNumbers, small);
    expect(marks.every(({ x, y }) => x > 0 && x < width && y >= small.top && y <= bottom)).toBe(true);
  }
});
