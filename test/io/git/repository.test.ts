import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { findRepository } from '../../../src/io/git/repository.ts';
import { makeRepository } from '../../repository.ts';
import { documentWith } from '../../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';

/** A repository whose notice has two versions. */
function twoVersions() {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('二');
  return repository;
}

test('of a repository of another user the command is named that makes git read it', async () => {
  const { settings, folder } = twoVersions();
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  expect(findRepository(settings.content)).toEqual({ state: 'refused', root: folder });
  const { findings, history } = await checkSite(settings);
  vi.unstubAllEnvs();
  expect(history.missing).toBe('refused');
  expect(findings.map(({ rule, fix }) => [rule, textIn(fix, 'en')])).toEqual([
    ['history-missing', expect.stringContaining(`git config --global --add safe.directory "${folder}"`)],
  ]);
});

test('variables of a hook lead to no other repository', async () => {
  const { settings } = twoVersions();
  const other = makeRepository();
  vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other.folder);
  vi.stubEnv('GIT_INDEX_FILE', join(other.folder, '.git/index'));
  const { history } = await checkSite(settings);
  vi.unstubAllEnvs();
  const found = history.items.find(({ item }) => item === 'documents/2024/notice');
  expect(found?.revisions).toHaveLength(2);
});

test('an object that was put in the place of another changes no version', async () => {
  const { settings, git } = twoVersions();
  const before = (await checkSite(settings)).history;
  rmSync(settings.state, { recursive: true });
  git('replace', git('rev-parse', `HEAD~1:${notice}`), git('rev-parse', `HEAD:${notice}`));
  git('replace', 'HEAD~1', 'HEAD');
  expect((await checkSite(settings)).history).toEqual(before);
});

test.each([
  ['contents', (git: (...args: string[]) => string) => git('rev-parse', `HEAD~1:${notice}`)],
  ['a commit', (git: (...args: string[]) => string) => git('rev-parse', 'HEAD~1')],
])(
  'a repository that lacks %s is said to be damaged, and no other text is taken for what is missing',
  async (_name, find) => {
    const { settings, git, folder } = twoVersions();
    const lost = find(git as (...args: string[]) => string);
    rmSync(join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    const { findings, history } = await checkSite(settings);
    expect([history.missing, history.items]).toEqual(['damaged', []]);
    expect(findings.map(({ rule, fix }) => [rule, textIn(fix, 'en')])).toEqual([
      ['history-missing', expect.stringContaining('git fsck')],
    ]);
  },
);

test('a linked work tree has the history of its repository', async () => {
  const { folder, settings } = twoVersions();
  const tree = join(folder, '../', `${folder.split('/').at(-1)}-tree`);
  execFileSync('git', ['-C', folder, 'worktree', 'add', '-q', '--detach', tree]);
  const { history } = await checkSite({
    ...settings,
    content: join(tree, 'content'),
    public: join(tree, 'public'),
  });
  rmSync(tree, { recursive: true });
  expect(history.items.find(({ item }) => item === 'documents/2024/notice')?.revisions).toHaveLength(2);
});
