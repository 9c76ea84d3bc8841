import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf, migrateFile, withFormat } from '../../../src/domain/migrations/migrate.ts';
import type { FormatFile } from '../../../src/domain/migrations/migration.ts';
import { migrations } from '../../../src/domain/migrations/registry.ts';
import { isCollectionName, schemas } from '../../../src/domain/schema/collections.ts';
import { contentFormat } from '../../../src/domain/schema/content-format.ts';
import { siteSchema } from '../../../src/domain/schema/site.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { listContentFiles } from '../../../src/io/content/content-files.ts';
import { cn } from '../../../src/presets/cn.ts';

function fileOf(path: string, text: string): FormatFile {
  const [name = ''] = path.split('/');
  return { path, text, schema: isCollectionName(name) ? schemas[name] : siteSchema, forms: cn };
}
const document = (lines: string, rest = '\n正文。\n') => `---\n${lines}\n---\n${rest}`;

/** Lines of content of format 1, and as they have to be now. */
const site: readonly (readonly [before: string, after: string])[] = [
  ['timezone: PRC', 'timezone: Asia/Shanghai'],
  ['timezone: "asia/shanghai"', 'timezone: Asia/Shanghai'],
  ['timezone: Asia/Shanghai', 'timezone: Asia/Shanghai'],
  ['timezone: 北京', 'timezone: 北京'],
  ['网站名称: 某镇政府信息公开', 'name: 某镇政府信息公开'],
];
const bodies: readonly (readonly [before: string, after: string])[] = [
  ['postcode: 810 000', 'postcode: "810000"'],
  ['类别: 人民政府', 'kind: government'],
  ['from: 2024/3/1', 'from: 2024-03-01'],
];
const documents: readonly (readonly [before: string, after: string])[] = [
  ['genre: 通知公告', 'genre: notice'],
  ['标题: 关于防汛的通知', 'title: 关于防汛的通知'],
  ['number: 云政发[2024]第03号', 'number: 云政发〔2024〕3号'],
  ['issued: 2024年1月2日', 'issued: 2024-01-02'],
  [
    'attachments:\n  - title: 表\n    href: /files//a/./表.pdf   ',
    'attachments:\n  - title: 表\n    href: /files/a/表.pdf   ',
  ],
];

test.each(site)('site.yaml: %j', (before, after) => {
  expect(migrateFile(fileOf('site.yaml', `# 甲\n${before}\nlocale: zh-CN\n`), 1).text).toBe(
    `# 甲\ndownloads: [txt, md, json]\n${after}\nlocale: zh-CN\n`,
  );
});
test('formats that were given away without a word are written down, and others stay as they are', () => {
  const after = (text: string, from: number) => migrateFile(fileOf('site.yaml', text), from).text;
  expect(after('format: 2\nname: 甲\n', 2)).toBe('downloads: [txt, md, json]\nformat: 2\nname: 甲\n');
  for (const stated of ['[]', '[pdf]', '[txt, md, json]']) {
    const text = `format: 2\nname: 甲\ndownloads: ${stated}\n`;
    expect(after(text, 2)).toBe(text);
  }
  expect(after('name: 甲\n', contentFormat)).toBe('name: 甲\n');
});
test.each(bodies)('a body: %j', (before, after) => {
  expect(migrateFile(fileOf('bodies/town.mdx', document(before)), 1).text).toBe(document(after));
});
test.each(documents)('a document: %j', (before, after) => {
  expect(migrateFile(fileOf('documents/2024/a.mdx', document(before)), 1).text).toBe(document(after));
});

test('a change says what was done, once, and nothing is done from the format of today', () => {
  const file = fileOf('documents/2024/a.mdx', document('标题: 甲\n体裁: 通知公告\n成文日期: 2024.1.2'));
  const { text, steps } = migrateFile(file, 1);
  expect(text).toBe(document('title: 甲\ngenre: notice\nissued: 2024-01-02'));
  expect(steps.map(({ about }) => textIn(about, 'en'))).toEqual([
    'fields, choices, days and numbers as they have to be written',
  ]);
  expect(migrateFile(file, contentFormat)).toEqual({ text: file.text, steps: [] });
});

test('there is a way from every format to that of today, one step each', () => {
  expect(migrations.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: contentFormat - 1 }, (_none, at) => [at + 1, at + 2]),
  );
});

/** Lines that are right already, however they are typed. */
const left = [
  '# 备注：不要动',
  'summary:   "两  个空格"',
  "keywords: [ 法治 , '普法' ]",
  'access:  proactive  ',
];
const keyOf = (line: string) => /^[^:]+/.exec(line)?.[0] ?? line;

test('what is right stays in every byte, in whatever order, with any line ends and a byte order mark', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...documents.map(([, after]) => after), ...left], { minLength: 1 }),
      fc.shuffledSubarray([...documents]),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      (right, wrong, end, mark) => {
        const taken = new Set(wrong.map(([, after]) => keyOf(after)));
        const others = right.filter((line) => !taken.has(keyOf(line)));
        const written = (lines: readonly string[]) =>
          mark + document([...lines, ...others].join('\n')).replaceAll('\n', () => end);
        const file = fileOf('documents/2024/a.mdx', written(wrong.map(([before]) => before)));
        const once = migrateFile(file, 1).text;
        expect(once).toBe(written(wrong.map(([, after]) => after)));
        expect(migrateFile({ ...file, text: once }, 1)).toEqual({ text: once, steps: [] });
      },
    ),
  );
});

test('a byte order mark in front of the first field moves no change', () => {
  const text = '\uFEFF网站名称: 甲\r\ntimezone: PRC\r\n';
  expect(migrateFile(fileOf('site.yaml', text), 1).text).toBe(
    '\uFEFFdownloads: [txt, md, json]\r\nname: 甲\r\ntimezone: Asia/Shanghai\r\n',
  );
  expect(withFormat('\uFEFFname: 甲\r\n')).toBe(`\uFEFFformat: ${contentFormat}\r\nname: 甲\r\n`);
});

test('the shipped content, that of the versions before but for three lines, is left as it is', () => {
  const files = listContentFiles('content').documents;
  expect(files.length).toBeGreaterThan(80);
  const changed = [...files, { path: 'site.yaml', source: 'content/site.yaml' }].filter(
    ({ path, source }) => {
      const text = readFileSync(source, 'utf8');
      return migrateFile(fileOf(path, text), 1).text !== text;
    },
  );
  expect(changed).toEqual([]);
});

test('the format stands in front of the first field, or in its own', () => {
  expect(withFormat('# 设置\n\nname: 甲\n')).toBe(`# 设置\n\nformat: ${contentFormat}\nname: 甲\n`);
  expect(withFormat('name: 甲\r\nformat: 1\r\n')).toBe(`name: 甲\r\nformat: ${contentFormat}\r\n`);
  for (const [text, format] of [
    ['name: 甲\n', 1],
    ['format: 7\n', 7],
    ['format: 1.5\n', 1],
    ['format: 二\n', 1],
    ['{\n', 1],
    ['', 1],
  ] as const)
    expect(formatOf(text)).toBe(format);
});
