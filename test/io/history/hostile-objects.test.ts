import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { makeWorded as makeRepository, type Repository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith } from '../../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';

/** Puts an object into the store of a repository as it is, whatever git thinks of it; gives its name. */
const put = ({ folder }: Repository, type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): string =>
  execFileSync('git', ['-C', folder, 'hash-object', '-w', '--literally', '-t', type, '--stdin'], {
    input: bytes,
    maxBuffer: 2 ** 27,
  })
    .toString()
    .trim();

/** A tree as git stores it. */
const treeOf = (entries: readonly (readonly [mode: string, name: string | Uint8Array, id: string])[]) =>
  Buffer.concat(
    entries.flatMap(([mode, name, id]) => [
      Buffer.from(`${mode} `),
      Buffer.from(name as Uint8Array),
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ]),
  );

/** Makes a commit of these lines the last one, with the tree of the commit before. */
function commitAs(
  repository: Repository,
  tree: string,
  head: string | Uint8Array,
  message: string | Uint8Array,
) {
  const { git } = repository;
  const parent = git('rev-parse', 'HEAD');
  const id = put(
    repository,
    'commit',
    Buffer.concat([
      Buffer.from(`tree ${tree}\nparent ${parent}\n`),
      Buffer.from(head as Uint8Array),
      Buffer.from('\n'),
      Buffer.from(message as Uint8Array),
    ]),
  );
  git('update-ref', 'refs/heads/main', id);
}
const who = 'author 甲 <a@a.example> 1704100000 +0000\ncommitter 甲 <a@a.example> 1704100000 +0000\n';

/** Adds a good state after whatever was done, makes the whole site, and tells the notes of the notice's versions. */
async function afterwards(spoil: (repository: Repository) => void) {
  const repository = makeRepository({ [notice]: documentWith('', '一') });
  repository.git('tag', 'good');
  spoil(repository);
  // The folder itself was never touched.
  repository.git('read-tree', 'good');
  repository.write({ [notice]: documentWith('', '三') });
  repository.commit('好');
  const { checked, pages } = await viewsOf(repository.settings);
  expect(pages.map(({ path }) => path)).toContain('/documents/2024/notice/');
  const { missing, items } = checked.history;
  const revisions = items.find(({ item }) => item === 'documents/2024/notice')?.revisions ?? [];
  return { missing, notes: revisions.map(({ note }) => note) };
}

const treeNow = ({ git }: Repository) => git('rev-parse', 'HEAD^{tree}');
/** The tree of the first commit with another folder of documents in it. */
function withDocuments(repository: Repository, documents: Uint8Array): string {
  const { git } = repository;
  const listed = (of: string) =>
    git('ls-tree', of)
      .split('\n')
      .map((line) => /^(\d+) \w+ (\w+)\t(.*)$/.exec(line)?.slice(1) as [string, string, string])
      .map(([mode, id, name]) => [mode.replace(/^0/, ''), name, id] as const);
  const folder = put(repository, 'tree', documents);
  const year = put(repository, 'tree', treeOf([['40000', '2024', folder]]));
  const content = listed('good:content').map(
    ([mode, name, id]) => [mode, name, name === 'documents' ? year : id] as const,
  );
  const contents = put(repository, 'tree', treeOf(content));
  return put(
    repository,
    'tree',
    treeOf(
      listed('good').map(([mode, name, id]) => [mode, name, name === 'content' ? contents : id] as const),
    ),
  );
}

const blob = (repository: Repository, text: string) => put(repository, 'blob', Buffer.from(text));

const spoils: readonly (readonly [string, (repository: Repository) => void])[] = [
  ['a message that is empty', (one) => commitAs(one, treeNow(one), who, '')],
  ['a message with NUL', (one) => commitAs(one, treeNow(one), who, '甲\u0000乙')],
  ['a message of a megabyte', (one) => commitAs(one, treeNow(one), who, '长'.repeat(350_000))],
  ['an encoding that nobody knows', (one) => commitAs(one, treeNow(one), `${who}encoding klingon\n`, '甲')],
  [
    'an encoding that is no text',
    (one) =>
      commitAs(
        one,
        treeNow(one),
        Buffer.concat([Buffer.from(`${who}encoding `), Buffer.from([0xff, 0xfe, 0x0a])]),
        '甲',
      ),
  ],
  [
    'words in GB 18030 that say so',
    (one) => commitAs(one, treeNow(one), `${who}encoding GB18030\n`, Buffer.from([0xb9, 0xab, 0xbf, 0xaa])),
  ],
  ['a signature', (one) => commitAs(one, treeNow(one), `${who}gpgsig -----BEGIN\n x\n -----END\n`, '甲')],
  ['a date before 1970', (one) => commitAs(one, treeNow(one), who.replaceAll('1704100000', '-1'), '甲')],
  [
    'a date beyond all dates',
    (one) => commitAs(one, treeNow(one), who.replaceAll('1704100000', '999999999999999999'), '甲'),
  ],
  [
    'a time zone that there is not',
    (one) => commitAs(one, treeNow(one), who.replaceAll('+0000', '+9999'), '甲'),
  ],
  ['nobody as author', (one) => commitAs(one, treeNow(one), who.replaceAll('甲 <a@a.example>', '<>'), '甲')],
  ['no author and no committer', (one) => commitAs(one, treeNow(one), '', '甲')],
  ['an empty tree', (one) => commitAs(one, put(one, 'tree', new Uint8Array()), who, '甲')],
  [
    'names that are no text',
    (one) =>
      commitAs(
        one,
        withDocuments(
          one,
          treeOf([['100644', Buffer.from([0x61, 0xff, 0xfe, 0x2e, 0x6d, 0x64, 0x78]), blob(one, 'x')]]),
        ),
        who,
        '甲',
      ),
  ],
  [
    'names that differ by case only',
    (one) =>
      commitAs(
        one,
        withDocuments(
          one,
          treeOf([
            ['100644', 'NOTICE.mdx', blob(one, documentWith('', '大'))],
            ['100644', 'notice.mdx', blob(one, documentWith('', '小'))],
          ]),
        ),
        who,
        '甲',
      ),
  ],
  [
    'one name twice',
    (one) =>
      commitAs(
        one,
        withDocuments(
          one,
          treeOf([
            ['100644', 'notice.mdx', blob(one, documentWith('', '一次'))],
            ['100644', 'notice.mdx', blob(one, documentWith('', '两次'))],
          ]),
        ),
        who,
        '甲',
      ),
  ],
  [
    'names that lead out',
    (one) =>
      commitAs(
        one,
        withDocuments(
          one,
          treeOf([
            ['100644', '..', blob(one, 'x')],
            ['100644', '.git', blob(one, 'x')],
            ['100644', 'a/b.mdx', blob(one, documentWith('', '斜'))],
            ['100644', 'a\nb.mdx', blob(one, documentWith('', '行'))],
            ['100644', 'a"b\\.mdx', blob(one, documentWith('', '引'))],
          ]),
        ),
        who,
        '甲',
      ),
  ],
  [
    'modes that there are not',
    (one) =>
      commitAs(
        one,
        withDocuments(one, treeOf([['107777', 'notice.mdx', blob(one, documentWith('', '二'))]])),
        who,
        '甲',
      ),
  ],
  [
    'a document of 50 MB',
    (one) =>
      commitAs(
        one,
        withDocuments(
          one,
          treeOf([['100644', 'notice.mdx', put(one, 'blob', Buffer.alloc(50_000_000, 'x'))]]),
        ),
        who,
        '甲',
      ),
  ],
];

test.each(spoils)('%s in the past: history is read, and the site is made', async (_name, spoil) => {
  const { missing, notes } = await afterwards(spoil);
  expect([missing, notes.at(-1)]).toEqual([null, '好']);
});

test('a name that stood twice and was renamed once goes on where it stands', async () => {
  const by = new Map(spoils);
  const { missing, notes } = await afterwards((repository) => {
    for (const name of ['one name twice', 'names that differ by case only']) by.get(name)?.(repository);
  });
  expect([missing, notes.at(0), notes.at(-1)]).toEqual([null, '首次发布', '好']);
});

test('so it is with several of them one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...spoils), { minLength: 2, maxLength: 6 }),
      async (several) => {
        const { missing, notes } = await afterwards((repository) => {
          for (const [, spoil] of several) spoil(repository);
        });
        expect([missing, notes.at(-1)]).toEqual([null, '好']);
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);
