import { expect, test } from 'vitest';
import { isGone } from '../../../src/domain/revisions/history.ts';
import { isLasting } from '../../../src/domain/routes/lasting-addresses.ts';
import { makeRepository } from '../../repository.ts';
import { viewsOf } from '../../site-views.ts';
import { documentWith } from '../../tiny-site.ts';

const at = (name: string) => `content/documents/2024/${name}.mdx`;
const first = documentWith('', '供水工程分三期建设。'.repeat(8));
const second = first.replace('三期', '四期');

type Step = (repository: ReturnType<typeof makeRepository>) => void;
const rename =
  (from: string, to: string): Step =>
  ({ move }) =>
    move(at(from), at(to));
const edit =
  (name: string): Step =>
  ({ write }) =>
    write({ [at(name)]: second });
const remove =
  (name: string): Step =>
  (repository) =>
    repository.remove(at(name));

test.each<[string, Step[]]>([
  ['renamed, deleted', [rename('a', 'b'), remove('b')]],
  ['renamed twice, deleted', [rename('a', 'b'), rename('b', 'c'), remove('c')]],
  ['edited, renamed, deleted', [edit('a'), rename('a', 'b'), remove('b')]],
  ['renamed, edited, deleted', [rename('a', 'b'), edit('b'), remove('b')]],
  ['edited, renamed twice, deleted', [edit('a'), rename('a', 'b'), rename('b', 'c'), remove('c')]],
  ['renamed and back, deleted', [rename('a', 'b'), rename('b', 'a'), remove('a')]],
  ['edited, renamed', [edit('a'), rename('a', 'b')]],
])('whatever was public keeps its address: %s', async (_what, steps) => {
  const repository = makeRepository({ [at('a')]: first });
  const addresses = async () => (await viewsOf(repository.settings)).pages.map(({ path }) => path);
  const published = new Set((await addresses()).filter(isLasting));
  for (const step of steps) {
    step(repository);
    repository.commit();
    for (const path of await addresses()) if (isLasting(path)) published.add(path);
  }
  const now = new Set(await addresses());
  expect(published.size).toBeGreaterThan(5);
  expect([...published].filter((path) => !now.has(path))).toEqual([]);
});

test('the note of what was taken down stands where it stood last, and older addresses lead there', async () => {
  const repository = makeRepository({ [at('a')]: first });
  repository.move(at('a'), at('b'));
  repository.commit();
  repository.remove(at('b'));
  repository.commit();
  const history = await repository.item('documents/2024/b');
  expect(isGone(history)).toBe(true);
  expect(history.former).toEqual(['documents/2024/a']);
  const { pages } = await viewsOf(repository.settings);
  expect(pages.find(({ path }) => path === '/documents/2024/b/')?.kind).toBe('gone');
  expect(pages.find(({ path }) => path === '/documents/2024/a/')).toMatchObject({
    kind: 'moved',
    target: { href: '/documents/2024/b/' },
  });
});
