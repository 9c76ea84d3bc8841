import { expect, test } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { makeWorded, type Repository } from '../../repository.ts';
import { said } from '../../said.ts';
import { documentWith } from '../../tiny-site.ts';

const [one, other] = ['content/documents/2024/one.mdx', 'content/documents/2024/other.mdx'];
const linking = (title: string, text = '') =>
  documentWith('', `${text}[表](/files/form.txt)`).replace('title: ', () => `title: ${title}`);
const redactions = '- item: documents/2024/one\n  revisions: [1]\n  reason: 含个人信息\n  date: 2024-03-01\n';

/** Two documents that came with one commit and link one file; the first is corrected and its first version hidden. */
function shared(): Repository {
  const repository = makeWorded();
  repository.write({
    [one]: linking('一', '张某某。'),
    [other]: linking('二'),
    'public/files/form.txt': '张某某',
  });
  repository.commit('公布张某某的处罚');
  repository.write({
    [one]: documentWith('', '更正。').replace('title: ', 'title: 一'),
    'content/redactions.yaml': redactions,
  });
  repository.commit('更正');
  return repository;
}

test('words of the commit of a hidden version are shown with no other item either', async () => {
  const { history } = await checkSite(shared().settings);
  const notes = history.items.flatMap(({ revisions, absences, moves }) =>
    [...revisions, ...absences, ...moves].map(({ note }) => note),
  );
  expect(notes).toContain('首次发布');
  expect(notes.join()).not.toContain('张某某');
});

test('a file of a hidden version that another item offers is named, until that is hidden or gone as well', async () => {
  const repository = shared();
  const found = async () =>
    (await checkSite(repository.settings)).findings.filter(({ rule }) => rule === 'redaction-shared');
  const [finding, ...more] = await found();
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', position: { line: 1 } });
  expect(said(finding, 'message', 'zh-CN')).toBe(
    '隐去的版本所附的文件“/files/form.txt”，条目“documents/2024/other”也提供，仍然可以下载。',
  );
  repository.write({
    [other]: documentWith('', '更正。').replace('title: ', 'title: 二'),
    'content/redactions.yaml': `${redactions}${redactions.replace('one', 'other')}`,
  });
  repository.commit();
  expect(await found()).toEqual([]);
});
