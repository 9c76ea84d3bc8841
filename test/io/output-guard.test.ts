import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMarked, markerFile, markerText, refusalOf } from '../../src/io/output-guard.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { makeSite, temporaryFolder, writeFiles } from '../tiny-site.ts';

/** What is said of a folder for the output of a tiny site: reason and what is in the way. */
function ask(out: (folder: string) => string, prepare: (folder: string) => void = () => {}) {
  const { folder, settings } = makeSite({ 'public/files/a.txt': 'x' });
  prepare(folder);
  const refusal = refusalOf({ ...settings, out: out(folder) });
  return (
    refusal && `${refusal.reason} ${refusal.found.map((path) => path.replace(`${folder}/`, '')).join(' ')}`
  );
}

/** Few may: it takes an administrator on Linux. */
function mayMount(): boolean {
  const [folder, place] = [mkdtempSync(join(tmpdir(), 'gongkai-')), mkdtempSync(join(tmpdir(), 'gongkai-'))];
  const mounted = spawnSync('mount', ['--bind', folder, place], { stdio: 'ignore' }).status === 0;
  if (mounted) execFileSync('umount', [place]);
  for (const path of [folder, place]) rmSync(path, { recursive: true, force: true });
  return mounted;
}

describe('a build writes into', () => {
  test.each([
    ['a folder that is not there', () => {}],
    ['an empty folder', (folder: string) => mkdirSync(join(folder, 'out'))],
    [
      'one that a build left',
      (folder: string) => writeFiles(folder, { [`out/${markerFile}`]: markerText, 'out/index.html': 'x' }),
    ],
  ])('%s', (_what, prepare) => {
    expect(ask((folder) => join(folder, 'out'), prepare)).toBe(null);
  });

  test('one of which the record of builds knows, though it has no mark', () => {
    const { folder, settings } = makeSite({ 'dist/index.html': 'x' });
    const places = { ...settings, out: join(folder, 'dist') };
    expect(refusalOf(places, true)).toBe(null);
    expect(refusalOf(places)?.reason).toBe('foreign');
  });

  test('what a link leads to, when that is such a folder', () => {
    const prepare = (folder: string) => {
      mkdirSync(join(folder, 'real'));
      symlinkSync(join(folder, 'real'), join(folder, 'out'));
    };
    expect(ask((folder) => join(folder, 'out'), prepare)).toBe(null);
  });
});

describe('a build does not write into', () => {
  test('a folder in which something else stands, and says what', () => {
    const files = { 'out/minutes.docx': 'x', 'out/a.txt': 'x', 'out/b.txt': 'x', 'out/c.txt': 'x' };
    expect(
      ask(
        (folder) => join(folder, 'out'),
        (folder) => writeFiles(folder, files),
      ),
    ).toBe('foreign a.txt b.txt c.txt');
  });

  test('one with a mark of another text, or a mark that is a link', () => {
    const files = { [`out/${markerFile}`]: 'mine', 'mark.txt': markerText };
    expect(
      ask(
        (folder) => join(folder, 'out'),
        (folder) => writeFiles(folder, files),
      ),
    ).toBe(`foreign ${markerFile}`);
    const prepare = (folder: string) => {
      writeFiles(folder, files);
      mkdirSync(join(folder, 'other'));
      symlinkSync(join(folder, 'mark.txt'), join(folder, 'other', markerFile));
    };
    expect(ask((folder) => join(folder, 'other'), prepare)).toBe(`foreign ${markerFile}`);
  });

  test.each([
    ['the content', (folder: string) => join(folder, 'content'), 'content'],
    ['a folder in the content', (folder: string) => join(folder, 'content/out'), 'content'],
    ['the attachments', (folder: string) => join(folder, 'public'), 'public'],
    ['a folder in them', (folder: string) => join(folder, 'public/files/new/out'), 'public'],
    ['what both stand in', (folder: string) => folder, 'content'],
    [
      'another spelling of it',
      (folder: string) => `${folder}/content/../../${folder.split('/').at(-1)}/`,
      'content',
    ],
    ['what that stands in', (folder: string) => dirname(folder), 'content'],
    ['a folder of git', (folder: string) => join(folder, '.git/out'), '.git'],
    ['a folder of git in capitals', (folder: string) => join(folder, '.GIT/x/out'), '.GIT'],
  ])('%s', (_what, out, found) => {
    const prepare = (folder: string) => mkdirSync(join(folder, '.git'));
    expect(ask(out, prepare)).toMatch(new RegExp(`^protected (.*/)?${found.replace('.', () => '\\.')}$`));
  });

  test.each([
    ['content', 'content'],
    ['.', 'content'],
    ['public/files', 'public'],
  ])('what a link leads to, when that is %s', (to, found) => {
    const prepare = (folder: string) => symlinkSync(join(folder, to), join(folder, 'link'));
    expect(ask((folder) => join(folder, 'link'), prepare)).toBe(`protected ${found}`);
    expect(ask((folder) => join(folder, 'link/out'), prepare)).toBe(to === '.' ? null : `protected ${found}`);
  });

  test.runIf(mayMount())('the content under a second mount', () => {
    const { folder, settings } = makeSite();
    const mounted = temporaryFolder();
    execFileSync('mount', ['--bind', join(folder, 'content'), mounted]);
    try {
      expect(refusalOf({ ...settings, out: mounted })?.reason).toBe('protected');
      expect(refusalOf({ ...settings, out: join(mounted, 'new') })?.reason).toBe('protected');
    } finally {
      execFileSync('umount', [mounted]);
    }
  });

  test('the root of a repository, wherever it lies, and marked or not', () => {
    const files = { [`out/${markerFile}`]: markerText, 'out/.git': 'gitdir: elsewhere' };
    expect(
      ask(
        (folder) => join(folder, 'out'),
        (folder) => writeFiles(folder, files),
      ),
    ).toBe('worktree out/.git');
  });

  test.each([
    ['/'],
    [homedir()],
    [dirname(homedir())],
    [process.cwd()],
    [join(process.cwd(), 'src')],
    [join(process.cwd(), 'src/pages/new')],
    [join(process.cwd(), 'test/fixtures')],
    [join(process.cwd(), 'node_modules/new')],
    [join(process.cwd(), '.gongkai/sites')],
  ])('%s', (out) => {
    const { settings } = makeSite();
    const { root, state } = makeSettings({});
    expect(refusalOf({ ...settings, root, state, out }, true)?.reason).toMatch(/^(?:protected|worktree)$/);
  });

  test('a file', () => {
    expect(ask((folder) => join(folder, 'public/files/a.txt'))).toMatch(/^file /);
  });
});

test('a mark counts only with its own words', () => {
  const folder = temporaryFolder();
  expect(isMarked(folder)).toBe(false);
  writeFiles(folder, { [markerFile]: markerText });
  expect(isMarked(folder)).toBe(true);
});
