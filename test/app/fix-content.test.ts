import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { fixContent } from '../../src/app/fix-content.ts';
import { makeSite, siteYaml, temporaryFolder } from '../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';

/** Lines of front matter as clerks type them, and as they have to be. */
const slips: readonly (readonly [typed: string, mended: string])[] = [
  ['标题: 关于防汛的通知', 'title: 关于防汛的通知'],
  ['title：关于防汛的通知', 'title: 关于防汛的通知'],
  ['标题：关于防汛的通知', 'title: 关于防汛的通知'],
  ['title: 通知: 关于防汛', 'title: "通知: 关于防汛"'],
  ['title:关于防汛', 'title: 关于防汛'],
  ['title: "关于防汛', 'title: "关于防汛"'],
  ['genre: 通知公告', 'genre: notice'],
  ['体裁: 通知公告', 'genre: notice'],
  ['genre: Notice', 'genre: notice'],
  ['issued: 2024年1月2日', 'issued: 2024-01-02'],
  ["issued: '2024/1/2'", 'issued: 2024-01-02'],
  ['成文日期：2024.1.2', 'issued: 2024-01-02'],
  ['publisher: 测试镇人民政府', 'publisher: town'],
  ['发布机构：测试镇人民政府', 'publisher: town'],
  ['number: 云政发[2024]第03号', 'number: 云政发〔2024〕3号'],
  ['number: 云政发（2024）3号', 'number: 云政发〔2024〕3号'],
  ['subject: @甲', 'subject: "@甲"'],
  ['　subject: 甲', 'subject: 甲'],
];
/** Lines that nobody may touch, whatever their form. */
const left = [
  '# 备注：不要动',
  'summary:   "两  个空格"',
  "keywords: [ 法治 , '普法' ]",
  'access:  proactive  ',
];
const [keyOf, textOf] = [
  (line: string) => /^\w+/.exec(line)?.[0] ?? line,
  (lines: readonly string[], rest: string) => ['---', ...lines, '---', '', ...rest.split('\n')],
];
const rests: readonly (readonly [typed: string, mended: string])[] = [
  ['正文，  两个空格。\n', '正文，  两个空格。\n'],
  ['＃＃ 一、总则\n\n文。\n', '## 一、总则\n\n文。\n'],
  ['＃一、总则\n\n文。\n', '## 一、总则\n\n文。\n'],
  ['#一、总则\n\n文。\n', '## 一、总则\n\n文。\n'],
  ['请<姓名>填写，不用管。\n', '请&lt;姓名>填写，不用管。\n'],
  ['填写{姓名}，不用管。\n', '填写\\{姓名\\}，不用管。\n'],
  ['第一行<br>第二行<BR>\n', '第一行<br />第二行<br />\n'],
  [
    '下表：\n\n名称\t数量\n纠纷\t16|17\n低保\t3\t有\n\n文。\n',
    '下表：\n\n| 名称 | 数量 |  |\n| --- | --- | --- |\n| 纠纷 | 16\\|17 |  |\n| 低保 | 3 | 有 |\n\n文。\n',
  ],
  ['##一、总则\n\n*文*。\n\n###（一）目的', '## 一、总则\n\n*文*。\n\n### （一）目的'],
];

const document = fc
  .record({
    picked: fc.shuffledSubarray([...slips]),
    others: fc.subarray(left),
    rest: fc.constantFrom(...rests),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ picked, others, rest, lineEnd, mark }) => {
    const once = [...new Map(picked.map((slip) => [keyOf(slip[1]), slip])).values()];
    const needed = [slips[0], slips[6]].filter(
      (slip) => slip && !once.some(([, mended]) => keyOf(mended) === keyOf(slip[1])),
    );
    const pairs = [...once, ...needed.map((slip) => slip ?? ['', '']), ...others.map((line) => [line, line])];
    const write = (at: 0 | 1) =>
      mark +
      textOf(
        pairs.map((pair) => pair[at] ?? ''),
        rest[at],
      ).join(lineEnd);
    return { typed: write(0), mended: write(1) };
  });

test('what is mended is what findings name, nothing else, and once for all', () => {
  const { folder, settings } = makeSite();
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  fc.assert(
    fc.property(document, ({ typed, mended }) => {
      writeFileSync(file, typed);
      const { files } = fixContent(settings, { cover: false });
      expect(readFileSync(file, 'utf8')).toBe(mended);
      expect(files.length).toBe(typed === mended ? 0 : 1);
      expect(checkContent(settings).findings.filter(({ edits }) => edits)).toEqual([]);
      expect(checkContent(settings).blocks).toBe(false);
      expect(fixContent(settings, { cover: false }).files).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** A site whose document holds this, in bytes. */
function siteWith(text: string | Uint8Array) {
  const { folder, settings } = makeSite({ [path]: text });
  const read = () => readFileSync(join(folder, path), 'utf8');
  return { folder, settings, read };
}
const whole = '---\ntitle: 关于防汛的通知\ngenre: notice\n---\n\n正文。\n';

test('what Notepad saved in GBK or as “Unicode” becomes UTF-8, with its line ends', () => {
  // “关于防汛的通知” in GB 2312, the rest is ASCII.
  const title = 'b9d8d3dab7c0d1b4b5c4cda8d6aa';
  const bytes = Buffer.concat([
    Buffer.from('---\r\ntitle: '),
    Buffer.from(title, 'hex'),
    Buffer.from('\r\ngenre: notice\r\n---\r\n'),
  ]);
  const gbk = siteWith(bytes);
  const { files } = fixContent(gbk.settings, { cover: false });
  expect(gbk.read()).toBe('---\r\ntitle: 关于防汛的通知\r\ngenre: notice\r\n---\r\n');
  expect(files.map(({ isConverted, changes }) => ({ isConverted, changes }))).toEqual([
    { isConverted: true, changes: [] },
  ]);
  const wide = siteWith(Buffer.from(`\uFEFF${whole}`, 'utf16le'));
  fixContent(wide.settings, { cover: false });
  expect(wide.read()).toBe(whole);
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]],
  ['text in Latin-1', [...Buffer.from('caf\u00e9 cr\u00e8me br\u00fbl\u00e9e\n', 'latin1')]],
])('%s is left as it is', (_name, bytes) => {
  const { folder, settings } = makeSite({ [path]: Uint8Array.from(bytes) });
  expect(fixContent(settings, { cover: false }).files).toEqual([]);
  expect([...readFileSync(join(folder, path))]).toEqual(bytes);
});

test('numbers of persons are covered only when somebody wants it, and then no line tells them', () => {
  const valid = identityNumber('11010119900307001');
  const text = `${whole}身份证 ${valid}，${valid.slice(0, 6)} ${valid.slice(6)}。\n`;
  const { settings, read } = siteWith(text);
  const first = fixContent(settings, { cover: false });
  expect([first.files, first.asking.length]).toEqual([[], 2]);
  const second = fixContent(settings, { cover: true });
  const covered = `${valid.slice(0, 2)}${'*'.repeat(14)}${valid.slice(-2)}`;
  expect(read()).toBe(`${whole}身份证 ${covered}，${covered.slice(0, 6)} ${covered.slice(6)}。\n`);
  expect(second.asking).toEqual([]);
  expect(JSON.stringify(second.files)).not.toContain(valid.slice(6, 14));
  expect(checkContent(settings).findings.filter(({ rule }) => rule === 'personal-number')).toEqual([]);
});

test('site.yaml is mended too', () => {
  const { folder, settings } = makeSite({ 'content/site.yaml': siteYaml.replace('name: ', 'name：') });
  fixContent(settings, { cover: false });
  expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toBe(siteYaml);
});

test('nothing is written through a link', () => {
  const { folder, settings } = makeSite();
  const outside = join(temporaryFolder(), 'notice.mdx');
  writeFileSync(outside, whole.replace('genre: notice', 'genre: 通知公告'));
  mkdirSync(join(folder, 'content/documents/2024'), { recursive: true });
  symlinkSync(outside, join(folder, path));
  fixContent(settings, { cover: true });
  expect(readFileSync(outside, 'utf8')).toContain('genre: 通知公告');
});

test('the command shows the lines before and after, then what is left', () => {
  const { folder } = makeSite({ [path]: whole.replace('genre: notice', 'genre：通知公告') });
  const line = ['scripts/check.ts', '--fix', '--content', join(folder, 'content')];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('错误 0 处')]);
  expect(stderr.split('\n').slice(1, 4)).toEqual([
    '  - 3: genre：通知公告',
    '  + 3: genre: notice',
    '改了 1 个文件。请看一遍再提交。',
  ]);
}, 30_000);

/** A number whose check sign is right (GB 11643-1999), of nobody. */
function identityNumber(first17: string): string {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}
