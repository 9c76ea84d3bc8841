import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { manyOnGitHub } from '../../src/domain/hosting/many-sites/github.ts';
import { manyOnGitLab } from '../../src/domain/hosting/many-sites/gitlab.ts';
import { readWorkflow } from '../domain/hosting/workflows.ts';
import { startStore, whyNoStore } from '../engines/object-store/store.ts';
import { tinySite, writeFiles } from '../tiny-site.ts';
import { type Agency, installPacked, pack, removeAgency } from './packed.ts';

const settings = { branch: 'main', timezone: 'Asia/Shanghai' };
const files = Object.fromEntries(
  [...manyOnGitHub(settings), ...manyOnGitLab(settings)].map(({ path, text }) => [path, text]),
);
const scriptOf = (file: string, job: string, words: string): string =>
  readWorkflow(files[`.github/workflows/${file}.yml`] ?? '').jobs[job]?.steps?.find(({ run }) =>
    run?.includes(words),
  )?.run ?? '';
const ofGitLab = (file: string, job: string): string => {
  const { script } = (parse(files[file] ?? '') as Record<string, { script: string[] }>)[job] ?? {
    script: [],
  };
  return script.at(-1) ?? '';
};

const siteOf = (name: string) =>
  Object.fromEntries(
    Object.entries(tinySite).map(([path, text]) => [
      `sites/${name}/${path}`,
      text.replace('https://test.example', () => `https://${name}.example`),
    ]),
  );

let home: string;
let agency: Agency;

/** Runs a script as platforms do, in a clone of its own where nothing else is said. */
function run(script: string, env: Readonly<Record<string, string>> = {}, cwd = clone()) {
  const output = execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GITHUB_OUTPUT: join(cwd, 'output'), ...env },
  });
  return { cwd, output };
}
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args], {
    cwd: agency.folder,
    encoding: 'utf8',
  }).trim();
/** A clone as a job gets it, with what `npm ci` would install. */
function clone(): string {
  const folder = mkdtempSync(join(home, 'job-'));
  execFileSync('git', ['clone', '-q', agency.folder, folder]);
  symlinkSync(join(agency.folder, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
/** Commits a change; gives the commit before. */
function change(changed: Readonly<Record<string, string>>): string {
  const before = git('rev-parse', 'HEAD');
  writeFiles(agency.folder, changed);
  git('add', '-A');
  git('commit', '-qm', 'change');
  return before;
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gongkai-many-'));
  agency = installPacked(pack(home).file, 'sites');
  const bin = join(agency.folder, 'node_modules/.bin');
  mkdirSync(bin);
  symlinkSync('../gongkai/lib/scripts/gongkai.mjs', join(bin, 'gongkai'));
  execFileSync('chmod', ['+x', join(agency.folder, 'node_modules/gongkai/lib/scripts/gongkai.mjs')]);
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'begin');
  change({ '.gitignore': 'node_modules\n', ...files, ...siteOf('qishan'), ...siteOf('wangxi') });
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  removeAgency(agency);
});

describe('which sites are built', () => {
  const onGitHub = (BEFORE: string) => {
    const { cwd } = run(scriptOf('sites', 'list', 'names='), { BEFORE });
    return JSON.parse(readFileSync(join(cwd, 'output'), 'utf8').replace('sites=', '')) as string[];
  };
  const onGitLab = (BEFORE: string) => {
    const { cwd } = run(ofGitLab('.gitlab-ci.yml', 'list'), { BEFORE });
    return parse(readFileSync(join(cwd, 'sites.yml'), 'utf8')) as Record<string, object>;
  };
  const jobs = (name: string) => ({
    [`build ${name}`]: { extends: '.build', variables: { SITE: name } },
    [`publish ${name}`]: { extends: '.publish', needs: [`build ${name}`], variables: { SITE: name } },
  });
  const both = ['qishan', 'wangxi'];

  test('all by schedule, and where nobody knows what was before', () => {
    for (const before of ['', '0'.repeat(40)]) {
      expect(onGitHub(before)).toEqual(both);
      expect(onGitLab(before)).toEqual({
        include: [{ local: '.gitlab/site.yml' }],
        ...jobs('qishan'),
        ...jobs('wangxi'),
      });
    }
  });
  test('those that changed, whatever their files are called', () => {
    const before = change({
      'sites/wangxi/notes/附件 "一".txt': '甲',
      'sites/wangxi/public/files/表.txt': '乙',
    });
    change({ 'sites/README.md': 'notes' });
    const plain = change({ 'sites/wangxi/public/files/表.txt': '丙' });
    expect(onGitHub(plain)).toEqual(['wangxi']);
    expect(onGitLab(plain)).toEqual({ include: [{ local: '.gitlab/site.yml' }], ...jobs('wangxi') });
    // A name that git writes in quotes: rather all than one too few.
    expect(onGitHub(before)).toEqual(both);
  });
  test('none where none changed, all where what builds them did', () => {
    const before = change({ 'sites/README.md': 'more notes' });
    expect(onGitHub(before)).toEqual([]);
    expect(onGitLab(before)).toEqual({
      include: [{ local: '.gitlab/site.yml' }],
      nothing: { script: ['echo nothing changed'] },
    });
    expect(onGitHub(change({ 'package-lock.json': '{}' }))).toEqual(both);
  });
});

test.skipIf(whyNoStore !== null)(
  'each site is built with a cache of its own, and published below its own name',
  async () => {
    const store = await startStore('towns');
    for (const [SITE, build, publish] of [
      ['qishan', scriptOf('site', 'build', 'gongkai build'), scriptOf('site', 'publish', 'gongkai publish')],
      ['wangxi', ofGitLab('.gitlab/site.yml', '.build'), ofGitLab('.gitlab/site.yml', '.publish')],
    ] as const) {
      const { cwd } = run(build, { SITE });
      expect(readdirSync(join(cwd, 'sites', SITE))).toContain('.gongkai');
      expect(readdirSync(cwd)).not.toContain('.gongkai');
      const bare = mkdtempSync(join(home, 'publish-'));
      symlinkSync(join(agency.folder, 'node_modules'), join(bare, 'node_modules'));
      execFileSync('cp', [join(cwd, 'site.tar'), join(agency.folder, 'package.json'), bare]);
      const { AWS_ENDPOINT_URL: endpoint = '', ...keys } = store.env;
      // In a process beside this one, which must not wait for the store.
      run(publish, { SITE, PLACE: 's3://towns/county', AWS_ENDPOINT_URL: endpoint, ...keys }, bare);
    }
    const robots = (name: string) =>
      readFileSync(join(store.bucket('towns'), 'county', name, 'robots.txt'), 'utf8');
    expect(robots('qishan')).toContain('https://qishan.example/');
    expect(robots('wangxi')).toContain('https://wangxi.example/');
    await store.close();
  },
);

test('a site with a mistake fails by itself, with the finding at its line in the repository', () => {
  change({ 'sites/wangxi/content/bodies/town.mdx': '---\ntitle: 镇\nkind: 没有\n---\n' });
  const build = (SITE: string) => {
    try {
      return run(scriptOf('site', 'build', 'gongkai build'), { SITE }).output;
    } catch (error) {
      return `failed ${(error as { stdout: string }).stdout}`;
    }
  };
  expect(build('wangxi')).toMatch(
    /^failed [\s\S]*::error file=sites\/wangxi\/content\/bodies\/town\.mdx,line=3/,
  );
  expect(build('qishan')).not.toMatch(/^failed/);
});
