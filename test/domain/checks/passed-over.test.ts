import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../scripts/lib/report.ts';
import { checkContent } from '../../../src/app/check-content.ts';
import { documentWith, findingsOf, makeSite } from '../../tiny-site.ts';

const seen = (files: Readonly<Record<string, string>>) =>
  findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);

describe('no file below content/ is passed over in silence', () => {
  test.each([
    ['documents/2024/notice.mdx.txt', '改名为 documents/2024/notice.mdx。'],
    ['documents/2024/notice.MD.docx', '改名为 documents/2024/notice.md。'],
    ['documents/2024/notice.docx', 'npm run import -- content/documents/2024/notice.docx'],
    ['documents/2024/notice.wps', '移到 public/files/ 里作附件'],
    ['notice.txt', 'npm run import -- content/notice.txt'],
    ['page.html', 'npm run import'],
    ['documents/photo.jpg', 'public/files/photo.jpg'],
    [
      'sites.yaml',
      '设置只写在 content/site.yaml、content/catalogue.yaml、content/calendar.yaml、content/glossary.yaml、content/members.yaml、content/redactions.yaml、content/synonyms.yaml、content/terms.yaml、content/waivers.yaml 里',
    ],
    ['documents/site.yaml', '设置只写在 content/site.yaml'],
    ['documents/2024/notice', 'public/files/notice'],
    ['ledger/notes.pdf', 'public/files/notes.pdf'],
  ])('%s', (path, advice) => {
    const found = findingsOf({ [`content/${path}`]: 'x' });
    expect(found.map(({ rule, place }) => `${rule} ${place}`)).toEqual([`file-ignored content/${path}`]);
    expect(found[0]?.fix).toContain(advice);
  });

  test.each(['documents/2024/notice.mdx~', 'documents/notice.mdx.bak', 'documents/notice - 副本.mdx.swp'])(
    'the backup %s is told and blocks nothing',
    (path) => {
      const { settings } = makeSite({ [`content/${path}`]: 'x' });
      const { findings, blocks } = checkContent(settings);
      expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['file-ignored warning']);
      expect(blocks).toBe(false);
    },
  );

  test('what systems leave behind, names that begin with a full stop, and the ledger are no word worth', () => {
    expect(
      seen({
        'content/.DS_Store': 'x',
        'content/documents/Thumbs.db': 'x',
        'content/.obsidian/app.json': '{}',
      }),
    ).toEqual([]);
    expect(
      seen({ 'content/ledger/2026-11/x.tsv': 'x' }).filter((line) => line.startsWith('file-ignored')),
    ).toEqual([]);
  });

  test('links and pipes are named, and neither followed nor waited for', () => {
    const { folder, settings } = makeSite();
    symlinkSync('/proc/self/environ', join(folder, 'content/documents.mdx'));
    mkdirSync(join(folder, 'content/pages'));
    symlinkSync('..', join(folder, 'content/pages/again'));
    execFileSync('mkfifo', [join(folder, 'content/pages/guide.mdx')]);
    const found = checkContent(settings).findings;
    expect(found.map(({ rule, file }) => `${rule} ${file.replace(`${folder}/content/`, '')}`).sort()).toEqual(
      ['file-unreadable documents.mdx', 'file-unreadable pages/again', 'file-unreadable pages/guide.mdx'],
    );
  });

  test('a site.yaml that is a link is not read', () => {
    const { folder, settings } = makeSite({ 'elsewhere.yaml': 'name: x' });
    execFileSync('ln', ['-sf', join(folder, 'elsewhere.yaml'), join(folder, 'content/site.yaml')]);
    expect(checkContent(settings).findings.map(({ rule }) => rule)).toEqual(['file-unreadable']);
  });
});

test('check says which folder it read', () => {
  const { folder, settings } = makeSite();
  expect(summaryOf(checkContent(settings), 'zh-CN')).toContain(`“${folder}/content”里的 2 个文件`);
});

test('a command whose reader has seen enough ends quietly', () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_none, at) => [
      `content/documents/2024/d${at}.mdx`,
      documentWith('isued: x\n'),
    ]),
  );
  const { folder } = makeSite(files);
  const line = `"${process.execPath}" scripts/check.ts --content "${folder}/content" 2>&1 | head -n 1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
  expect(stdout).toContain('content/documents/2024/d0.mdx');
  expect(stderr).toBe('');
});
