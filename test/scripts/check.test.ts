import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeRepository } from '../repository.ts';
import { documentWith, makeSite } from '../tiny-site.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Runs the check on a folder with a dead link; the two streams apart. */
function check(...args: string[]) {
  const { folder } = makeSite({
    'content/documents/2024/notice.mdx': documentWith('', '见[那里](/nowhere/)。'),
  });
  const line = ['scripts/check.ts', '--content', join(folder, 'content'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('for programs the check prints one document and nothing else, and fails as ever', () => {
  const { status, stdout, stderr } = check('--format', 'sarif', '--locale', 'en');
  expect(status).toBe(1);
  expect(stderr).toBe('');
  const [result] = JSON.parse(stdout).runs[0].results;
  expect(result).toMatchObject({
    ruleId: 'dead-link',
    message: { text: expect.stringContaining('leads to no page') },
  });
});

test('--json is --format json, and a format that there is not is refused', () => {
  const [first] = JSON.parse(check('--json').stdout);
  expect(first).toMatchObject({ rule: 'dead-link', severity: 'error', line: 6, column: 2 });
  const refused = check('--format', 'csv');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('junit');
});

test('--commits looks at what is not pushed alone: the dead link of the content is none of it', () => {
  const { folder, git } = makeRepository({
    'content/documents/2024/notice.mdx': documentWith('', '见[那里](/nowhere/)。'),
  });
  git('commit', '-q', '--allow-empty', '-m', '改正11010519491231002X');
  const line = ['scripts/check.ts', '--content', join(folder, 'content'), '--commits', '--locale', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, 'Commits not pushed yet: 2; errors: 1.\n']);
  expect(stderr).toContain('(11…2X)');
  expect(stderr).not.toContain('10519491231');
  expect(stderr).not.toContain('dead-link');
});
