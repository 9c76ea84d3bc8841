import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/app/check-content.ts';
import { initSite } from '../../src/app/init-site.ts';
import { type InitFlags, initWish } from '../../src/app/init-wish.ts';
import { hostIds } from '../../src/domain/hosting/recipe.ts';
import { hostRecipes } from '../../src/domain/hosting/registry.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { startFiles, startIds, starts } from '../../src/presets/start/index.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

afterEach(() => vi.unstubAllEnvs());

/** Somebody whom git knows, and nothing of whoever runs the tests. */
function asEditor(): void {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, '编辑');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'editor@site.example');
  }
}

function wishOf(flags: InitFlags) {
  const wished = initWish(flags, process.cwd());
  if (!('wish' in wished)) throw new Error(textIn(wished.mistake, 'en'));
  return wished.wish;
}

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

function findingsIn(folder: string) {
  const settings = makeSettings({ content: join(folder, 'content'), today: '2026-01-31' });
  return checkContent({ ...settings, state: join(temporaryFolder(), 'state') });
}

describe.each(startIds)('%s', (preset) => {
  test('the site has no mistake but what is to be filled in, is small, and is committed', () => {
    asEditor();
    const folder = join(temporaryFolder(), '政府 信息公开');
    const made = initSite(wishOf({ folder, preset, host: 'github-pages' }));
    expect([made.placed, made.commit]).toEqual([{ type: 'written' }, { state: 'committed' }]);
    const { findings, blocks } = findingsIn(folder);
    expect(findings.filter(({ rule }) => rule !== 'to-fill-in')).toEqual([]);
    expect(blocks).toBe(false);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'log', '--format=%an %s')).toBe(
      `编辑 ${starts[preset].locale === 'en' ? 'Begin the site' : '建立网站'}`,
    );
    expect(git(folder, 'branch', '--show-current')).toBe('main');
    const files = git(folder, 'ls-files').split('\n');
    expect(files.length).toBe(made.files);
    expect(files.length).toBeLessThanOrEqual(40);
    expect(files.filter((file) => /\.(?:ts|js|mjs|astro)$/.test(file))).toEqual(['gongkai.config.ts']);
  });

  test('what is told to be filled in is what the check finds, the settings first, then the body', () => {
    const folder = join(temporaryFolder(), 'site');
    const { left } = initSite(wishOf({ folder, preset, git: false }));
    const places = (list: readonly { file: string; position: { line: number } | null }[]) =>
      list.map(({ file, position }) => `${file.replace(`${folder}/`, '')}:${position?.line}`);
    expect(places(left).toSorted()).toEqual(places(findingsIn(folder).findings).toSorted());
    const files = [...new Set(left.map(({ file }) => file))];
    expect(files[0]).toBe('content/site.yaml');
    expect(files[1]).toMatch(/^content\/bodies\//);
    expect(files.slice(2)).toEqual([
      'content/pages/guide.mdx',
      'content/pages/request.mdx',
      'content/pages/accessibility.mdx',
    ]);
  });

  test('a draft that is made public as it is blocks, at every mark that readers would see', () => {
    const folder = join(temporaryFolder(), 'site');
    initSite(wishOf({ folder, preset, git: false }));
    const file = join(folder, 'content/pages/guide.mdx');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('\ndraft: true\n');
    writeFileSync(file, text.replace('draft: true\n', ''));
    const { findings, blocks } = findingsIn(folder);
    expect(blocks).toBe(true);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(4);
    expect(errors.filter(({ rule }) => rule !== 'to-fill-in')).toEqual([]);
  });

  test('nothing of the shipped site is in it', () => {
    const wish = { name: null, url: null, base: '/', host: null, branch: 'main', package: '1.0.0' } as const;
    const all = startFiles(preset, wish).map(({ text }) => text);
    expect(all.join('\n')).not.toMatch(/qiyun|putai|栖云|蒲台|样本县|云脚|gongkai\.example/);
  });

  test.each(hostIds)('the files for %s are those of its recipe, for this address', (host) => {
    const wish = {
      ...{
        name: '某镇',
        url: 'https://a.example.gov.cn',
        base: '/x/',
        host,
        branch: 'trunk',
        package: '1.0.0',
      },
    };
    const { timezone } = starts[preset];
    const files = startFiles(preset, wish);
    expect(files.map(({ path }) => path).length).toBe(new Set(files.map(({ path }) => path)).size);
    const recipe = hostRecipes[host].files({ url: wish.url, base: '/x/', timezone, branch: 'trunk' });
    expect(recipe.length).toBeGreaterThan(0);
    expect(files).toEqual(expect.arrayContaining([...recipe]));
    const site = files.find(({ path }) => path === 'content/site.yaml');
    expect(parse(site?.text ?? '')).toMatchObject({ url: wish.url, base: '/x/', host, timezone });
  });
});

const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[\u4e00-\u9fa5]{1,30}$/),
  fc.constantFrom(
    'true',
    '0123',
    '1e3',
    '~',
    'null',
    '- 甲',
    '甲: 乙',
    '甲 #乙',
    "O'Brien",
    '"甲"',
    '\\',
    '@甲',
    '{a}',
    '[a]',
  ),
);
const hostNames = fc.domain().map((domain) => `https://${domain}`);
const bases = fc
  .array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 3 })
  .map((parts) => parts.join('/'));

test('whatever name, address and path are taken, what is written parses and passes the schemas', () => {
  const tried = { taken: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...startIds),
      names,
      hostNames,
      bases,
      fc.constantFrom(...hostIds),
      (...given) => {
        const [preset, name, url, base, host] = given;
        const folder = join(temporaryFolder(), 'site');
        const wished = initWish({ folder, preset, name, url, base, host, git: false }, process.cwd());
        if (!('wish' in wished)) return;
        tried.taken++;
        expect(initSite(wished.wish).placed).toEqual({ type: 'written' });
        const { findings, corpus } = findingsIn(folder);
        expect(findings.filter(({ rule }) => rule !== 'to-fill-in')).toEqual([]);
        const title = name.trim();
        const body = [...(corpus?.byPath.values() ?? [])].find(({ collection }) => collection === 'bodies');
        if (title !== '') expect(body?.data.title).toBe(title);
        expect(corpus?.site.url).toBe(url);
        expect(corpus?.site.base ?? '/').toBe(wished.wish.base);
      },
    ),
    { numRuns: 60 },
  );
  expect(tried.taken).toBeGreaterThan(30);
}, 60_000);

test('a folder with files is refused with their names, and left as it is', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { '说明.txt': '旧', 'a/b.txt': '旧' });
  const { placed, commit } = initSite(wishOf({ folder, preset: 'cn-township' }));
  expect(placed).toEqual({ type: 'holds', names: expect.arrayContaining(['说明.txt', 'a']) });
  expect(commit).toBeNull();
  expect(readdirSync(folder).sort()).toEqual(['a', '说明.txt']);
});

test('a file where the folder should be is refused, and so is a folder below a file', () => {
  const parent = temporaryFolder();
  writeFiles(parent, { taken: '旧' });
  for (const folder of [join(parent, 'taken'), join(parent, 'taken', 'site')])
    expect(initSite(wishOf({ folder, preset: 'uk-parish' })).placed).toEqual({ type: 'file' });
  expect(readdirSync(parent)).toEqual(['taken']);
});

test('where writing fails half-way, nothing is left, in a folder that is there and in one that is not', () => {
  const names = Array.from({ length: 21 }, () => 'x'.repeat(200));
  // A path may have 4,095 bytes: some files fit, others do not.
  const parent = join(temporaryFolder(), ...names).slice(0, 4_055);
  mkdirSync(parent, { recursive: true });
  for (const folder of [parent, join(parent, 'new')]) {
    const { placed } = initSite(wishOf({ folder, preset: 'cn-township', host: 'github-pages' }));
    expect(placed).toEqual({ type: 'failed', reason: expect.stringContaining('ENAMETOOLONG') });
    expect(readdirSync(parent)).toEqual([]);
  }
});

test('an empty repository is filled and keeps its branch', () => {
  asEditor();
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
  expect(initSite(wishOf({ folder, preset: 'cn-township', host: 'gitlab' })).commit).toEqual({
    state: 'committed',
  });
  expect(git(folder, 'branch', '--show-current')).toBe('trunk');
  expect(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')).toContain('$CI_COMMIT_BRANCH == "trunk"');
});

test('where git knows nobody, is missing, or has a repository around it, the files stand and it says so', () => {
  asEditor();
  for (const who of ['AUTHOR', 'COMMITTER'])
    for (const what of ['NAME', 'EMAIL']) vi.stubEnv(`GIT_${who}_${what}`, undefined);
  vi.stubEnv('EMAIL', undefined);
  const folder = join(temporaryFolder(), 'site');
  expect(initSite(wishOf({ folder, preset: 'cn-township' })).commit).toEqual({ state: 'no-user' });
  expect(git(folder, 'diff', '--cached', '--name-only').split('\n').length).toBeGreaterThan(8);
  asEditor();
  const around = temporaryFolder();
  git(around, 'init', '-q');
  mkdirSync(join(around, 'site'));
  const within = initSite(wishOf({ folder: join(around, 'site'), preset: 'cn-township' }));
  expect(within.commit).toEqual({ state: 'within', root: around });
  vi.stubEnv('PATH', temporaryFolder());
  const without = initSite(wishOf({ folder: join(temporaryFolder(), 'site'), preset: 'cn-township' }));
  expect([without.placed, without.commit]).toEqual([{ type: 'written' }, { state: 'no-git' }]);
});
