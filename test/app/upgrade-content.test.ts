import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { planUpgrade, writeUpgrade } from '../../src/app/upgrade-content.ts';
import { contentFormat } from '../../src/domain/schema/content-format.ts';
import { documentWith, makeSite, siteYaml, writeFiles } from '../tiny-site.ts';

const notice = 'content/documents/2024/notice.mdx';
/** A site that an older program took: no format, a zone by another name, a path with an empty step. */
const old = {
  'content/site.yaml': `# 设置\n${siteYaml}timezone: PRC\r\n`,
  [notice]: documentWith('attachments:\n  - title: 表\n    href: /files//form.txt\n'),
  'public/files/form.txt': '表',
};

test('a site of format 1 is shown line by line, written only when asked, and is right then', () => {
  const { folder, settings } = makeSite(old);
  const before = readFileSync(join(folder, notice), 'utf8');
  expect(checkContent(settings).blocks).toBe(true);
  const plan = planUpgrade(settings);
  if (!plan) throw new Error('no site.yaml');
  expect([plan.from, plan.to, plan.unread]).toEqual([1, contentFormat, []]);
  expect(plan.files.map(({ path, changes }) => [path, changes.map(({ sign, text }) => sign + text)])).toEqual(
    [
      [
        'site.yaml',
        [
          `+format: ${contentFormat}`,
          '+downloads: [txt, md, json]',
          '-timezone: PRC',
          '+timezone: Asia/Shanghai',
        ],
      ],
      ['documents/2024/notice.mdx', ['-    href: /files//form.txt', '+    href: /files/form.txt']],
    ],
  );
  expect(readFileSync(join(folder, notice), 'utf8')).toBe(before);
  expect(writeUpgrade(settings, plan)).toEqual([]);
  expect(readFileSync(join(folder, notice), 'utf8')).toBe(before.replace('files//', 'files/'));
  expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain('timezone: Asia/Shanghai\r\n');
  expect(checkContent(settings).findings).toEqual([]);
  expect(planUpgrade(settings)).toMatchObject({ files: [] });
});

test('a site of format 1 in which nothing has to be changed gets its format alone', () => {
  const { settings } = makeSite();
  expect(planUpgrade(settings)?.files.map(({ path }) => path)).toEqual(['site.yaml']);
});

test('what is no UTF-8 text, and what is reached by a link, is named and left alone', () => {
  const { folder, settings } = makeSite({
    ...old,
    'content/documents/2024/gbk.mdx': Buffer.from([0xb9, 0xab]),
    'elsewhere/a.mdx': documentWith('genre: 通知公告\n'),
  });
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/documents/2023'));
  const plan = planUpgrade(settings);
  expect(plan?.unread).toEqual([expect.stringMatching(/gbk\.mdx$/)]);
  expect(plan?.files.map(({ path }) => path)).toEqual(['site.yaml', 'documents/2024/notice.mdx']);
  if (!plan) return;
  const planned = plan.files.map((file) => ({ ...file, path: file.path.replace('2024/notice', '2023/a') }));
  expect(writeUpgrade(settings, { ...plan, files: planned })).toEqual([
    expect.stringMatching(/notice\.mdx$/),
  ]);
  expect(readFileSync(join(folder, 'elsewhere/a.mdx'), 'utf8')).toContain('genre: 通知公告');
});

test('content of a newer program gives one finding, whatever else stands there, and nothing of it is read', () => {
  const { settings, folder } = makeSite({
    'content/site.yaml': `format: ${contentFormat + 1}\nnew: { shape: 1 }\nlocale: zh-CN\n`,
    [notice]: '新的写法',
    'content/settings.yaml': '甲',
  });
  const { findings, blocks } = checkContent(settings);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['content-format', 'error']]);
  expect(blocks).toBe(true);
  expect(planUpgrade(settings)?.files).toEqual([]);
  writeFiles(folder, { 'content/site.yaml': `format: ${contentFormat}\n${siteYaml}` });
  expect(checkContent(settings).findings.map(({ rule }) => rule)).toContain('front-matter');
});
