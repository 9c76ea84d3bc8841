import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkSite, type SiteCheck } from '../../../src/app/check-site.ts';
import { breachesOf } from '../../../src/app/hold-ledger.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { readLedger } from '../../../src/io/ledger/read-ledger.ts';
import { recordPublication } from '../../../src/io/ledger/write-ledger.ts';
import { makeRepository, type Repository } from '../../repository.ts';
import { said } from '../../said.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, temporaryFolder } from '../../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';
const item = 'documents/2024/notice';
const text = (words: string) => documentWith('', `本通知讲供水工程的安排，共三条。\n\n${words}`);

/** What `npm run ledger` does, then a commit of it. */
async function publish({ settings, commit }: Repository, accept = false): Promise<void> {
  const checked = await checkSite(settings, undefined, { acceptLostAddresses: accept });
  if (checked.blocks || !checked.corpus) throw new Error(JSON.stringify(checked.findings, null, 1));
  const { corpus, history } = checked;
  const stored = readLedger(settings.content);
  const accepted = breachesOf(corpus, history, stored);
  const boards = corpus.site.boards.map(({ slug }) => `/${slug}/`);
  await recordPublication({ content: settings.content, history, boards, accepted, day: corpus.today });
  commit('台账');
}

/** A repository with three published versions of a notice. */
async function published(): Promise<Repository> {
  const repository = makeRepository({ [notice]: text('一') });
  for (const words of ['二', '三']) {
    repository.write({ [notice]: text(words) });
    repository.commit(words);
  }
  await publish(repository);
  return repository;
}

/** Numbers, days and texts of the versions of the notice; errors that stop a build. */
async function seen({ settings, git }: Repository) {
  const checked = await checkSite(settings);
  const revisions = checked.history.items.find((history) => history.item === item)?.revisions ?? [];
  return {
    versions: revisions.map(({ n, seconds, blob }) => {
      const words = blob === '' ? '.' : git('cat-file', 'blob', blob).trim().split('\n').at(-1);
      return `${n} ${new Date(seconds * 1000).toISOString().slice(0, 10)} ${words}`;
    }),
    errors: errorsOf(checked),
  };
}
const errorsOf = ({ findings }: SiteCheck) =>
  findings.flatMap(({ rule, severity, message }) =>
    severity === 'error' ? [`${rule} ${textIn(message, 'en')}`] : [],
  );
const asPublished = ['1 2024-01-01 一', '2 2024-01-02 二', '3 2024-01-03 三'];

/** Makes the branch anew of these trees, on other days and with other words. */
function rewrite({ git }: Repository, trees: readonly string[], ledger = true): void {
  const folder = ledger ? git('rev-parse', 'HEAD:content/ledger') : '';
  let parent: string[] = [];
  for (const tree of trees) {
    git('read-tree', '--empty');
    git('read-tree', tree);
    if (ledger) {
      git('rm', '-rq', '--cached', '--ignore-unmatch', 'content/ledger');
      git('read-tree', '--prefix=content/ledger', folder);
    }
    parent = ['-p', git('commit-tree', git('write-tree'), ...parent, '-m', '改写')];
  }
  git('reset', '-q', '--hard', parent[1] ?? '');
}
const treesOf = ({ git }: Repository) =>
  git('rev-list', '--reverse', 'HEAD')
    .split('\n')
    .map((id) => git('rev-parse', `${id}^{tree}`));

test('the ledger tells number, day, commit and digests of every version, and nobody by name', async () => {
  const { settings, git } = await published();
  const { ledger, edited } = readLedger(settings.content);
  expect(edited).toEqual([]);
  expect(ledger.versions.get(item)?.map(({ n, commit, blob }) => ({ n, commit, blob }))).toEqual([
    { n: 1, commit: git('rev-parse', 'HEAD~3'), blob: git('rev-parse', `HEAD~3:${notice}`) },
    { n: 2, commit: git('rev-parse', 'HEAD~2'), blob: git('rev-parse', `HEAD~2:${notice}`) },
    { n: 3, commit: git('rev-parse', 'HEAD~1'), blob: git('rev-parse', `HEAD~1:${notice}`) },
  ]);
  expect([...ledger.versions.keys()].sort()).toEqual(['bodies/town', item, 'reports/2020/rule-of-law']);
  expect([...ledger.boards]).toEqual(['/reports-board/']);
  const files = filesOf(settings.content);
  expect(files).toHaveLength(1);
  expect(files.map((file) => readFileSync(file, 'utf8')).join('')).not.toMatch(/编辑|secret|通知|供水/);
});

const filesOf = (content: string) =>
  readdirSync(join(content, 'ledger'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(content, 'ledger', name));

test('a second time there is nothing to record', async () => {
  const repository = await published();
  const before = filesOf(repository.settings.content);
  await publish(repository);
  expect(filesOf(repository.settings.content)).toEqual(before);
});

test('a rebase that makes every commit anew changes neither numbers nor days', async () => {
  const repository = await published();
  rewrite(repository, treesOf(repository));
  expect(await seen(repository)).toEqual({ versions: asPublished, errors: [] });
});

test('without the ledger the same rebase changes the days, and nobody is told', async () => {
  const repository = await published();
  rewrite(repository, treesOf(repository).slice(0, 3), false);
  repository.remove('content/ledger');
  const { versions, errors } = await seen(repository);
  expect([versions.map((version) => version.slice(0, 1)), errors]).toEqual([['1', '2', '3'], []]);
  expect(versions).not.toEqual(asPublished);
});

test('a commit that is put in between does not take the number of another', async () => {
  const repository = await published();
  const trees = treesOf(repository);
  repository.write({ [notice]: text('从未公布') });
  repository.git('add', '-A');
  rewrite(repository, [trees[0] ?? '', repository.git('write-tree'), ...trees.slice(1)]);
  expect(await seen(repository)).toEqual({ versions: asPublished, errors: [] });
});

test('a version whose commit was squashed away stops the build, and the others keep their numbers', async () => {
  const repository = await published();
  const trees = treesOf(repository);
  rewrite(repository, [trees[0] ?? '', ...trees.slice(2)]);
  expect(await seen(repository)).toEqual({
    versions: ['1 2024-01-01 一', '2 2024-01-02 .', '3 2024-01-03 三'],
    errors: [
      `ledger-version Version 2 of “${item}” was published (the ledger says so) and is in the commits no more: /${item}/v/2/ would lose its text.`,
    ],
  });
});

test('a version that is given up is recorded as such: builds go on and its number stays free', async () => {
  const repository = await published();
  const trees = treesOf(repository);
  rewrite(repository, [trees[0] ?? '', ...trees.slice(2)]);
  await publish(repository, true);
  expect(await seen(repository)).toEqual({
    versions: ['1 2024-01-01 一', '2 2024-01-02 .', '3 2024-01-03 三'],
    errors: [],
  });
  const { pages } = await viewsOf(repository.settings);
  expect(pages.map(({ path }) => path)).not.toContain(`/${item}/v/2/`);
  const page = pages.find(({ path }) => path === `/${item}/history/`);
  expect(page?.kind === 'history' && page.revisions.find(({ n }) => n === 2)?.sentence).toContain(
    '提交记录中已没有这一版的内容',
  );
});

test('a version that is hidden may be cut out of the repository', async () => {
  const repository = await published();
  repository.write({
    'content/redactions.yaml': `- item: ${item}\n  revisions: [2]\n  reason: 含个人信息\n  date: 2024-02-01\n`,
  });
  repository.commit('隐去');
  await publish(repository);
  const { ledger } = readLedger(repository.settings.content);
  const second = ledger.versions.get(item)?.find(({ n }) => n === 2);
  expect([second?.blob, second?.text, second?.files]).toEqual([null, null, null]);
  const trees = treesOf(repository);
  rewrite(repository, [trees[0] ?? '', trees[2] ?? '', trees.at(-1) ?? '']);
  expect(await seen(repository)).toEqual({
    versions: ['1 2024-01-01 一', '2 2024-01-02 .', '3 2024-01-03 三'],
    errors: [],
  });
});

test('a version that was amended after it was published stops the build', async () => {
  const repository = await published();
  repository.git('reset', '-q', '--soft', 'HEAD~2');
  repository.write({ [notice]: text('三，悄悄改过') });
  repository.commit('改写');
  const { versions, errors } = await seen(repository);
  expect(versions.map((version) => version.split(' ').at(-1))).toEqual(['一', '二', '.', '三，悄悄改过']);
  expect(errors).toEqual([expect.stringContaining(`Version 3 of “${item}” was published`)]);
});

test('squashing commits that changed layout alone changes nothing', async () => {
  const repository = await published();
  repository.write({ [notice]: text('**三**\n\n') });
  repository.commit('排版');
  const trees = treesOf(repository);
  rewrite(repository, [...trees.slice(0, 2), trees.at(-1) ?? '']);
  const { versions, errors } = await seen(repository);
  expect([versions.length, versions.at(-1)?.slice(0, 12), errors]).toEqual([3, '3 2024-01-03', []]);
});

test('an item of which git knows nothing more stops the build; given up, it leaves a tombstone', async () => {
  const repository = await published();
  const trees = treesOf(repository).map((tree) => {
    repository.git('read-tree', tree);
    repository.git('rm', '-qf', '--cached', '-r', 'content/documents');
    return repository.git('write-tree');
  });
  rewrite(repository, trees);
  repository.remove('content/documents');
  expect((await seen(repository)).errors).toHaveLength(3);
  await publish(repository, true);
  const { pages } = await viewsOf(repository.settings);
  expect(pages.find(({ path }) => path === `/${item}/`)?.kind).toBe('gone');
});

test('an item that was renamed leads on, also when the commits that tell so are squashed', async () => {
  const repository = await published();
  repository.move(notice, 'content/documents/2024/water.mdx');
  repository.commit('改名');
  await publish(repository);
  const last = treesOf(repository).at(-1) ?? '';
  rewrite(repository, [last]);
  const { history, corpus } = await checkSite(repository.settings);
  expect(corpus?.byPath.has('documents/2024/water')).toBe(true);
  const found = history.items.find((one) => one.item === 'documents/2024/water');
  expect([found?.former, found?.revisions.map(({ blob, lost }) => [blob !== '', lost])]).toEqual([
    [item],
    [
      [false, true],
      [false, true],
      [true, undefined],
    ],
  ]);
});

test('two branches that publish at once merge without a conflict, and both are in the ledger', async () => {
  const repository = await published();
  const { git, write, commit, settings } = repository;
  const other = (name: string) => `---\ntitle: ${name}\nrole: other\n---\n\n${name}的正文。\n`;
  for (const name of ['one', 'two']) {
    git('checkout', '-q', '-b', name, 'main');
    write({ [`content/pages/${name}.mdx`]: other(name) });
    commit(name);
    await publish(repository);
  }
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', '合一', 'one');
  git('merge', '-q', '--no-ff', '-m', '合二', 'two');
  expect(git('status', '--porcelain')).toBe('');
  const { ledger, publications } = readLedger(settings.content);
  expect([ledger.versions.has('pages/one'), ledger.versions.has('pages/two'), publications.size]).toEqual([
    true,
    true,
    3,
  ]);
  expect(await seen(repository)).toEqual({ versions: asPublished, errors: [] });
  write({ [notice]: text('四') });
  commit('四');
  await publish(repository);
  const after = [...readLedger(settings.content).publications.values()].map(
    (publication) => publication.after.length,
  );
  expect(after.sort()).toEqual([0, 1, 1, 2]);
});

test('two branches that publish another text under one number are told apart', async () => {
  const repository = await published();
  const { git, write, commit } = repository;
  for (const name of ['one', 'two']) {
    git('checkout', '-q', '-b', name, 'main');
    write({ [notice]: text(name) });
    commit(name);
    await publish(repository);
  }
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', '合一', 'one');
  git('merge', '-q', '--no-ff', '-X', 'ours', '-m', '合二', 'two');
  expect((await seen(repository)).errors).toEqual([
    `ledger-version Version 4 of “${item}” is not what the ledger recorded: /${item}/v/4/ would show another text.`,
  ]);
  await publish(repository, true);
  expect((await seen(repository)).errors).toEqual([]);
});

test('a line that was edited is noticed', async () => {
  const repository = await published();
  const [file = ''] = filesOf(repository.settings.content);
  appendFileSync(file, '\n');
  expect((await seen(repository)).errors).toEqual([
    'ledger-file This file of the ledger was changed after it was written.',
  ]);
});

test('line ends of another system are no edit', async () => {
  const repository = await published();
  const [file = ''] = filesOf(repository.settings.content);
  repository.write({
    [file.slice(repository.folder.length + 1)]: readFileSync(file, 'utf8').replaceAll('\n', '\r\n'),
  });
  expect((await seen(repository)).errors).toEqual([]);
});

test.each([
  ['committed', true],
  ['not committed', false],
])('a file that was deleted is noticed, %s', async (_name, committed) => {
  const repository = await published();
  const [file = ''] = filesOf(repository.settings.content);
  rmSync(file);
  if (committed) repository.commit('删台账');
  expect((await seen(repository)).errors).toEqual(['ledger-file This file of the ledger is gone.']);
});

test('a file that another one follows is missed without git, too', async () => {
  const repository = await published();
  const [first = ''] = filesOf(repository.settings.content);
  repository.write({ [notice]: text('四') });
  repository.commit('四');
  await publish(repository);
  rmSync(first);
  rmSync(join(repository.folder, '.git'), { recursive: true });
  const { errors } = { errors: errorsOf(await checkSite(repository.settings)) };
  expect(errors).toContain('ledger-file This file of the ledger is gone.');
});

test('a shallow clone fails by the ledger alone, in a folder where nothing was ever built; the whole one passes', async () => {
  const repository = await published();
  const { git, settings, folder } = repository;
  const [whole, clone] = [temporaryFolder(), temporaryFolder()];
  git('clone', '-q', '--bare', folder, whole);
  git('clone', '-q', '--depth', '1', `file://${whole}`, clone);
  const there = {
    ...settings,
    content: join(clone, 'content'),
    public: join(clone, 'public'),
    state: join(clone, '.gongkai'),
  };
  const found = (await checkSite(there)).findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ rule, fix }) => [rule, textIn(fix, 'en')])).toEqual([
    ['lost-address', expect.stringContaining('git fetch --unshallow')],
  ]);
  expect(said(found[0], 'message', 'en')).toContain(
    `Published addresses that would lead nowhere: “/${item}/v/1/”`,
  );
  execFileSync('git', ['-C', clone, 'fetch', '-q', '--unshallow']);
  const { findings, history } = await checkSite(there);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(history.items.find((one) => one.item === item)?.revisions).toHaveLength(3);
});

test('drafts, changes that are not committed and states with errors are not recorded', async () => {
  const repository = makeRepository({ [notice]: documentWith('draft: true\n', '秘密') });
  repository.write({ [notice]: documentWith('constructor: x\n') });
  repository.commit('坏');
  repository.write({ [notice]: text('一') });
  repository.commit('一');
  repository.write({ 'content/pages/new.mdx': '---\ntitle: 新\nrole: other\n---\n\n新。\n' });
  const { corpus, history } = await checkSite(repository.settings);
  const content = repository.settings.content;
  await recordPublication({ content, history, boards: [], accepted: [], day: corpus?.today ?? '' });
  const { ledger } = readLedger(content);
  expect(ledger.versions.get(item)?.map(({ n, blob }) => [n, blob])).toEqual([
    [1, repository.git('rev-parse', `HEAD:${notice}`)],
  ]);
  expect(ledger.versions.has('pages/new')).toBe(false);
});
