import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isImportable } from '../../../../src/io/import/prepare-file.ts';
import { collectSources } from '../../../../src/io/import/sources/collect.ts';
import { mirroredUrl } from '../../../../src/io/import/sources/folder.ts';
import { formatName } from '../../../../src/io/import/sources/source-file.ts';
import { fetchLimits } from '../../../../src/io/import/sources/url-list.ts';
import { temporaryFolder, writeFiles } from '../../../tiny-site.ts';
import { makeZip } from '../../attachments/make-zip.ts';

/** What is found in a folder of these files. */
async function collect(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = temporaryFolder();
  writeFiles(join(root, 'in'), files);
  mkdirSync(join(root, 'work'));
  const choice = { work: join(root, 'work'), fetch: fetchLimits, isImportable };
  const found = await collectSources([join(root, 'in')], choice);
  const shown = (path: string) => relative(join(root, 'in'), path);
  return {
    toImport: found.toImport.map(({ path, name, url }) => ({ path: shown(path), name, url })),
    all: found.all.map(({ path }) => shown(path)),
    problems: found.problems.map(({ source, problem }) => [shown(source), problem]),
  };
}

test('what belongs to a saved page is no file of its own', async () => {
  const { toImport, all } = await collect({
    '报告.html': '',
    '报告_files/share.html': '',
    '报告_files/a/b.txt': '',
    '通知.htm': '',
    '通知.files/x.txt': '',
    'other_files/kept.txt': '',
    'x.css': '',
  });
  expect(toImport.map(({ path }) => path)).toEqual(['other_files/kept.txt', '报告.html', '通知.htm']);
  expect(all).toHaveLength(7);
});

test('the pages of a copied site have their addresses; its other files come along', async () => {
  const { toImport, all } = await collect({
    'www.old.gov.cn/zwgk/index.html': '',
    'www.old.gov.cn/zwgk/content.jsp?id=3': '',
    'www.old.gov.cn/zwgk/content.jsp?id=4.html': '',
    'www.old.gov.cn/政策/一.htm': '',
    'www.old.gov.cn/files/a.docx': '',
    'www.old.gov.cn/files/a.zip': makeZip({ 'x.txt': '' }),
    'www.old.gov.cn/robots.txt': '',
    'notes.txt': '',
  });
  expect(toImport.map(({ name, url }) => [name, url])).toEqual([
    ['notes.txt', null],
    ['content.html', 'http://www.old.gov.cn/zwgk/content.jsp?id=3'],
    ['content.html', 'http://www.old.gov.cn/zwgk/content.jsp?id=4'],
    ['index.html', 'http://www.old.gov.cn/zwgk/index.html'],
    ['一.htm', 'http://www.old.gov.cn/%E6%94%BF%E7%AD%96/%E4%B8%80.htm'],
  ]);
  expect(all).toContain('www.old.gov.cn/files/a.zip');
});

test('archives within archives are opened twice, and no deeper', async () => {
  const third = makeZip({ 'c.txt': '' });
  const { toImport, problems } = await collect({
    'one.zip': makeZip({ 'a.txt': '', 'two.zip': makeZip({ 'b.txt': '', 'three.zip': third }) }),
    'bad.zip': 'PK',
  });
  expect(toImport.map(({ path }) => path)).toEqual(['one.zip/a.txt', 'one.zip/two.zip/b.txt']);
  expect(problems).toEqual([
    ['bad.zip', 'damaged'],
    ['one.zip/two.zip/three.zip', 'unsupported'],
  ]);
});

test('a folder of files that nothing is made of says so', async () => {
  expect((await collect({ 'a.css': '' })).problems).toEqual([['', 'nothing-here']]);
});

test('an address is that of the file below the folder of its host, whatever its letters', () => {
  const name = fc.stringMatching(/^[a-z0-9\u4e00-\u4eff_-]{1,20}$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 3 }), name, (folders, file) => {
      const parts = ['old', 'www.some-town.gov.cn', ...folders, `${file}.html`];
      const url = new URL(mirroredUrl(parts) ?? '');
      expect(url.host).toBe('www.some-town.gov.cn');
      expect(decodeURIComponent(url.pathname)).toBe(`/${[...folders, `${file}.html`].join('/')}`);
    }),
  );
  expect(mirroredUrl(['2020', 'report.v2.final', 'a.html'])).toBeNull();
  expect(mirroredUrl(['old', 'archive.zip', 'a.html'])).toBeNull();
  expect(mirroredUrl(['www.old.gov.cn'])).toBeNull();
});

describe('what decides the format', () => {
  test.each([
    ['/a/content.jsp?id=3', null, 'content.html'],
    ['/a/', 'text/html; charset=gbk', 'a.html'],
    ['/', 'text/html', 'index.html'],
    ['/down', 'application/pdf', 'down.pdf'],
    ['/down.pdf', 'text/html', 'down.pdf.html'],
    ['/a.shtml', 'text/html', 'a.shtml'],
    ['/报告.DOCX', 'application/octet-stream', '报告.DOCX'],
  ])('of %s, sent as %s, is %s', (path, type, name) => {
    expect(formatName(path, type)).toBe(name);
  });
});

test('a file that nothing is made of is told; what pages consist of comes along with them', async () => {
  const strange = {
    'a.ofd': '',
    '通知.txt.': '',
    'x.exe': '',
    'y.png': '',
    '.DS_Store': '',
    'Thumbs.db': '',
  };
  const told = (names: readonly string[]) => names.map((name) => [name, 'unsupported']);
  expect((await collect({ ...strange, 'a.txt': '' })).problems).toEqual(
    told(['a.ofd', 'x.exe', 'y.png', '通知.txt.']),
  );
  const withPages = { ...strange, 'a.html': '', 'a_files/b.exe': '', 'c.css': '' };
  expect((await collect(withPages)).problems).toEqual(told(['a.ofd', 'x.exe', '通知.txt.']));
});
