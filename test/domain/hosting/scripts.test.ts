import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HostId } from '../../../src/domain/hosting/recipe.ts';
import { hostRecipes } from '../../../src/domain/hosting/registry.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';
import { readWorkflow } from './workflows.ts';

const settings = { url: 'https://gk.example', base: '/', timezone: 'UTC', branch: 'main' };

/** The script of a step in a workflow of a host: the one that holds these words. */
function scriptOf(host: HostId, path: string, job: string, words: string): string {
  const text = hostRecipes[host].files(settings).find((file) => file.path === path)?.text ?? '';
  return readWorkflow(text).jobs[job]?.steps?.find(({ run }) => run?.includes(words))?.run ?? '';
}

/** Runs a script as a platform does. */
const run = (script: string, cwd: string, env: Readonly<Record<string, string>> = {}) =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', ...env },
  });

const asSomebody = 'git config user.name a && git config user.email a@a.example';

/** A repository that others fetch from, with two commits on `main`. */
function makeOrigin(folder: string, files: Readonly<Record<string, string>>): string {
  const origin = join(folder, 'owner/site');
  mkdirSync(origin, { recursive: true });
  run(`git init -q -b main && ${asSomebody} && git config receive.denyCurrentBranch ignore`, origin);
  writeFiles(origin, files);
  run('git add . && git commit -qm one && git commit -qm two --allow-empty', origin);
  return origin;
}

test('the check of a proposed change lists the pages that change', () => {
  const folder = temporaryFolder();
  const page = (text: string) => `<!doctype html>${text}`;
  writeFiles(folder, {
    'temp/site-before/index.html': page('home'),
    'temp/site-before/same/index.html': page('same'),
    'temp/site-before/a/index.html': page('before'),
    'temp/site-before/b/index.html': page('gone'),
    'dist/index.html': page('home again'),
    'dist/404.html': page('404'),
    'dist/same/index.html': page('same'),
    'dist/a/index.html': page('after'),
    'dist/feed.xml': 'after',
    'dist/新/index.html': page('new'),
  });
  const summary = join(folder, 'summary.md');
  run(scriptOf('github-pages', '.github/workflows/check.yml', 'check', 'comm -3'), folder, {
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_STEP_SUMMARY: summary,
  });
  const lines = readFileSync(summary, 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('- '))).toEqual([
    '- /',
    '- /404.html',
    '- /a/',
    '- /b/',
    '- /新/',
  ]);
});

test('what was published is recorded by a commit of the ledger alone, and only when it changed', () => {
  const folder = temporaryFolder();
  const origin = makeOrigin(folder, { 'content/ledger/a.tsv': '1\n', 'content/site.yaml': 'name: 甲\n' });
  const script = scriptOf('github-pages', '.github/workflows/publish.yml', 'record', 'git push');
  const record = (ledger: string, name: string) => {
    run(`git clone -q ${origin} ${name}`, folder);
    const clone = join(folder, name);
    // Somebody commits meanwhile.
    run(`git commit -qm meanwhile --allow-empty`, origin);
    writeFiles(clone, { 'content/ledger/a.tsv': ledger, 'content/site.yaml': 'name: 乙\n' });
    run(script, clone, { GITHUB_REF_NAME: 'main' });
  };
  record('1\n', 'same');
  expect(run('git log --format=%s main', origin)).not.toContain('Record what was published');
  record('1\n2\n', 'changed');
  expect(run('git log --format=%s --no-merges main', origin)).toContain('Record what was published');
  expect(run('git show main:content/ledger/a.tsv', origin)).toBe('1\n2\n');
  expect(run('git show main:content/site.yaml', origin)).toBe('name: 甲\n');
});

test.each([
  ['gitea', '.gitea/workflows/publish.yml'],
  ['forgejo', '.forgejo/workflows/publish.yml'],
] as const)('%s gets the whole history, and keeps no token of it', (host, path) => {
  const folder = temporaryFolder();
  makeOrigin(folder, { 'content/site.yaml': 'name: 甲\n' });
  const work = join(folder, 'work');
  mkdirSync(work);
  run(scriptOf(host, path, 'build', 'git init'), work, {
    SERVER: `file://${folder}`,
    REPOSITORY: 'owner/site',
    REF: 'refs/heads/main',
    TOKEN: 'secret-token',
  });
  expect(existsSync(join(work, 'content/site.yaml'))).toBe(true);
  expect(run('git rev-list --count HEAD', work)).toBe('2\n');
  expect(readFileSync(join(work, '.git/config'), 'utf8')).not.toMatch(/secret-token|Authorization/);
});

test.each([
  ['downloads: [pdf, json]', 'update -q\ninstall -qy --no-install-recommends fonts-noto-cjk\n'],
  ['downloads: [docx, json]', ''],
  ['name: 没有写', ''],
])('where a site says “%s” a job that builds it installs fonts, or does not', (line, calls) => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'content/site.yaml': `url: https://a.example\n${line}\n` });
  const building = (['github-pages', 'gitea', 'gitlab'] as const).flatMap((id) =>
    hostRecipes[id].files(settings).filter(({ text }) => text.includes('gongkai build')),
  );
  expect(building.length).toBeGreaterThanOrEqual(3);
  for (const { text } of building) {
    const [, command = ''] = /^ *- (?:run: )?(if grep .*downloads.*)$/m.exec(text) ?? [];
    const stubs = 'apt-get() { echo "$@"; }; sudo() { "$@"; };';
    expect([command === '', run(`${stubs} ${command}`, folder)]).toEqual([false, calls]);
  }
});
