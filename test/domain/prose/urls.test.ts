import { expect, test } from 'vitest';
import { BASE_MARK, isExternal, isSafeUrl, storedUrl } from '../../../src/domain/prose/urls.ts';

test.each([
  ['http://a.example/', true],
  ['https://a.example/', true],
  ['HTTPS://a.example/', true],
  ['/a/?next=https://a.example/', false],
  ['httpx://a.example/', false],
  ['mailto:a@b.cn', false],
])('%s leads to another site: %s', (url, expected) => {
  expect(isExternal(url)).toBe(expected);
});

test.each([
  ['/a/', `${BASE_MARK}/a/`],
  ['/a//', `${BASE_MARK}/a//`],
  ['//a.example/', '//a.example/'],
  ['a/', 'a/'],
])('%s is stored with the mark of the base path where it is a path of the site', (url, expected) => {
  expect(storedUrl(url)).toBe(expected);
});

test.each(['HTTPS://a.example/', 'MailTo:a@b.cn', '/a/b:c', '?q=a:b', '#a:b'])('%s is safe', (url) => {
  expect(isSafeUrl(url)).toBe(true);
});

test.each([' /a/', '/a/ ', '/a b/', '\ufeff/a/', 'foo:http://a.example/'])('%j is not', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});
