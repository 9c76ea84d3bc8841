import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actsOf } from '../../../src/domain/revisions/acts.ts';
import {
  type ItemHistory,
  isGone,
  type MissingHistory,
  noVersions,
  revisionAt,
} from '../../../src/domain/revisions/history.ts';
import { corpusOf, readContent } from '../../../src/io/content/read-content.ts';
import { historyFile } from '../../../src/io/history/history-store.ts';
import { readHistory } from '../../../src/io/history/read-history.ts';
import { makeSettings } from '../../../src/io/settings.ts';
import { makeRepository as makePlain, makeWorded as makeRepository } from '../../repository.ts';
import { documentWith, siteYaml, temporaryFolder } from '../../tiny-site.ts';

const notice = 'content/documents/2024/notice.mdx';
const long = Array.from({ length: 12 }, (_, n) => `第${n + 1}段：这一段讲供水工程第${n + 1}期的安排。`).join(
  '\n\n',
);
const notes = ({ revisions }: ItemHistory) => revisions.map(({ n, note }) => `${n} ${note}`);
const day = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1000;

test('a document that was committed once has one revision, with commit, time and note', async () => {
  const repository = makeRepository();
  const { revisions, absences, former } = await repository.item('reports/2020/rule-of-law');
  expect(revisions).toMatchObject([
    {
      n: 1,
      commit: repository.git('rev-parse', 'HEAD'),
      seconds: day('2024-01-01') - 36_000,
      note: '首次发布',
    },
  ]);
  expect([absences, former]).toEqual([[], []]);
});

test('a commit that changed the text is a revision, one that changed another document is none', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.write({ [notice]: documentWith('', long.replace('第3期', '第4期')) });
  repository.commit('更正期数');
  repository.write({ 'content/documents/2024/other.mdx': documentWith('') });
  repository.commit('另一份');
  const history = await repository.item('documents/2024/notice');
  expect(notes(history)).toEqual(['1 首次发布', '2 更正期数']);
  expect(history.revisions[1]?.change).toMatchObject({ substantive: true, blocks: { changed: 1, added: 0 } });
});

test('a change of typed data alone is a revision and names the field', async () => {
  const repository = makeRepository({ [notice]: documentWith('issued: 2024-01-01\n') });
  repository.write({ [notice]: documentWith('issued: 2024-01-02\n') });
  repository.commit('更正日期');
  const { revisions } = await repository.item('documents/2024/notice');
  expect(revisions[1]?.change?.fields).toEqual([
    { path: ['issued'], names: [], before: '2024-01-01', after: '2024-01-02' },
  ]);
});

test.each([
  ['blank lines and line ends', (text: string) => text.replaceAll('\n\n', '\n\n\n').replaceAll('\n', '\r\n')],
  ['emphasis', (text: string) => text.replace('供水工程', '**供水工程**')],
  [
    'order and quotes of the front matter',
    (text: string) => text.replace('title: 通知\ngenre: notice', 'genre: "notice"\ntitle: 通知'),
  ],
  ['a comment', (text: string) => `${text}\n{/* 备注 */}\n`],
])('a commit that changed only %s is no revision', async (_name, change) => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.write({ [notice]: change(documentWith('', long)) });
  repository.commit('只改格式');
  expect(notes(await repository.item('documents/2024/notice'))).toEqual(['1 首次发布']);
});

test('a change of punctuation alone is a revision that is formal', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '供水工程,已经完成.') });
  repository.write({ [notice]: documentWith('', '供水工程，已经完成。') });
  repository.commit();
  const { revisions } = await repository.item('documents/2024/notice');
  expect(revisions.map(({ change }) => change?.substantive)).toEqual([undefined, false]);
});

test('a renamed file keeps its history, and the old address leads to it', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.move(notice, 'content/documents/2024/water.mdx');
  repository.commit('改名');
  const history = await repository.item('documents/2024/water');
  expect(notes(history)).toEqual(['1 首次发布']);
  expect(history.former).toEqual(['documents/2024/notice']);
});

test('a file that was renamed and edited in one commit keeps its history', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.move(notice, 'content/documents/2024/water.mdx');
  repository.write({ 'content/documents/2024/water.mdx': documentWith('', long.replace('第3期', '第4期')) });
  repository.commit('改名并更正');
  const history = await repository.item('documents/2024/water');
  expect(notes(history)).toEqual(['1 首次发布', '2 改名并更正']);
  expect(history.revisions.map(({ item }) => item)).toEqual([
    'documents/2024/notice',
    'documents/2024/water',
  ]);
});

test('two renames in a row lead from both old addresses', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.move(notice, 'content/documents/2024/water.mdx');
  repository.commit();
  repository.move('content/documents/2024/water.mdx', 'content/documents/2025/water.mdx');
  repository.write({ 'content/documents/2025/water.mdx': documentWith('issued: 2025-01-01\n', long) });
  repository.commit();
  expect((await repository.item('documents/2025/water')).former).toEqual(
    expect.arrayContaining(['documents/2024/notice']),
  );
});

test('a file moved to another collection is the same item', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.move(notice, 'content/pages/water.mdx');
  repository.write({ 'content/pages/water.mdx': `---\ntitle: 通知\nrole: other\n---\n\n${long}\n` });
  repository.commit('移到说明');
  const history = await repository.item('pages/water');
  expect(history.revisions.map(({ item }) => item)).toEqual(['documents/2024/notice', 'pages/water']);
});

test('two files that change places keep each its own history', async () => {
  const [one, two] = ['content/documents/2024/one.mdx', 'content/documents/2024/two.mdx'];
  const other = long.replaceAll('供水', '道路').replaceAll('安排', '进展情况');
  const repository = makeRepository({ [one]: documentWith('', long), [two]: documentWith('', other) });
  repository.move(one, 'content/documents/2024/three.mdx');
  repository.move(two, one);
  repository.commit('二改一');
  const history = await repository.item('documents/2024/one');
  expect(history.revisions[0]?.item).toBe('documents/2024/two');
  expect((await repository.item('documents/2024/three')).revisions[0]?.item).toBe('documents/2024/one');
});

test('a deleted document is gone, with the day and the words of the commit', async () => {
  const repository = makeRepository({ [notice]: documentWith('') });
  repository.remove(notice);
  repository.commit('内容有误，撤下');
  const history = await repository.item('documents/2024/notice');
  expect(isGone(history)).toBe(true);
  expect(history.absences).toMatchObject([{ after: 1, note: '内容有误，撤下' }]);
});

test('a document that was deleted and put back has both in one history', async () => {
  const repository = makeRepository({ [notice]: documentWith('') });
  repository.remove(notice);
  repository.commit('撤下');
  repository.write({ [notice]: documentWith('') });
  repository.commit('恢复');
  const history = await repository.item('documents/2024/notice');
  expect(notes(history)).toEqual(['1 首次发布', '2 恢复']);
  expect([isGone(history), history.absences[0]?.after]).toEqual([false, 1]);
  expect(actsOf(history).map(({ type }) => type)).toEqual(['published', 'gone', 'back']);
});

test('a revert is a revision of its own, equal to the first', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('改');
  repository.git('revert', '--no-edit', 'HEAD');
  const { revisions } = await repository.item('documents/2024/notice');
  expect(revisions).toHaveLength(3);
  expect(revisions[2]?.blob).toBe(revisions[0]?.blob);
});

test('a draft is not public: the first revision is the first commit without the mark', async () => {
  const repository = makeRepository({ [notice]: documentWith('draft: true\n', '秘密草稿。') });
  repository.write({ [notice]: documentWith('', '定稿。') });
  repository.commit('发布');
  const history = await repository.item('documents/2024/notice');
  expect(notes(history)).toEqual(['1 发布']);
  expect(JSON.stringify(history)).not.toContain('秘密草稿');
});

test('a document that becomes a draft again is not public from then on', async () => {
  const repository = makeRepository({ [notice]: documentWith('') });
  repository.write({ [notice]: documentWith('draft: true\n') });
  repository.commit('收回修改');
  expect(isGone(await repository.item('documents/2024/notice'))).toBe(true);
});

test('a merge of two branches that edited one file is one revision with the words of the merge', async () => {
  const repository = makeRepository({ [notice]: documentWith('', long) });
  repository.git('checkout', '-q', '-b', 'work');
  repository.write({ [notice]: documentWith('', long.replace('第2期', '第二期')) });
  repository.commit('分支上的修改');
  repository.git('checkout', '-q', 'main');
  repository.write({ [notice]: documentWith('', long.replace('第11期', '第十一期')) });
  repository.commit('主线上的修改');
  repository.git('merge', '-q', '--no-ff', '-m', '合并更正', 'work');
  const history = await repository.item('documents/2024/notice');
  expect(notes(history)).toEqual(['1 首次发布', '2 主线上的修改', '3 合并更正']);
});

test("git's own words for a merge are not shown", async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.git('checkout', '-q', '-b', 'work');
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('改');
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--no-ff', '--no-edit', 'work');
  expect(notes(await repository.item('documents/2024/notice'))).toEqual(['1 首次发布', '2 ']);
});

test("an editor's public note stands for the commit message", async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({
    [notice]: documentWith('changes:\n  - date: 2024-01-02\n    note: 更正供水时间\n', '二'),
  });
  repository.commit('fix typo');
  expect(notes(await repository.item('documents/2024/notice'))).toEqual(['1 首次发布', '2 更正供水时间']);
});

test('a public note that comes later, while the version stands, is of that version; one that was mended takes its place', async () => {
  const noted = (note: string) => `changes:\n  - date: 2024-01-02\n    note: ${note}\n`;
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  for (const [text, note] of [
    ['二', ''],
    ['二', '更正供水时间'],
    ['二', '更正供水的时间'],
    ['三', '更正供水的时间'],
  ] as const) {
    repository.write({ [notice]: documentWith(note && noted(note), text) });
    repository.commit('fix');
  }
  const history = await repository.item('documents/2024/notice');
  expect(notes(history)).toEqual(['1 首次发布', '2 更正供水的时间', '3 fix']);
  expect(history.revisions.map(({ stated }) => stated)).toEqual([null, '2024-01-02', null]);
});

test.each([
  ['nothing about it', '', []],
  ['history: true', 'history: true\n', []],
  ['messages: false', 'history:\n  messages: false\n', []],
  ['messages: true', 'history:\n  messages: true\n', ['MARK-first', 'MARK-removed', 'MARK-renamed']],
])('with %s in site.yaml messages of commits are in the history: %s', async (_name, history, found) => {
  const site = { 'content/site.yaml': siteYaml + history };
  const repository = makePlain({ ...site, [notice]: documentWith('', long) });
  repository.write({ 'content/documents/2024/b.mdx': documentWith('', '二') });
  repository.commit('MARK-first');
  repository.move(notice, 'content/documents/2024/c.mdx');
  repository.commit('MARK-renamed');
  repository.remove('content/documents/2024/b.mdx');
  repository.commit('MARK-removed');
  const first = JSON.stringify(await repository.history());
  expect([...first.matchAll(/MARK-\w+/g)].map(String).toSorted()).toEqual(found);
  // The answer does not depend on what was read and stored before.
  repository.write({
    'content/site.yaml': siteYaml + (found.length > 0 ? '' : 'history:\n  messages: true\n'),
  });
  expect(JSON.stringify(await repository.history()).includes('MARK-removed')).toBe(found.length === 0);
});

test('an attachment that was replaced is a revision, with name and sizes before and after', async () => {
  const repository = makeRepository({
    [notice]: documentWith('attachments:\n  - title: 表\n    href: /files/table.csv\n'),
    'public/files/table.csv': 'a,b\n',
  });
  repository.write({ 'public/files/table.csv': new Uint8Array([0, 1, 2, 0xff, 0xfe, 10]) });
  repository.commit('换表');
  const { revisions } = await repository.item('documents/2024/notice');
  expect(revisions.map(({ files }) => files['/files/table.csv']?.size)).toEqual([4, 6]);
  expect(revisions[1]).toMatchObject({ note: '换表', change: { substantive: true, files: 1 } });
});

test('a redacted revision keeps number, day and reason and loses everything else, in the caches too', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '身份证号630102199001011234') });
  repository.commit('误发身份证号');
  repository.write({ [notice]: documentWith('', '三') });
  repository.commit('改正');
  await repository.history();
  const redaction = {
    item: 'documents/2024/notice',
    revisions: [2],
    reason: '含个人信息',
    date: '2024-02-01',
  };
  const history = await repository.item('documents/2024/notice', [redaction]);
  expect(history.revisions.map(({ redacted }) => redacted?.reason)).toEqual([
    undefined,
    '含个人信息',
    undefined,
  ]);
  expect(JSON.stringify(history)).not.toMatch(/6301021990|误发/);
  expect(history.revisions[2]?.change).toMatchObject({ blocks: { changed: 0, added: 1, removed: 1 } });
  const stores = readdirSync(join(repository.settings.state, 'history')).filter((name) =>
    name.endsWith('.db'),
  );
  const kept = stores.filter((name) =>
    readFileSync(join(repository.settings.state, 'history', name)).includes('630102199001011234'),
  );
  expect(stores).toHaveLength(1);
  expect(kept).toEqual([]);
});

test('paths with Chinese characters, and names with markup, are read and never published', async () => {
  const repository = makeRepository({ 'public/files/附件 一.csv': 'a\n', [notice]: documentWith('', '一') });
  repository.git('tag', '-a', '-m', 'x', '<b>v1</b>');
  repository.move('public/files/附件 一.csv', 'public/files/附件二.csv');
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('<script>alert(1)</script>');
  const history = await repository.history();
  expect(history.items.find(({ item }) => item === 'documents/2024/notice')?.revisions).toHaveLength(2);
  expect(JSON.stringify(history)).not.toMatch(/secret\.example|<b>/);
});

test('500 revisions of one file are read, in order', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '第0版') });
  const stream = Array.from({ length: 499 }, (_, n) => {
    const text = documentWith('', `第${n + 1}版`);
    const words = `版${n + 2}`;
    return `commit refs/heads/main\ncommitter x <x> ${day('2024-02-01') + n * 60} +0000\ndata ${Buffer.byteLength(words)}\n${words}\n${
      n === 0 ? 'from refs/heads/main^0\n' : ''
    }M 100644 inline ${notice}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet'], { input: stream.join('') });
  repository.git('checkout', '-q', '-f', 'main');
  const { revisions } = await repository.item('documents/2024/notice');
  expect([revisions.length, revisions[499]?.note, revisions[499]?.change?.blocks.changed]).toEqual([
    500,
    '版500',
    1,
  ]);
});

test('what is not committed is the last revision, without a commit', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二'), 'content/documents/2024/new.mdx': documentWith('') });
  expect(
    (await repository.item('documents/2024/notice')).revisions.map(({ commit }) => commit !== null),
  ).toEqual([true, false]);
  expect((await repository.item('documents/2024/new')).revisions.map(({ commit }) => commit)).toEqual([null]);
});

test('which revision was public on a day', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit();
  repository.remove(notice);
  repository.commit();
  const history = await repository.item('documents/2024/notice');
  const days = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03'];
  expect(days.map((date) => revisionAt(history, day(date))?.n ?? null)).toEqual([null, 1, 2, null]);
});

test('a second reading after one more commit reads that commit alone and gives what a first reading gives', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  await repository.history();
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('改');
  const second = await repository.history();
  rmSync(repository.settings.state, { recursive: true });
  expect(await repository.history()).toEqual(second);
});

test('history that was rewritten, and a store that is cut off, are read anew', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('改');
  const before = await repository.history();
  repository.git('commit', '-q', '--amend', '-m', '改写');
  expect(notes(await repository.item('documents/2024/notice'))).toEqual(['1 首次发布', '2 改写']);
  truncateSync(historyFile(repository.settings), 20_000);
  expect((await repository.history()).items).toHaveLength(before.items.length);
});

test.each([
  ['without a repository', (folder: string) => rmSync(join(folder, '.git'), { recursive: true }), 'none'],
  [
    'in a folder that the repository does not hold',
    (folder: string) => {
      execFileSync('git', ['-C', folder, 'rm', '-rq', '--cached', 'content']);
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-qm', 'x']);
    },
    'untracked',
  ],
])('%s there are no versions, and the reason is known', async (_name, change, reason) => {
  const repository = makeRepository();
  change(repository.folder);
  expect(await repository.history()).toEqual(noVersions(reason as MissingHistory));
});

test('of a shallow clone the reason is known', async () => {
  const origin = makeRepository();
  origin.write({ [notice]: documentWith('') });
  origin.commit();
  const clone = temporaryFolder();
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.folder}`, clone]);
  expect(await makeCloneHistory(clone)).toEqual(noVersions('shallow'));
});

test('content in a repository of its own has its history, files of the outer one too', async () => {
  const outer = makeRepository({
    [notice]: documentWith('attachments:\n  - title: 表\n    href: /files/table.csv\n'),
    'public/files/table.csv': 'a\n',
  });
  outer.write({ 'public/files/table.csv': 'b,c\n' });
  outer.commit('换表');
  const inner = join(outer.folder, 'content');
  rmSync(join(outer.folder, '.git'), { recursive: true });
  const own = (folder: string, date: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x', ...args], {
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  own(inner, '', 'init', '-q');
  own(inner, '', 'add', '.');
  own(inner, '2024-03-01T00:00:00Z', 'commit', '-qm', '内容');
  own(outer.folder, '', 'init', '-q');
  mkdirSync(join(outer.folder, 'aside'));
  renameSync(join(outer.folder, 'public/files/table.csv'), join(outer.folder, 'aside/new'));
  outer.write({ 'public/files/table.csv': 'old\n' });
  own(outer.folder, '', 'add', 'public');
  own(outer.folder, '2024-02-01T00:00:00Z', 'commit', '-qm', '旧表');
  renameSync(join(outer.folder, 'aside/new'), join(outer.folder, 'public/files/table.csv'));
  own(outer.folder, '', 'add', 'public');
  own(outer.folder, '2024-04-01T00:00:00Z', 'commit', '-qm', '新表');
  expect(notes(await outer.item('documents/2024/notice'))).toEqual(['1 内容', '2 新表']);
});

async function makeCloneHistory(folder: string) {
  const settings = {
    ...makeSettings({ content: join(folder, 'content'), today: '2026-01-31' }),
    state: join(folder, '.gongkai'),
  };
  const corpus = corpusOf(readContent(settings), settings);
  if (!corpus) throw new Error('The clone is not valid.');
  return readHistory(settings, corpus, []);
}
