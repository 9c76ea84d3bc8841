import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/domain/document/parse-yaml.ts';
import { readDocument } from '../../../src/domain/document/read-document.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { cn } from '../../../src/presets/cn.ts';
import { documentWith, findingsOf } from '../../tiny-site.ts';

const seen = (yaml: string) =>
  parseYaml(yaml, 'a.yaml', 0).findings.map(({ rule, position, message, fix }) => ({
    at: `${rule} ${position?.line}:${position?.column}`,
    text: `${textIn(message, 'zh-CN')} ${textIn(fix, 'zh-CN')}`,
  }));

const sign = fc.constantFrom(...'关于通知镇#:： \t\'"\\@`%*&!|>-?[]{},~.0123456789aexoXyYnN_+=/〔〕“”\u3000');

test('whatever is typed behind a field is read as typed, or is a finding', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (typed) => {
      const { data, findings } = parseYaml(`a: 甲\ntitle: ${typed}\nb: 乙\n`, 'a.yaml', 0);
      if (findings.length > 0) return;
      const { title } = data as { title: unknown };
      const trimmed = typed.replace(/^[ \t]+|[ \t]+$/g, '');
      const unquoted = /^(['"]).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
      if (typeof title === 'object') expect(trimmed).toMatch(/^[[{]|^-( |$)/);
      else if (unquoted === trimmed) expect(String(title)).toBe(trimmed);
      else expect(String(title).replace(/['\\]/g, '')).toBe(unquoted.replace(/['\\]/g, ''));
    }),
    { numRuns: 3_000 },
  );
});

test('any text in quotes is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      const typed = `'${text.replaceAll("'", "''")}'`;
      expect(parseYaml(`title: ${typed}`, '', 0)).toMatchObject({ data: { title: text }, findings: [] });
    }),
  );
});

test.each([
  [
    'a comment behind a value',
    'title: 镇区 #3 机井',
    'value-typed 1:11',
    ['“#3 机井”', 'title: "镇区 #3 机井"'],
  ],
  ['a comment in place of a value', 'title: #3 机井', 'value-typed 1:8', ['“#3 机井”', 'title: "#3 机井"']],
  ['a comment behind an entry', 'a:\n  - 甲 #1', 'value-typed 2:7', ['"甲 #1"']],
  ['a comment in brackets', 'a: [甲, # 乙\n  丙]', 'value-typed 1:8', ['“# 乙”']],
  ['a comment behind a bar', 'a: | # 乙\n  丙', 'value-typed 1:6', ['“# 乙”']],
  ['zeros in front', 'number: 0012', 'value-typed 1:9', ['“0012”', '“12”', 'number: "0012"']],
  ['zeros behind', 'v: 1.10', 'value-typed 1:4', ['“1.10”', '“1.1”']],
  ['an exponent', 'v: 1e5', 'value-typed 1:4', ['“1e5”', '“100000”']],
  ['18 digits', 'v: 632122199001011234', 'value-typed 1:4', ['“632122199001011234”']],
  ['hexadecimal digits', 'v: 0x1F', 'value-typed 1:4', ['“0x1F”', '“31”']],
  ['octal digits', 'v: 0o17', 'value-typed 1:4', ['“0o17”', '“15”']],
  ['TRUE in capitals', 'v: TRUE', 'value-typed 1:4', ['“TRUE”', '“true”']],
  ['nothing', 'v:\nw: 甲', 'value-typed 1:3', ['没有写内容']],
  ['~', 'v: ~', 'value-typed 1:4', ['“~”', '"~"']],
  ['null', 'v: null', 'value-typed 1:4', ['“null”']],
  ['several lines', 'v: 甲\n  乙', 'value-typed 1:4', ['“甲 乙”', 'v: "甲乙"']],
  ['quotes over several lines', 'v: "甲\n  乙"', 'value-typed 1:4', ['“甲 乙”']],
  ['an escape in quotes', 'v: "C:\\new"', 'value-typed 1:4', ['C:\\new']],
  ['no space behind the colon', 'title:通知\nv: 甲', 'yaml 1:1', ['“title:通知”', 'title: 通知']],
  ['a full-width colon', 'v: 甲\ntitle：通知', 'yaml 2:1', ['“title：通知”', 'title: 通知']],
  ['@ in front', 'v: @全体', 'yaml 1:1', ['“@全体”', 'v: "@全体"']],
  ['` in front', 'v: `甲`', 'yaml 1:1', ['“`甲`”', 'v: "`甲`"']],
  ['% in front', 'v: %5', 'yaml 1:1', ['“%5”', 'v: "%5"']],
  ['* in front', 'v: *号 甲', 'yaml 1:1', ['“*号 甲”', 'v: "*号 甲"']],
  ['text behind quotes', 'v: "甲"乙', 'yaml 1:1', [`v: '"甲"乙'`]],
  ['an anchor', 'v: &a 甲', 'yaml 1:7', ['&']],
  ['a tag', 'v: !!str 12', 'yaml 1:10', ['类型记号']],
  ['a tag of nobody', 'v: !a 12', 'yaml 1:7', ['类型记号']],
  ['a key twice', 'v: 甲\nw: 乙\nv: 丙', 'yaml 3:1', ['“v”']],
  ['an anchor of a group', 'v: &a\n  w: 甲', 'yaml 2:3', ['&']],
  ['an alias', 'v: *a', 'yaml 1:4', ['*']],
  ['a bar with nothing', 'v: |\nw: 甲', 'value-typed 1:4', ['“|”']],
  ['a tab', 'v:\n\tw: 甲', 'yaml 2:1', ['制表符']],
])('%s is one finding that quotes what was typed and the line written right', (_what, yaml, at, words) => {
  const found = seen(yaml);
  expect(found.map((finding) => finding.at)).toEqual([at]);
  for (const word of words) expect(found[0]?.text).toContain(word);
});

test.each([
  ['a comment of its own line', '# 备注\ntitle: 通知\n  # 又一条\nv: 甲\n'],
  ['a # without a space before it', 'title: 甲#3、C#\n'],
  ['a # in quotes', 'title: "甲 #3"\n'],
  ['a # in lines of a text', 'v: |\n  甲 #3\n  乙\n'],
  ['yes and no as words', 'v: yes\nw: no\n'],
  ['a date', 'v: 2021-03-30\n'],
  ['whole and broken numbers', 'v: 12\nw: -1.5\nx: 0\n'],
  ['true', 'v: true\n'],
])('%s is as typed', (_what, yaml) => {
  expect(seen(yaml)).toEqual([]);
});

test('a title cut by a # blocks the site, and a field with nothing is reported once', () => {
  const path = 'content/documents/2024/hash.mdx';
  const text = documentWith('summary:\n').replace('title: 通知', 'title: 镇区 #3 机井');
  expect(findingsOf({ [path]: text }).map(({ rule, place }) => `${rule} ${place}`)).toEqual([
    `value-typed ${path}:2:11`,
    `value-typed ${path}:4:9`,
  ]);
});

test('values of site.yaml are compared too', () => {
  const yaml = 'name: 站 #1\nlocale: zh-CN\nurl: https://a.example\npublisher: town\nboards: []\n';
  expect(findingsOf({ 'content/site.yaml': yaml }).map(({ rule }) => rule)).toEqual(['value-typed']);
});

test('ten times as many unknown fields take about ten times as long', () => {
  const time = (count: number) => {
    const fields = Array.from({ length: count }, (_item, index) => `unknown-${index}: 甲\n`).join('');
    const identity = { collection: 'documents', id: 'a' } as const;
    const source = { identity, file: 'a.mdx', text: documentWith(fields), locale: 'zh-CN' } as const;
    const started = performance.now();
    expect(
      readDocument({
        ...source,
        schema: schemas.documents,
        forms: cn,
        digest: () => ({ digest: '', fingerprint: '' }),
      }).findings,
    ).toHaveLength(count);
    return performance.now() - started;
  };
  time(1_000);
  const few = Math.max(time(1_000), time(1_000));
  expect(Math.min(time(10_000), time(10_000))).toBeLessThan(35 * few);
}, 30_000);
