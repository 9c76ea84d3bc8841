import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { textIn } from '../../../src/domain/text/message.ts';
import { makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith } from '../../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';

/** A repository in which the second of three versions has a date of its own; the others are of 1 and 3 January 2024. */
function dated(date: string) {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: documentWith('', '二') });
  repository.commit('二');
  const { folder, git } = repository;
  const raw = execFileSync('git', ['-C', folder, 'cat-file', 'commit', 'HEAD'], { encoding: 'utf8' });
  const input = raw.replace(/^committer (.*>) .*$/m, (_line, who: string) => `committer ${who} ${date}`);
  const id = execFileSync(
    'git',
    ['-C', folder, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin'],
    {
      input,
      encoding: 'utf8',
    },
  ).trim();
  git('update-ref', 'refs/heads/main', id);
  repository.write({ [notice]: documentWith('', '三') });
  repository.commit('三');
  return { repository, id };
}

test.each([
  ['in 2035', '2051222400 +0800', '2035-01-01'],
  ['in 1970', '86400 +0000', '1970-01-02'],
  ['beyond all dates', '99999999999999 +0000', ''],
  ['before 1970', '-86400 +0000', ''],
  ['that is no number', 'never +0000', ''],
])('a commit dated %s gives a version that is not before the one before it', async (_name, date, said) => {
  const { repository, id } = dated(date);
  const { checked, pages } = await viewsOf(repository.settings);
  const history = checked.history.items.find(({ item }) => item === 'documents/2024/notice');
  expect(
    history?.revisions.map(({ seconds, bound }) => [new Date(seconds * 1000).toISOString(), bound]),
  ).toEqual([
    ['2024-01-01T02:00:00.000Z', undefined],
    ['2024-01-01T02:00:00.000Z', 'not-before'],
    ['2024-01-03T02:00:00.000Z', undefined],
  ]);
  const page = pages.find(({ path }) => path === '/documents/2024/notice/history/');
  expect(page?.kind === 'history' && page.revisions.map(({ date, instant }) => [date, instant])).toEqual([
    ['2024-01-03', '2024-01-03T02:00:00Z'],
    ['不早于2024-01-01', null],
    ['2024-01-01', '2024-01-01T02:00:00Z'],
  ]);
  const version = pages.find(({ path }) => path === '/documents/2024/notice/v/2/');
  expect(version?.kind === 'version' && version.bar).toContain('不早于2024年1月1日至2024年1月3日在本站公开');
  const notices = checked.findings.filter(({ rule }) => rule === 'commit-date');
  expect(notices.map(({ severity, message }) => `${severity} ${textIn(message, 'zh-CN')}`)).toEqual([
    expect.stringContaining(
      `notice 有 1 次提交的日期和前后的提交、今天的日期对不上：${id.slice(0, 10)} ${said}`,
    ),
  ]);
});

test('a time zone of ninety-nine hours does no harm', async () => {
  const { repository } = dated('1704160800 +9999');
  const { checked } = await viewsOf(repository.settings);
  expect(checked.findings.filter(({ rule }) => rule === 'commit-date')).toEqual([]);
});

test('where the last commit is dated 2035 the item is public since not before the commit before', async () => {
  const { repository } = dated('2051222400 +0800');
  repository.git('reset', '-q', '--hard', 'HEAD~1');
  const { pages } = await viewsOf(repository.settings);
  const page = pages.find(({ path }) => path === '/documents/2024/notice/');
  expect(page?.kind === 'item' && page.version?.text).toContain('不早于2024年1月1日最近改动');
});

test('the clock of this machine changes nothing where the day of the site is given', async () => {
  const { repository } = dated('1769817600 +0000');
  const { settings } = repository;
  const times = async (clock: string) => {
    vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] });
    try {
      const { checked } = await viewsOf({ ...settings, today: '2024-01-05' });
      return checked.history.items.find(({ item }) => item === 'documents/2024/notice')?.revisions;
    } finally {
      vi.useRealTimers();
    }
  };
  const [early, late] = [await times('2024-01-05T12:00:00Z'), await times('2038-01-01T12:00:00Z')];
  expect(early?.map(({ bound }) => bound)).toEqual([undefined, 'not-before', undefined]);
  expect(late).toEqual(early);
});
