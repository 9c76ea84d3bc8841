import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { examine } from '../../src/app/doctor/examine.ts';
import { cachesOf, diskOf, nodeOf } from '../../src/app/doctor/machine.ts';
import { configOf, programOf } from '../../src/app/doctor/site.ts';
import { contentFormat } from '../../src/domain/schema/content-format.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { hookNames, writeHooks } from '../../src/io/hooks/hook-files.ts';
import { makeSettings, type Settings } from '../../src/io/settings.ts';
import { makeRepository } from '../repository.ts';
import { makeSite, siteYaml, temporaryFolder, writeFiles } from '../tiny-site.ts';

afterEach(() => vi.unstubAllEnvs());

const attributes = { '.gitattributes': '* text=auto eol=lf\npublic/** -text\n' };
const today = { 'content/site.yaml': `format: ${contentFormat}\n${siteYaml}` };

function asEditor(): void {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, '编辑');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'editor@site.example');
  }
}

/** How each thing is, by its name. */
const statesOf = (settings: Settings) =>
  Object.fromEntries(examine(settings).map(({ id, state }) => [id, state]));
const saidOf = (settings: Settings, id: string) =>
  examine(settings)
    .filter((found) => found.id === id)
    .map(({ message, fix }) => textIn(message, 'en') + (fix ? ` ${textIn(fix, 'en')}` : ''));

test('where all is well nothing is to be done', () => {
  asEditor();
  const { settings } = makeRepository({ ...today, ...attributes });
  writeHooks(settings.content, settings.root);
  expect(statesOf(settings)).toEqual({
    ...{
      node: 'good',
      program: 'good',
      config: 'good',
      format: 'good',
      git: 'good',
      history: 'good',
      identity: 'good',
    },
    ...{ 'line-ends': 'good', hooks: 'good', caches: 'good', disk: 'good', host: 'good' },
  });
  expect(examine(settings).filter(({ fix }) => fix !== null)).toEqual([]);
});

test('what is missing of the repository is told, each with what to do', () => {
  asEditor();
  for (const who of ['AUTHOR', 'COMMITTER']) vi.stubEnv(`GIT_${who}_EMAIL`, undefined);
  vi.stubEnv('EMAIL', undefined);
  const { settings, git } = makeRepository(today);
  git('config', 'core.autocrlf', 'true');
  expect(statesOf(settings)).toMatchObject({
    history: 'good',
    identity: 'mind',
    'line-ends': 'mind',
    hooks: 'mind',
  });
  expect(saidOf(settings, 'line-ends')).toEqual([expect.stringContaining('core.autocrlf is true')]);
  expect(saidOf(settings, 'hooks')).toEqual([expect.stringContaining(hookNames.join(', '))]);
  expect(examine(settings).filter(({ state, fix }) => (state === 'good') !== (fix === null))).toEqual([]);
});

test.each([
  ['texts alone', '* text=auto eol=lf\n', 'mind'],
  ['attachments alone', 'public/** -text\n', 'mind'],
  ['no text at all', '* -text\n', 'good'],
])('line ends: %s', (_name, text, state) => {
  const { settings } = makeRepository({ '.gitattributes': text });
  expect(statesOf(settings)['line-ends']).toBe(state);
});

test('a history of which a part is missing, and none at all', () => {
  const { folder, commit } = makeRepository();
  commit();
  const clone = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone]);
  const settings = makeSettings({ content: join(clone, 'content') });
  expect(statesOf(settings).history).toBe('mind');
  expect(saidOf(settings, 'history')).toEqual([expect.stringContaining('git fetch --unshallow')]);
  expect(statesOf(makeSite().settings)).toMatchObject({ git: 'good', history: 'mind' });
  vi.stubEnv('PATH', temporaryFolder());
  expect(statesOf(settings)).toMatchObject({ git: 'mind' });
});

test('content of an older program is to be upgraded, that of a newer one blocks, and so does none', () => {
  expect(statesOf(makeSite().settings).format).toBe('mind');
  expect(statesOf(makeSite(today).settings).format).toBe('good');
  const newer = makeSite({ 'content/site.yaml': `format: ${contentFormat + 1}\n` });
  expect(statesOf(newer.settings).format).toBe('blocks');
  expect(statesOf({ ...newer.settings, content: temporaryFolder() }).format).toBe('blocks');
});

test('what a host does not take of the built site is told', () => {
  const { settings, folder } = makeSite({ 'content/site.yaml': `${siteYaml}host: cloudflare\n` });
  expect(saidOf(settings, 'host')).toEqual(['cloudflare: not built yet, limits are looked at later']);
  writeFiles(folder, { 'dist/index.html': 'x' });
  expect(saidOf(settings, 'host')).toEqual(['cloudflare: 1 files, 1 MB, within its limits']);
  writeFileSync(join(folder, 'dist/large.zip'), new Uint8Array(26 * 1024 * 1024 + 1));
  expect(statesOf(settings).host).toBe('mind');
  expect(saidOf(settings, 'host')).toEqual([expect.stringContaining('large.zip')]);
});

test('a program beside the one that runs is named, wherever Node would find it', () => {
  const program = (version: string, name = 'gongkai') => JSON.stringify({ name, version });
  for (const place of [
    'node_modules/gongkai',
    '../node_modules/gongkai',
    'node_modules/@a/b/node_modules/gongkai',
  ]) {
    const parent = temporaryFolder();
    const folder = join(parent, 'site');
    writeFiles(folder, { [`${place}/package.json`]: program('9.9.9'), 'content/site.yaml': siteYaml });
    const settings = makeSettings({ content: join(folder, 'content') });
    expect(statesOf(settings).program, place).toBe('mind');
    expect(saidOf(settings, 'program')).toEqual([expect.stringContaining('9.9.9')]);
  }
  const { settings, folder } = makeSite();
  writeFiles(folder, { 'node_modules/gongkai/package.json': program('9.9.9', 'another') });
  expect(statesOf(settings).program).toBe('good');
});

test('a compiled program is the package around it, and one with that of the site', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'content/site.yaml': siteYaml,
    'node_modules/gongkai/package.json': JSON.stringify({ name: 'gongkai', version: '3.4.5' }),
    'node_modules/gongkai/lib/a.js': '',
  });
  const [root, content] = [join(folder, 'node_modules/gongkai/lib'), join(folder, 'content')];
  expect(programOf({ root, content })).toMatchObject({ state: 'good' });
  expect(textIn(programOf({ root, content }).message, 'en')).toContain('3.4.5');
  const elsewhere = temporaryFolder();
  writeFiles(elsewhere, {
    'package.json': JSON.stringify({ name: 'gongkai', version: '1.0.0' }),
    'lib/a.js': '',
  });
  expect(programOf({ root: join(elsewhere, 'lib'), content })).toMatchObject({ state: 'mind' });
});

test('a configuration that is wrong blocks, with the line of every mistake', () => {
  const home = temporaryFolder();
  const { root } = makeSettings({});
  expect(configOf({ root, home }).state).toBe('good');
  const other = temporaryFolder();
  writeFiles(other, {
    'gongkai.config.ts': "export default {\n  part: {},\n  styles: ['./none.css'],\n};\n",
  });
  const wrong = configOf({ root, home: other });
  expect(wrong.state).toBe('blocks');
  expect(textIn(wrong.message, 'en')).toMatch(
    /^gongkai\.config\.ts is wrong, and no command works: line 2: /,
  );
  const right = temporaryFolder();
  writeFiles(right, { 'gongkai.config.ts': 'export default {};\n' });
  expect(textIn(configOf({ root, home: right }).message, 'en')).toBe('gongkai.config.ts can be used');
});

test('an old Node blocks', () => {
  expect(['22.18.0', '24.0.0', '26.1.0'].map((version) => nodeOf(version).state)).toEqual([
    'blocks',
    'good',
    'good',
  ]);
});

test('a cache is measured, and one that cannot be written blocks', () => {
  const state = join(temporaryFolder(), '.gongkai');
  expect(cachesOf({ state }).state).toBe('good');
  writeFiles(dirname(state), { '.gongkai/a/b': new Uint8Array(3_000_000) });
  expect(textIn(cachesOf({ state }).message, 'en')).toMatch(/, 3 MB, can be written$/);
  // Root may write anywhere but in a file.
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(cachesOf({ state: file }).state).toBe('blocks');
  if (process.getuid?.() === 0) return;
  chmodSync(state, 0o555);
  expect(cachesOf({ state }).state).toBe('blocks');
  chmodSync(state, 0o755);
});

test('the room on the disk is that of the nearest folder that is there', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  const { bavail, bsize } = statfsSync(folder);
  const said = /(\d+) MB/.exec(textIn(diskOf({ state: join(folder, 'a/b/c') }).message, 'en'))?.[1];
  expect(Math.abs(Number(said) - (bavail * bsize) / 1e6)).toBeLessThan(500);
});
