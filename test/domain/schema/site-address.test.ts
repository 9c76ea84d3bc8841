import { describe, expect, test } from 'vitest';
import { basePath, siteUrl } from '../../../src/domain/schema/vocabulary.ts';
import { findingsOf, siteYaml } from '../../tiny-site.ts';

describe('the address of a site', () => {
  test.each([
    'https://www.example.gov.cn',
    'http://localhost:8080/',
    'https://www.example.gov.cn/county/putai/',
    'https://公开.example.cn',
    'https://a.example/%E4%B9%A1',
  ])('%s is taken', (url) => {
    expect(siteUrl.safeParse(url).success).toBe(true);
  });

  test.each([
    "https://a.example/$'",
    'https://a.example/`x`',
    'https://a.example/${x}',
    'https://a.example/"',
    "https://a.example/'+x+'",
    'https://a.example/<b>',
    'https://a.example/\\u0027',
    'https://a.example?x=1',
    'https://a.example/#x',
    'https://user:word@a.example/',
    'https://a.example\n',
    'javascript:alert(1)',
    'https://a.example//x',
  ])('%j ends a string, a tag or a path: refused', (url) => {
    expect(siteUrl.safeParse(url).success).toBe(false);
  });
});

test.each(['/', '/putai/', '/a/b-2/'])('the base path %s is taken', (path) => {
  expect(basePath.safeParse(path).success).toBe(true);
});

test.each(["/$'/", 'putai', '/a//', '/A/', '/a', '/../', '//a.example/'])(
  'the base path %j is refused',
  (path) => {
    expect(basePath.safeParse(path).success).toBe(false);
  },
);

test('the time zone of a site is one that there is; any other is told with its line and how to write it', () => {
  const zone = (name: string) => findingsOf({ 'content/site.yaml': `${siteYaml}timezone: ${name}\n` });
  for (const name of ['Asia/Shanghai', 'Asia/Urumqi', 'UTC', 'America/Argentina/Salta'])
    expect(zone(name)).toEqual([]);
  for (const name of ['Beijing', 'Asia/Bejing', 'GMT+8', '"+08:00"', '东八区', 'CST']) {
    const [found, ...others] = zone(name);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'field-value', place: 'content/site.yaml:10:1' });
    expect(found?.message).toContain('“时区”');
    expect(found?.fix).toContain('Asia/Shanghai');
  }
});
