import { expect, test } from 'vitest';
import { readUnpushed } from '../../../src/io/git/unpushed.ts';
import { makeRepository } from '../../repository.ts';
import { documentWith, temporaryFolder } from '../../tiny-site.ts';

const notice = 'content/documents/2024/通知.mdx';

test('what is not pushed is the branch, messages, and every line that was added, whatever became of it', () => {
  const { folder, git, write, commit, settings } = makeRepository();
  const hub = temporaryFolder();
  git('init', '-q', '--bare', hub);
  git('remote', 'add', 'origin', hub);
  git('push', '-q', 'origin', 'HEAD:main');
  expect(readUnpushed(settings.content, ['.'])?.commits).toEqual([]);
  git('checkout', '-q', '-b', 'topic');
  write({ [notice]: documentWith('', '第一稿。') });
  const first = commit('第一稿\n\n说明\u0002里');
  write({ [notice]: documentWith('', '第二稿。'), 'other.txt': '别处' });
  const second = commit('第二稿');
  const unpushed = readUnpushed(settings.content, ['.']);
  expect(unpushed?.branch).toBe('topic');
  expect(unpushed?.commits.map(({ id }) => id)).toEqual([second, first]);
  expect(unpushed?.commits.map(({ message }) => message.split('\n')[0])).toEqual(['第二稿', '第一稿']);
  expect([...(unpushed?.commits[0]?.added ?? [])]).toEqual([[notice, '第二稿。']]);
  expect(unpushed?.commits[1]?.added.get(notice)).toContain('第一稿。');
  git('push', '-q', 'origin', 'topic');
  expect(readUnpushed(folder, ['.'])?.commits).toEqual([]);
});

test('without a repository or a commit there is nothing', () => {
  const folder = temporaryFolder();
  expect(readUnpushed(folder, ['.'])).toBeNull();
});
