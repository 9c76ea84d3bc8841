import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dailyCron } from '../../../src/domain/hosting/daily-cron.ts';
import { manyOnGitHub } from '../../../src/domain/hosting/many-sites/github.ts';
import { type HostId, hostIds } from '../../../src/domain/hosting/recipe.ts';
import { hostRecipes } from '../../../src/domain/hosting/registry.ts';
import { breachesOf, readWorkflow } from './workflows.ts';

const settings = {
  url: 'https://gk.example.gov.cn',
  base: '/x/',
  timezone: 'Asia/Shanghai',
  branch: 'main',
};
const filesOf = (id: HostId) => hostRecipes[id].files(settings);
const textOf = (id: HostId, path: string) => filesOf(id).find((file) => file.path === path)?.text ?? '';
const isWorkflow = (path: string) => /workflows\/[^/]+\.yml$/.test(path);

const ofRecipes = hostIds.flatMap((id) =>
  filesOf(id)
    .filter(({ path }) => isWorkflow(path))
    .map(({ path, text }) => [`${id}: ${path}`, text] as const),
);
const own = '.github/workflows';
const ofOurs = readdirSync(own).map(
  (name) => [`${own}/${name}`, readFileSync(join(own, name), 'utf8')] as const,
);

const ofMany = manyOnGitHub(settings).map(({ path, text }) => [`many sites: ${path}`, text] as const);

describe.each([...ofRecipes, ...ofMany, ...ofOurs])('%s', (_name, text) => {
  test('names actions by digest, gives no job more than it needs, and checks first', () => {
    expect(breachesOf(readWorkflow(text))).toEqual([]);
  });
  test('says the version beside every digest', () => {
    const uses = text.split('\n').filter((line) => /uses: (?!\.\/)/.test(line));
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});

test('a breach of any of these rules is seen', () => {
  const bad = `
permissions: { contents: write }
jobs:
  publish:
    permissions: { pages: write }
    steps:
      - uses: actions/checkout@v4
      - run: npm run build \${{ github.head_ref }}
`;
  expect(breachesOf(readWorkflow(bad))).toEqual([
    'all jobs may write',
    'publish: actions/checkout@v4 is not named by its digest',
    'publish: what others write gets into a script: npm run build ${{ github.head_ref }}',
    'publish: a job that can write runs programs of packages',
    'publish: the token stays behind',
    'publish: it builds before it checks',
    'publish: the history is not whole',
  ]);
});

describe.each([
  ['github-pages', textOf('github-pages', '.github/workflows/publish.yml')],
  ['this repository', readFileSync(join(own, 'publish.yml'), 'utf8')],
])('the workflow that publishes on GitHub Pages: %s', (_name, text) => {
  const { on, jobs } = readWorkflow(text);

  test('runs with every change, once a day after midnight of the site, and when asked', () => {
    expect(on).toEqual({
      push: { branches: ['main'] },
      schedule: [{ cron: '7 16 * * *' }],
      workflow_dispatch: null,
    });
  });
  test('publishes what was checked and built, by a job that does nothing else', () => {
    expect(jobs.publish).toMatchObject({
      needs: 'build',
      permissions: { pages: 'write', 'id-token': 'write' },
    });
    expect(jobs.publish?.steps?.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  });
  test('records only what was published, by a job that knows git alone', () => {
    expect(jobs.record).toMatchObject({ needs: ['build', 'publish'], permissions: { contents: 'write' } });
    const scripts = jobs.record?.steps?.flatMap(({ run }) => run?.split('\n') ?? []) ?? [];
    expect(scripts.filter((line) => line !== '' && !line.startsWith('git '))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(4);
  });
  test('keeps what earlier builds computed, and hidden files of the site', () => {
    const steps = jobs.build?.steps ?? [];
    expect(steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with?.path).toBe('.gongkai');
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))?.with).toMatchObject({
      path: 'dist',
      'include-hidden-files': true,
    });
  });
});

test('the pipeline of GitLab publishes what a job before it made, and its own job runs nothing of a package', () => {
  const pipeline = parse(textOf('gitlab', '.gitlab-ci.yml')) as Record<string, Record<string, unknown>>;
  expect(pipeline.stages).toEqual(['check', 'build', 'publish']);
  expect(pipeline.variables?.GIT_DEPTH).toBe('0');
  expect(pipeline.pages).toMatchObject({
    needs: ['build'],
    publish: 'dist',
    script: ['test -f dist/index.html'],
  });
  expect(pipeline.pages).not.toHaveProperty('extends');
  expect(pipeline.check?.artifacts).toMatchObject({ reports: { codequality: 'findings.json' } });
});

test.each([
  ['Asia/Shanghai', '7 16 * * *'],
  ['Europe/London', '7 0 * * *'],
  ['America/New_York', '7 5 * * *'],
  ['Asia/Kolkata', '37 18 * * *'],
])('a day of %s begins at %s for cron', (timezone, cron) => {
  expect(dailyCron(timezone)).toBe(cron);
});

test('every host has files, and none at a place of content', () => {
  for (const id of hostIds) {
    const files = filesOf(id);
    expect(files.length).toBeGreaterThan(0);
    expect(hostRecipes[id].id).toBe(id);
    expect(files.filter(({ path }) => /^(?:content|public|dist)\//.test(path))).toEqual([]);
  }
});
