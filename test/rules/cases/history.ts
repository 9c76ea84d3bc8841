import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { breachesOf } from '../../../src/app/hold-ledger.ts';
import { readLedger } from '../../../src/io/ledger/read-ledger.ts';
import { recordPublication } from '../../../src/io/ledger/write-ledger.ts';
import type { Repository } from '../../repository.ts';
import { documentWith, siteYaml } from '../../tiny-site.ts';
import { type HistoryCase, type HistoryCases, notice } from '../rule-case.ts';

const redacted = (item: string, revisions: string) =>
  `- item: ${item}\n  revisions: ${revisions}\n  reason: 含个人信息\n  date: 2024-03-01\n`;
const board = (slug: string, more = '') => siteYaml.replace('reports-board', () => slug) + more;
const other = 'content/documents/2024/other.mdx';
const linking = (title: string) =>
  documentWith('', '[表](/files/form.txt)').replace('title: 通知', () => `title: ${title}`);

/** Two versions of a notice. */
function twoVersions(repository: Repository): void {
  for (const text of ['一', '二']) {
    repository.write({ [notice]: documentWith('', `本通知讲供水工程的安排，共三条。\n\n${text}`) });
    repository.commit();
  }
}

const toVersions = (...paths: string[]) =>
  documentWith('', paths.map((path) => `[那里](${path})`).join('\n\n')).replace(
    'title: 通知',
    'title: 另一件',
  );

/** What `npm run ledger` does, then a commit of it. */
async function publish({ settings, commit }: Repository): Promise<string> {
  const { corpus, history } = await checkSite(settings);
  if (!corpus) throw new Error('The site of the test is not valid.');
  const accepted = breachesOf(corpus, history, readLedger(settings.content));
  const { content } = settings;
  const boards = corpus.site.boards.map(({ slug }) => `/${slug}/`);
  await recordPublication({ content, history, boards, accepted, day: corpus.today });
  return commit('台账');
}
const ledgerFiles = ({ folder }: Repository): string[] => {
  const ledger = join(folder, 'content/ledger');
  return readdirSync(ledger, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(ledger, name));
};

/** A publication of which one version is gone or another text. */
async function rewritten(repository: Repository, change: () => void): Promise<() => void> {
  const { git, commit } = repository;
  twoVersions(repository);
  const last = await publish(repository);
  git('reset', '-q', '--hard', 'HEAD~3');
  change();
  git('checkout', '-q', last, '--', 'content/ledger');
  commit();
  return () => void git('reset', '-q', '--hard', last);
}

/** Why a site can be without its versions. */
const withoutHistory: readonly HistoryCase[] = [
  {
    name: 'no git',
    steps() {
      vi.stubEnv('PATH', '/nowhere');
      return () => void vi.unstubAllEnvs();
    },
  },
  {
    name: 'no repository',
    steps({ folder }) {
      renameSync(join(folder, '.git'), join(folder, '.kept'));
      return () => renameSync(join(folder, '.kept'), join(folder, '.git'));
    },
  },
  {
    name: 'no repository, and none is wanted',
    steps({ folder, write }) {
      rmSync(join(folder, '.git'), { recursive: true });
      return () => write({ 'content/site.yaml': `${siteYaml}history: false\n` });
    },
  },
  {
    name: 'a repository of another user',
    steps() {
      vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
      return () => void vi.unstubAllEnvs();
    },
  },
  {
    name: 'a damaged repository',
    steps(repository) {
      twoVersions(repository);
      const { folder, git } = repository;
      const lost = git('rev-parse', `HEAD~1:${notice}`);
      const bytes = git('cat-file', 'blob', lost);
      rmSync(join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
      return () =>
        void execFileSync('git', ['-C', folder, 'hash-object', '-w', '--stdin'], { input: `${bytes}\n` });
    },
  },
  {
    name: 'no commit',
    steps({ folder, git, commit }) {
      rmSync(join(folder, '.git'), { recursive: true });
      git('init', '-q', '-b', 'main');
      return () => void commit();
    },
  },
  {
    name: 'a shallow clone',
    steps(repository) {
      twoVersions(repository);
      const { folder, git } = repository;
      const whole = `${folder}.whole`;
      execFileSync('git', ['clone', '-q', '--bare', folder, whole]);
      rmSync(join(folder, '.git'), { recursive: true });
      git('init', '-q', '-b', 'main');
      git('fetch', '-q', '--depth', '1', `file://${whole}`, 'main');
      git('reset', '-q', '--hard', 'FETCH_HEAD');
      return () => {
        git('fetch', '-q', '--unshallow', `file://${whole}`);
        rmSync(whole, { recursive: true });
      };
    },
  },
  {
    name: 'a folder that is not committed',
    steps({ folder, git, commit }) {
      rmSync(join(folder, '.git'), { recursive: true });
      git('init', '-q', '-b', 'main');
      git('commit', '-q', '--allow-empty', '-m', '空');
      return () => void commit();
    },
  },
];

/** Rules that only the history can tell broken. */
export const historyCases: HistoryCases = {
  'history-missing': withoutHistory,
  'commit-date': [1, 5, 6].map((count) => ({
    name: `a clock that runs ahead, ${count} times`,
    steps({ folder, write, commit }) {
      for (let at = 0; at < count; at++) {
        write({ [notice]: documentWith('', `第${at}次`) });
        execFileSync('git', ['-C', folder, 'add', '-A', '.']);
        const date = `${2035 + at}-01-01T00:00:00Z`;
        const who = { GIT_AUTHOR_NAME: '甲', GIT_AUTHOR_EMAIL: 'a@a.example' };
        const as = { GIT_COMMITTER_NAME: '甲', GIT_COMMITTER_EMAIL: 'a@a.example' };
        execFileSync('git', ['-C', folder, 'commit', '-q', '-m', '一'], {
          env: { ...process.env, ...who, ...as, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
        });
      }
      return ({ git }) => {
        git('reset', '-q', '--soft', `HEAD~${count}`);
        commit();
      };
    },
  })),
  'lost-address': [
    {
      name: 'a board that was renamed',
      steps({ write, commit }) {
        write({ 'content/site.yaml': board('annual') });
        commit();
        return () =>
          write({
            'content/site.yaml': board('annual', 'redirects: [{ from: /reports-board/, to: /annual/ }]\n'),
          });
      },
    },
    ...withoutHistory
      .filter(({ name }) => !/no commit|not committed|none is wanted/.test(name))
      .map(({ name, steps }) => ({
        name: `the versions of a ledger: ${name}`,
        async steps(repository: Repository) {
          twoVersions(repository);
          await publish(repository);
          return steps(repository);
        },
      })),
    {
      name: 'the versions of a ledger: many',
      async steps(repository) {
        const notices = ['one', 'two', 'three'].map((name) => `content/documents/2024/${name}.mdx`);
        for (const text of ['一', '二']) {
          for (const [at, path] of notices.entries())
            repository.write({ [path]: documentWith('', text).replace('通知', () => `通知${at}`) });
          repository.commit();
        }
        await publish(repository);
        vi.stubEnv('PATH', '/nowhere');
        return () => void vi.unstubAllEnvs();
      },
    },
  ],
  'redaction-item': [
    {
      name: 'an item that never was',
      steps(repository) {
        twoVersions(repository);
        repository.write({ 'content/redactions.yaml': redacted('documents/2024/zzz', '[1]') });
        return ({ write }) => write({ 'content/redactions.yaml': redacted('documents/2024/notice', '[1]') });
      },
    },
  ],
  'redaction-revision': [
    {
      name: 'a version that there is not',
      steps(repository) {
        twoVersions(repository);
        repository.write({ 'content/redactions.yaml': redacted('documents/2024/notice', '[7]') });
        return ({ write }) => write({ 'content/redactions.yaml': redacted('documents/2024/notice', '[1]') });
      },
    },
    {
      name: 'the current version',
      steps(repository) {
        twoVersions(repository);
        repository.write({ 'content/redactions.yaml': redacted('documents/2024/notice', '[2]') });
        return ({ write, commit }) => {
          write({ [notice]: documentWith('', '更正。') });
          commit();
        };
      },
    },
  ],
  'dead-version': [
    {
      name: 'versions, changes and lines that are not there',
      steps(repository) {
        twoVersions(repository);
        const at = '/documents/2024/notice';
        const right = ['v/1/', 'v/2/', 'v/2/changes/', 'history/#r1', 'history/#r2', 'history/#main'];
        const wrong = ['v/3/', 'v/1/changes/', 'v/3/changes/', 'history/#r3', 'v/%32%30/'];
        const links = (below: readonly string[]) => toVersions(...below.map((path) => `${at}/${path}`));
        repository.write({ [other]: links([...right, ...wrong]) });
        repository.commit();
        return () => repository.write({ [other]: links(right) });
      },
    },
    {
      name: 'of an item that never changed, by an address from here',
      steps({ write, commit }) {
        write({
          [notice]: documentWith('', '一'),
          [other]: toVersions('../notice/v/1/', '../notice/history/', '../notice/history/#r1'),
        });
        commit();
        return () => write({ [other]: toVersions('../notice/') });
      },
    },
    {
      name: 'in the links of every page',
      steps({ write, commit }) {
        const links = (path: string) => `${siteYaml}links:\n  - title: 甲\n    url: ${path}\n`;
        write({
          [notice]: documentWith('', '一'),
          'content/site.yaml': links('/documents/2024/notice/v/2/'),
        });
        commit();
        return () => write({ 'content/site.yaml': links('/documents/2024/notice/') });
      },
    },
    {
      name: 'a version that is hidden',
      steps(repository) {
        twoVersions(repository);
        repository.write({
          [other]: toVersions('/documents/2024/notice/v/1/', '/documents/2024/notice/history/#r1'),
          'content/redactions.yaml': redacted('documents/2024/notice', '[1]'),
        });
        repository.commit();
        return () => repository.write({ [other]: toVersions('/documents/2024/notice/v/2/') });
      },
    },
  ],
  'redaction-shared': [
    {
      name: 'a file that another item offers',
      steps({ write, commit }) {
        write({ [notice]: linking('一'), [other]: linking('二'), 'public/files/form.txt': '张某某' });
        commit();
        write({
          [notice]: documentWith('', '更正。').replace('title: 通知', 'title: 一'),
          'content/bodies/town.mdx': '---\ntitle: 测试镇人民政府\nkind: government\n---\n\n又改了。\n',
          'content/redactions.yaml':
            redacted('bodies/town', '[1]') +
            redacted('documents/2024/notice', '[1]') +
            redacted('documents/2024/nothing', '[1]'),
        });
        commit();
        return () => {
          write({
            [other]: documentWith('', '更正。').replace('title: 通知', 'title: 二'),
            'content/redactions.yaml':
              redacted('documents/2024/notice', '[1]') + redacted('documents/2024/other', '[1]'),
          });
          commit();
        };
      },
    },
  ],
  'ledger-file': [
    {
      name: 'edited',
      async steps(repository) {
        twoVersions(repository);
        await publish(repository);
        for (const file of ledgerFiles(repository)) appendFileSync(file, '\n');
        return ({ git }) => void git('checkout', '-q', '--', 'content/ledger');
      },
    },
    {
      name: 'gone',
      async steps(repository) {
        twoVersions(repository);
        await publish(repository);
        for (const file of ledgerFiles(repository)) rmSync(file);
        return ({ git }) => void git('checkout', '-q', '--', 'content/ledger');
      },
    },
  ],
  'ledger-version': [
    {
      name: 'gone',
      steps: (repository) =>
        rewritten(repository, () => {
          repository.write({ [notice]: documentWith('', '本通知讲供水工程的安排，共三条。\n\n二') });
          repository.commit();
        }),
    },
    {
      name: 'two branches under one number',
      async steps(repository) {
        const { git, write, commit } = repository;
        twoVersions(repository);
        await publish(repository);
        for (const name of ['one', 'two']) {
          git('checkout', '-q', '-b', name, 'main');
          write({ [notice]: documentWith('', `本通知讲供水工程的安排，共三条。\n\n${name}`) });
          commit(name);
          await publish(repository);
        }
        git('checkout', '-q', 'main');
        git('merge', '-q', '--no-ff', '-m', '合一', 'one');
        git('merge', '-q', '--no-ff', '-X', 'ours', '-m', '合二', 'two');
        return () => void git('reset', '-q', '--hard', 'HEAD~1');
      },
    },
  ],
  'date-future': [
    {
      name: 'by a clock that is behind',
      steps({ write, commit }) {
        vi.setSystemTime('2023-12-01T00:00:00Z');
        write({ [notice]: documentWith('published: 2023-12-20\n') });
        commit();
        return () => void vi.setSystemTime('2026-01-31T00:00:00Z');
      },
    },
  ],
  'clock-behind': [
    {
      name: 'a machine that lives in the past',
      steps({ write, commit }) {
        vi.setSystemTime('2023-12-01T00:00:00Z');
        write({});
        commit();
        // A day behind is another place on earth.
        return () => void vi.setSystemTime('2024-01-01T12:00:00Z');
      },
    },
  ],
  'commit-personal': [
    {
      name: 'in a message',
      steps({ git }) {
        git('commit', '-q', '--allow-empty', '-m', '改正\n\n11010519491231002X的记录');
        return () => void git('commit', '-q', '--amend', '--allow-empty', '-m', '改正一条记录');
      },
    },
    {
      name: 'a mobile number in a message',
      steps({ git }) {
        git('commit', '-q', '--allow-empty', '-m', '有事打13812345678');
        return () => void git('commit', '-q', '--amend', '--allow-empty', '-m', '改正');
      },
    },
    {
      name: 'in the name of the branch',
      steps({ git }) {
        git('checkout', '-q', '-b', 'fix/id-11010519491231002X');
        return () => void git('branch', '-q', '-m', 'fix/notice-2024');
      },
    },
    {
      name: 'added by one commit, taken away by the next',
      steps({ git, write, commit }) {
        write({ [notice]: documentWith('', '张三，11010519491231002X。') });
        commit();
        write({ [notice]: documentWith('', '张三。') });
        commit();
        return () => {
          git('reset', '-q', '--soft', 'HEAD~2');
          commit();
        };
      },
    },
  ],
  'file-unreadable': [
    {
      name: 'a link',
      steps({ folder }) {
        mkdirSync(join(folder, 'content/documents'), { recursive: true });
        execFileSync('ln', ['-s', '/etc/hostname', join(folder, 'content/documents/a.mdx')]);
        return () => rmSync(join(folder, 'content/documents/a.mdx'));
      },
    },
    {
      name: 'a pipe',
      steps({ folder }) {
        mkdirSync(join(folder, 'content/documents'), { recursive: true });
        execFileSync('mkfifo', [join(folder, 'content/documents/a.mdx')]);
        return () => rmSync(join(folder, 'content/documents/a.mdx'));
      },
    },
    {
      name: 'a name of no encoding',
      steps({ folder }) {
        mkdirSync(join(folder, 'content/documents'), { recursive: true });
        execFileSync('sh', ['-c', `printf x > content/documents/"$(printf 'a\\377')".mdx`], { cwd: folder });
        return () => rmSync(join(folder, 'content/documents'), { recursive: true });
      },
    },
  ],
};
