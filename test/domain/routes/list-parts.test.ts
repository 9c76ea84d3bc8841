import { expect, test } from 'vitest';
import { pagePath, pagesOf, sliceOf } from '../../../src/domain/routes/list-parts.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { pagerOf } from '../../../src/domain/view/list/pager.ts';
import { labelsFor } from '../../../src/labels/index.ts';

const listOf = (count: number) => Array.from({ length: count }, (_none, n) => count - n);
const context = { labels: labelsFor('zh-CN') } as ViewContext;

test.each([0, 1, 99, 100, 199, 200, 250, 299, 300, 1_234])(
  'the pages of %i entries show each of them once, newest first',
  (count) => {
    const list = listOf(count);
    const shown = pagesOf(count).map((page) => sliceOf(list, page));
    expect(shown.flat()).toEqual(list);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(200);
    expect(shown.slice(1).every(({ length }) => length === 100)).toBe(true);
  },
);

test('a new entry changes the first page alone, and at most its neighbour', () => {
  const pages = (count: number) =>
    new Map(
      pagesOf(count).map((page) => [
        pagePath('/a/', page),
        JSON.stringify([sliceOf(listOf(count), page), pagerOf(context, '/a/', page, count)]),
      ]),
    );
  const changed = (count: number) => {
    const before = pages(count);
    return [...pages(count + 1)].filter(([path, page]) => before.get(path) !== page).map(([path]) => path);
  };
  expect(changed(1_050)).toEqual(['/a/']);
  expect(changed(1_099)).toEqual(['/a/', '/a/page/10/', '/a/page/9/']);
});

test('every page leads to the newest, its neighbours and the oldest', () => {
  const links = (page: number, count: number) =>
    pagerOf(context, '/a/', page, count).map(({ text, href }) => `${text} ${href ?? ''}`);
  expect(links(0, 199)).toEqual([]);
  expect(links(0, 650)).toEqual(['最新 ', '下一页 /a/page/5/', '最早 /a/page/1/']);
  expect(links(5, 650)).toEqual(['最新 /a/', '5 ', '下一页 /a/page/4/', '最早 /a/page/1/']);
  expect(links(2, 650)).toEqual(['最新 /a/', '上一页 /a/page/3/', '2 ', '下一页 /a/page/1/']);
  expect(links(1, 650)).toEqual(['最新 /a/', '上一页 /a/page/2/', '1 ']);
  expect(links(0, 200)).toEqual(['最新 ', '下一页 /a/page/1/']);
});
