import { expect, test } from 'vitest';
import { nameProblem } from '../../../src/domain/files/name-problem.ts';
import { refusalOf } from '../../../src/domain/files/publishable.ts';
import { textIn } from '../../../src/domain/text/message.ts';

const none: ReadonlySet<string> = new Set();

test.each(['files/表.pdf', 'a.DOCX', 'x.y/名单 (1).xlsx', 'data.json', 'v.mp4', 'p.svg', 'a.tar.gz'])(
  '%s may be published',
  (path) => {
    expect(refusalOf(path, none)).toBe(null);
  },
);

test.each([
  ['x.html', 'ending'],
  ['x.HTM', 'ending'],
  ['x.xhtml', 'ending'],
  ['x.shtml', 'ending'],
  ['x.svgz', 'ending'],
  ['sw.js', 'ending'],
  ['x.mjs', 'ending'],
  ['x.wasm', 'ending'],
  ['x.exe', 'ending'],
  ['x.php', 'ending'],
  ['x.pdf.lnk', 'ending'],
  ['x.swf', 'ending'],
  ['x.mht', 'ending'],
  ['x.docm', 'ending'],
  ['CNAME', 'no-ending'],
  ['.env', 'hidden'],
  ['.git/config', 'hidden'],
  ['files/.hidden/x.pdf', 'hidden'],
  ['.htaccess', 'order'],
  ['files/.htaccess', 'order'],
  ['_headers', 'order'],
  ['_REDIRECTS', 'order'],
  ['web.config', 'order'],
] as const)('%s may not: %s', (path, refusal) => {
  expect(refusalOf(path, none)).toBe(refusal);
});

test('site.yaml lets through what it names exactly, but no orders to hosts', () => {
  const allowed = new Set(['CNAME', '.well-known/security.txt', 'google1.html', '.htaccess', '_headers']);
  expect(refusalOf('CNAME', allowed)).toBe(null);
  expect(refusalOf('.well-known/security.txt', allowed)).toBe(null);
  expect(refusalOf('google1.html', allowed)).toBe(null);
  expect(refusalOf('google2.html', allowed)).toBe('ending');
  expect(refusalOf('x/CNAME', allowed)).toBe('no-ending');
  expect(refusalOf('.htaccess', allowed)).toBe('order');
  expect(refusalOf('_headers', allowed)).toBe('order');
});

test.each([
  '2024年度预算（修订）.xlsx',
  'a b.pdf',
  '达标100%名单.txt',
  'con-text.pdf',
  'A+B&C#1.pdf',
  '表'.repeat(66),
])('the name %j can stand everywhere', (name) => {
  expect(nameProblem(name)).toBe(null);
});

test.each([
  ['a\\b.pdf', '“\\”'],
  ['a:b.pdf', '“:”'],
  ['a?.pdf', '“?”'],
  ['表\u202Efdp.exe', 'U+202E'],
  ['表\u200B.pdf', 'U+200B'],
  ['a\u0007.pdf', 'U+0007'],
  ['a\u{E0041}.pdf', 'U+E0041'],
  ['a\u3164.pdf', 'U+3164'],
  ['a.pdf ', '空格'],
  [' a.pdf', '空格'],
  ['a.', '句点'],
  ['con', 'Windows'],
  ['NUL.txt', 'Windows'],
  ['com1.pdf', 'Windows'],
  ['LPT¹.pdf', 'Windows'],
  ['表'.repeat(67), '201 个字节'],
] as const)('the name %j cannot: %s', (name, reason) => {
  const problem = nameProblem(name);
  expect(problem && textIn(problem, 'zh-CN')).toContain(reason);
});
