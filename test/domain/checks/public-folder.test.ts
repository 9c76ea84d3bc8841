import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { documentWith, findingsOf, makeSite, siteYaml } from '../../tiny-site.ts';

const document = { 'content/documents/2024/notice.mdx': documentWith('') };
const seen = (files: Readonly<Record<string, string>>) =>
  findingsOf({ ...document, ...files }).map(({ rule, place }) => `${rule} ${place}`);

describe('a file in public/', () => {
  test.each([
    'documents/2024/notice/index.html',
    'documents/2024/notice/x.pdf',
    'Documents/2024/NOTICE/x.pdf',
    'reports',
    '_astro/x.pdf',
    'search-data/catalogue.json',
    'pagefind/x/a.json',
    'archive/0000/x.pdf',
    'robots.txt',
    'ROBOTS.TXT',
    'sitemap-0.xml',
    'feed.xml',
    'bodies/town/feed.json',
    'files/history.json',
  ])('at %s would stand where the site writes', (path) => {
    expect(seen({ [`public/${path}`]: '<feed/>' }).map((line) => line.split(' ')[0])).toContain(
      'public-clash',
    );
  });

  test.each(['files/a.pdf', 'documents/2024/a.pdf', 'reports/a.csv', 'photos/2024/x.txt', 'favicon.svg'])(
    'at %s does not',
    (path) => {
      const bytes = new Map([
        ['files/a.pdf', '%PDF-1.7'],
        ['documents/2024/a.pdf', '%PDF-1.7'],
      ]);
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
      expect(seen({ [`public/${path}`]: path.endsWith('svg') ? svg : (bytes.get(path) ?? 'x') })).toEqual([]);
    },
  );

  test('that differs from another by case or by the form of a letter only is told, once for each pair', () => {
    expect(seen({ 'public/files/a.txt': 'x', 'public/files/A.txt': 'y', 'public/Files/a.txt': 'z' })).toEqual(
      ['public-clash public/files/A.txt', 'public-clash public/files/a.txt'],
    );
    expect(seen({ 'public/files/\u00e9.txt': 'x', 'public/files/e\u0301.txt': 'y' })).toHaveLength(1);
  });

  test('of a type in which something could run is refused, with what to do', () => {
    const [found] = findingsOf({ ...document, 'public/files/page.html': '<p>' });
    expect(found).toEqual({
      rule: 'public-file',
      place: 'public/files/page.html',
      message: '这种文件不能发布：打开时可能运行里面的程序，或者浏览器打不开。',
      fix: '网页另存为 PDF；其他文件换成文档、表格、图片、音视频或压缩包（.pdf、.docx、.xlsx、.csv、.png、.jpg、.mp4、.zip 等）。域名验证文件请维护人员写进 site.yaml 的 static。',
    });
  });

  test('that site.yaml names for the host passes, but not with tags in it', () => {
    const site = {
      'content/site.yaml': `${siteYaml}static: [CNAME, .well-known/security.txt, proof.html]\n`,
    };
    const files = { 'public/CNAME': 'a.example', 'public/.well-known/security.txt': 'x' };
    expect(seen({ ...site, ...files, 'public/proof.html': 'google-site-verification: x' })).toEqual([]);
    expect(seen({ ...site, ...files, 'public/proof.html': '<script>' })).toEqual([
      'public-file public/proof.html',
    ]);
  });

  test('that draws and runs is refused by what it holds', () => {
    const [found] = findingsOf({
      ...document,
      'public/files/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    });
    expect(found?.message).toBe('文件里有“onload="…"”，可能运行程序、加载别处的内容，或者格式有误。');
  });

  test('with a name that does not stand everywhere is refused by the name', () => {
    const [found] = findingsOf({ ...document, 'public/files/表\u202Efdp.txt': 'x' });
    expect(found?.message).toBe('名字“表\u202Efdp.txt”含有看不见的字符 U+202E。');
  });

  test('that is a link is named, not read', () => {
    const { folder, settings } = makeSite({ ...document, 'public/files/a.txt': 'x' });
    symlinkSync('/proc/self/environ', join(folder, 'public/files/environ.txt'));
    const { findings, files } = checkContent(settings);
    expect(findings.map(({ rule, file }) => `${rule} ${file.replace(`${folder}/`, '')}`)).toEqual([
      'public-file public/files/environ.txt',
    ]);
    expect([...files.keys()]).toEqual(['/files/a.txt']);
  });
});
