import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { makeWorded as makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith, siteYaml } from '../../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';
const fields = (lines: string) => documentWith(lines, '二');
const text = (body: string) => documentWith('', body);

/** Commits a state of the notice between two good ones, then makes the whole site; gives the notes of its versions. */
async function notesAround(state: string | Uint8Array): Promise<string[]> {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.write({ [notice]: state });
  repository.commit('坏');
  repository.write({ [notice]: documentWith('', '三') });
  repository.commit('好');
  const { checked } = await viewsOf(repository.settings);
  const history = checked.history.items.find(({ item }) => item === 'documents/2024/notice');
  return history?.revisions.map(({ note }) => note) ?? [];
}

test.each<[string, string | Uint8Array]>([
  ['a field that objects have by nature', fields('constructor: x\n')],
  ['such a field with fields of its own', fields('constructor:\n  name: 1\n')],
  ['a field toString', fields('toString: x\n')],
  ['a field __proto__', fields('__proto__:\n  draft: true\n  title: 3\n')],
  ['lists of maps where words are expected', fields('keywords:\n  - valueOf: {}\n  - hasOwnProperty: 1\n')],
  ['two thousand signs of a quotation', text(`${'>'.repeat(2000)} x`)],
  ['elements nested three thousand deep', text(`${'<div>'.repeat(3000)}x${'</div>'.repeat(3000)}`)],
  ['lists in YAML nested three thousand deep', fields(`keywords: ${'['.repeat(3000)}${']'.repeat(3000)}\n`)],
  ['a date beyond all dates', fields('issued: !!timestamp 999999-01-01\n')],
  ['a list as a key', fields('? [a, b]\n: 3\n')],
  ['a number for a title', '---\ntitle: 3\ngenre: notice\n---\n\n二\n'],
  ['front matter that is not YAML', '---\ntitle: [\nissued: never\n---\n\n坏的。\n'],
  ['front matter that is not closed', '---\ntitle: 通知\n\n二\n'],
  ['no front matter', '二\n'],
  ['nothing at all', ''],
  ['code in its text', text('二 {process.exit(1)}')],
  ['an unknown component', text('<Unknown />')],
  ['a component that objects have by nature', text('<constructor>二</constructor>')],
  ['bytes that are no text', new Uint8Array([0xff, 0xd8, 0, 1, 2, 0xc4, 0xe3, 0xba, 0xc3])],
])('a state with %s was never public: it is no version, and the site is made', async (_name, state) => {
  expect(await notesAround(state)).toEqual(['首次发布', '好']);
});

test.each([
  ['emphasis without end', text('*'.repeat(3000))],
  ['brackets without end', text('['.repeat(5000))],
  ['a note called constructor', text('二[^constructor]\n\n[^constructor]: 注\n')],
])('a state with %s may have been public: it is a version, and the site is made', async (_name, state) => {
  expect(await notesAround(state)).toEqual(['首次发布', '坏', '好']);
});

test('a name that is no address, once given and corrected, leaves no address behind', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.move(notice, 'content/documents/2024/Not an Address!.mdx');
  repository.commit('坏');
  repository.move('content/documents/2024/Not an Address!.mdx', 'content/documents/2024/water.mdx');
  repository.commit('好');
  const { checked } = await viewsOf(repository.settings);
  const history = checked.history.items.find(({ item }) => item === 'documents/2024/water');
  expect([history?.former, history?.revisions.length]).toEqual([['documents/2024/notice'], 1]);
});

test('an item that was never valid before it was deleted has no tombstone', async () => {
  const repository = makeRepository();
  repository.write({ [notice]: fields('constructor: x\n') });
  repository.commit('坏');
  repository.remove(notice);
  repository.commit('删');
  const { checked } = await viewsOf(repository.settings);
  expect(checked.history.items.map(({ item }) => item)).not.toContain('documents/2024/notice');
});

test.each([
  ['with a name that is no address', siteYaml.replace('slug: reports-board', 'slug: 年报 Board')],
  ['in a file that had another mistake', `${siteYaml.replace('reports-board', 'other-board')}nonsense: 1\n`],
  ['in a file nested beyond reading', `boards: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
])('a board %s was never public: no redirect is asked for', async (_name, state) => {
  const repository = makeRepository({ 'content/site.yaml': state });
  repository.write({ 'content/site.yaml': siteYaml });
  repository.commit('好');
  const { checked } = await viewsOf(repository.settings);
  expect(checked.history.boards).toEqual(['/reports-board/']);
});

test('links, executable files, submodules, merges of three and messages that are no text are read over', async () => {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  const { folder, git } = repository;
  symlinkSync('../../../.git/config', join(folder, 'content/documents/2024/link.mdx'));
  repository.commit('链接');
  repository.remove('content/documents/2024/link.mdx');
  chmodSync(join(folder, notice), 0o755);
  repository.commit('可执行');
  git(
    'update-index',
    '--add',
    '--cacheinfo',
    `160000,${git('rev-parse', 'HEAD')},content/documents/module.mdx`,
  );
  git('commit', '-q', '-m', '子模块');
  git('rm', '-q', '--cached', 'content/documents/module.mdx');
  for (const branch of ['one', 'two']) {
    git('checkout', '-q', '-b', branch, 'main');
    repository.write({
      [`content/pages/${branch}.mdx`]: `---\ntitle: ${branch}\nrole: other\n---\n\n文。\n`,
    });
    repository.commit(branch);
  }
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', '三支', 'one', 'two');
  writeFileSync(join(folder, 'message'), new Uint8Array([0xff, 0x01, 0x02, 0x0a, 0x0a, 0xfe]));
  git('commit', '-q', '--allow-empty', '-F', join(folder, 'message'));
  repository.remove('message');
  const { checked } = await viewsOf(repository.settings);
  expect(checked.history.items.map(({ item, revisions }) => `${item} ${revisions.length}`).sort()).toEqual([
    'bodies/town 1',
    'documents/2024/notice 1',
    'pages/one 1',
    'pages/two 1',
    'reports/2020/rule-of-law 1',
  ]);
});

/** Pieces of YAML and Markdown out of which nobody has made a document. */
const pieces = fc.constantFrom(
  ...['---\n', 'title: 通知\n', 'genre: notice\n', 'draft: true\n', '__proto__: 1\n', 'constructor: {}\n'],
  ...[
    '\n',
    '# 一\n',
    '> ',
    '- ',
    '| a | b |\n',
    '| - |\n',
    '*',
    '**',
    '`',
    '```\n',
    '<div>',
    '</b>',
    '{',
    '}',
    '&amp;',
  ],
  ...[
    '[^1]',
    '[a](',
    ')',
    '\u0000',
    '\u202E',
    '\uFEFF',
    '\r\n',
    '第一条',
    '2024-99-99',
    '!!binary ',
    '&a ',
    '*a',
    '? ',
    ': ',
  ],
);

test('whatever was committed once and corrected, history is read and every page is made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(pieces, { maxLength: 40 }), { minLength: 1, maxLength: 8 }),
      async (states) => {
        const repository = makeRepository({ [notice]: documentWith('', '一') });
        for (const state of states) {
          repository.write({ [notice]: state.join('') });
          repository.commit('乱');
        }
        repository.write({ [notice]: documentWith('', '三') });
        repository.commit('好');
        const { checked, pages } = await viewsOf(repository.settings);
        const history = checked.history.items.find(({ item }) => item === 'documents/2024/notice');
        expect(history?.revisions.at(-1)?.note).toBe('好');
        expect(pages.map(({ path }) => path)).toContain('/documents/2024/notice/');
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);
