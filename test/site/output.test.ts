import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** An agency's repository with a site, and something of somebody else beside it. */
function makeAgency(): string {
  const folder = join(temporaryFolder(), '某某乡 agency');
  writeFiles(folder, {
    ...tinySite,
    'public/files/a.txt': 'x',
    'minutes/2024.txt': 'private',
    'other/index.html': 'of another program',
  });
  execFileSync('git', ['init', '-q', folder]);
  symlinkSync(folder, join(folder, '../link'));
  mkdirSync(join(folder, 'empty'));
  return folder;
}

/** Every file below a folder with its bytes, mode and time of writing. */
const snapshot = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const stat = lstatSync(join(folder, name));
      const bytes = stat.isFile()
        ? createHash('sha1')
            .update(readFileSync(join(folder, name)))
            .digest('hex')
        : '';
      return `${name} ${stat.mode} ${stat.isFile() ? stat.mtimeMs : ''} ${bytes}`;
    })
    .sort();

const build = (folder: string, out: string) =>
  runCommand('build', ['--content', join(folder, 'content'), '--out', out, '--locale', 'zh-CN']);

test.each([
  ['the repository', '.', '这会改动'],
  ['the repository by another spelling', './content/../', '这会改动'],
  ['the repository through a link', '../link', '这会改动'],
  ['what it stands in', '..', '这会改动'],
  ['the content', 'content', '这会改动'],
  ['a folder in the content', 'content/site', '这会改动'],
  ['the attachments', 'public', '这会改动'],
  ['a folder in git', '.git/site', '这会改动'],
  ['the output of another program', 'other', '里面有别的文件（index.html'],
  ['somebody’s papers', 'minutes', '里面有别的文件（'],
  ['a file', 'public/files/a.txt', '它是一个文件'],
])('a build into %s is refused in plain words, and not a byte is changed', (_what, out, words) => {
  const folder = makeAgency();
  const before = snapshot(folder);
  const { status, output } = build(folder, join(folder, out));
  expect(status).toBe(1);
  expect(output).toMatch(/不能输出到“/);
  expect(output.replaceAll(`${folder}/`, '')).toContain(words);
  expect(output).not.toMatch(/ at |Error/);
  expect(snapshot(folder)).toEqual(before);
});

test('a build into an empty folder and again into its own touches nothing else; what others put there stays', () => {
  const folder = makeAgency();
  const others = () => snapshot(folder).filter((line) => !line.startsWith('empty'));
  const before = others();
  const out = join(folder, 'empty');
  expect(build(folder, out).status).toBe(0);
  writeFiles(out, { CNAME: 'a.example' });
  writeFiles(folder, {
    'content/bodies/town.mdx': '---\ntitle: 测试镇人民政府\nkind: government\n---\n\n改。\n',
  });
  const again = build(folder, out);
  expect(again.status).toBe(0);
  expect(again.output).toContain('保留了：CNAME');
  expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('a.example');
  expect(others().filter((line) => !line.startsWith('content/bodies/town.mdx'))).toEqual(
    before.filter((line) => !line.startsWith('content/bodies/town.mdx')),
  );
  expect(readdirSync(folder).sort()).toEqual(['.git', 'content', 'empty', 'minutes', 'other', 'public']);
});

test('published files may be read by everybody, whatever the mask of whoever builds', () => {
  const folder = makeAgency();
  const mask = process.umask(0o077);
  try {
    expect(build(folder, join(folder, 'dist')).status).toBe(0);
  } finally {
    process.umask(mask);
  }
  const out = join(folder, 'dist');
  const modes = new Set(filesBelow(out).map((name) => (statSync(join(out, name)).mode & 0o777).toString(8)));
  const folders = readdirSync(out, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isDirectory(),
  );
  const folderModes = new Set(
    [out, ...folders.map((item) => join(item.parentPath, item.name))].map((path) =>
      (statSync(path).mode & 0o777).toString(8),
    ),
  );
  expect([...modes]).toEqual(['644']);
  expect([...folderModes]).toEqual(['755']);
});

test('a link to a folder is followed: the site stands there, and the link stays a link', () => {
  const folder = makeAgency();
  const volume = temporaryFolder();
  rmSync(join(folder, 'empty'), { recursive: true });
  symlinkSync(volume, join(folder, 'empty'));
  expect(build(folder, join(folder, 'empty')).status).toBe(0);
  expect(lstatSync(join(folder, 'empty')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(volume, 'index.html'), 'utf8')).toContain('测试站');
});

/**
 * Mounts a file system of its own on a folder: that cannot be renamed, nor take links to files elsewhere. Null where
 * nobody may mount.
 */
function mountAt(folder: string): (() => void) | null {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => void execFileSync('umount', [folder]);
}

test('a mount point gets the site as any other folder does, the second time too, and nothing is left beside it', () => {
  const folder = makeAgency();
  const [mounted, plain] = [join(folder, 'volume'), join(folder, 'plain')];
  const unmount = mountAt(mounted);
  const sitesOf = () =>
    [mounted, plain].map((out) => {
      expect(build(folder, out)).toMatchObject({ status: 0 });
      return filesBelow(out).map((name) => `${name} ${readFileSync(join(out, name)).toString('base64')}`);
    });
  try {
    const [first, wanted] = sitesOf();
    expect(first?.length).toBeGreaterThan(40);
    expect(first).toEqual(wanted);
    writeFiles(mounted, { 'of-the-host.txt': 'x' });
    rmSync(join(folder, 'content/documents'), { recursive: true, force: true });
    writeFiles(folder, {
      'content/reports/2020/rule-of-law.mdx': (
        tinySite['content/reports/2020/rule-of-law.mdx'] ?? ''
      ).replace('16件', '17件'),
    });
    const [second, changed] = sitesOf();
    expect(second?.filter((line) => !line.startsWith('of-the-host.txt '))).toEqual(changed);
    expect(second).not.toEqual(first);
    expect(readFileSync(join(mounted, 'of-the-host.txt'), 'utf8')).toBe('x');
    expect(readdirSync(folder).filter((name) => /gongkai-|part$/.test(name))).toEqual([]);
  } finally {
    unmount?.();
  }
});
