import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsOf, type Standing, standingAfter } from '../../../src/domain/revisions/acts.ts';
import { isGone } from '../../../src/domain/revisions/history.ts';
import { makeRepository, type Repository } from '../../repository.ts';
import { documentWith } from '../../tiny-site.ts';

const item = 'documents/2024/notice';
const withdrawn = 'withdrawn:\n  date: 2024-01-02\n  reason: 依据已废止\n';
const text = Array.from({ length: 8 }, (_, n) => `第${n + 1}段讲供水工程第${n + 1}期的安排。`).join('\n\n');

/** Brings the document into a state, as an editor would. */
const editing = {
  never: () => {},
  public: (repository: Repository, path: string) => repository.write({ [path]: documentWith('', text) }),
  edited: (repository: Repository, path: string) =>
    repository.write({ [path]: documentWith('', `${text}\n\n又一段。`) }),
  withdrawn: (repository: Repository, path: string) =>
    repository.write({ [path]: documentWith(withdrawn, text) }),
  corrected: (repository: Repository, path: string) =>
    repository.write({ [path]: documentWith(withdrawn.replace('废止', '失效'), text) }),
  draft: (repository: Repository, path: string) =>
    repository.write({ [path]: documentWith('draft: true\n', text) }),
  removed: (repository: Repository, path: string) => repository.remove(path),
} as const;
type State = keyof typeof editing;

const path = `content/${item}.mdx`;
const actTypes = async (repository: Repository, name = item) =>
  actsOf(await repository.item(name)).map(({ type }) => type);

describe('each act has a name of its own', () => {
  test.each<[State, State, string[]]>([
    ['never', 'public', ['published']],
    ['never', 'withdrawn', ['withdrawn']],
    ['public', 'edited', ['published', 'revised']],
    ['public', 'withdrawn', ['published', 'withdrawn']],
    ['public', 'draft', ['published', 'gone']],
    ['public', 'removed', ['published', 'gone']],
    ['withdrawn', 'public', ['withdrawn', 'back']],
    ['withdrawn', 'corrected', ['withdrawn', 'revised']],
    ['withdrawn', 'draft', ['withdrawn', 'gone']],
    ['withdrawn', 'removed', ['withdrawn', 'gone']],
    ['draft', 'public', ['published']],
    ['draft', 'withdrawn', ['withdrawn']],
  ])('%s, then %s', async (before, after, acts) => {
    const repository = makeRepository();
    editing[before](repository, path);
    repository.commit();
    editing[after](repository, path);
    repository.commit();
    expect(await actTypes(repository)).toEqual(acts);
  });

  test.each<[State, State, string]>([
    ['removed', 'public', 'back'],
    ['removed', 'edited', 'back'],
    ['removed', 'withdrawn', 'withdrawn'],
    ['draft', 'public', 'back'],
    ['draft', 'withdrawn', 'withdrawn'],
  ])('public, then %s, then %s', async (absent, after, act) => {
    const repository = makeRepository();
    for (const state of ['public', absent, after] as const) {
      editing[state](repository, path);
      repository.commit();
    }
    expect(await actTypes(repository)).toEqual(['published', 'gone', act]);
  });
});

test('a change of address is one, also beside a change of text, and leads from every address on the way', async () => {
  const repository = makeRepository({ [path]: documentWith('', text) });
  repository.move(path, 'content/documents/2024/b.mdx');
  repository.commit();
  repository.move('content/documents/2024/b.mdx', 'content/documents/2024/c.mdx');
  editing.edited(repository, 'content/documents/2024/c.mdx');
  repository.commit();
  const history = await repository.item('documents/2024/c');
  expect(actsOf(history).map(({ type }) => type)).toEqual(['published', 'moved', 'moved', 'revised']);
  expect(history.moves.map(({ from, to }) => [from, to])).toEqual([
    [item, 'documents/2024/b'],
    ['documents/2024/b', 'documents/2024/c'],
  ]);
  expect(history.former.toSorted()).toEqual(['documents/2024/b', item]);
});

test('hiding an old version is an act of its own day, and brings nothing back', async () => {
  const repository = makeRepository({ [path]: documentWith('', '身份证号。') });
  editing.public(repository, path);
  repository.commit();
  const redaction = { item, revisions: [1], reason: '含个人信息', date: '2024-02-01' };
  const acts = actsOf(await repository.item(item, [redaction]));
  expect(acts.map(({ type }) => type)).toEqual(['published', 'revised', 'hidden']);
  expect(acts.at(-1)).toMatchObject({ date: '2024-02-01', revision: { n: 1, title: '' } });
});

test('after every act it is known whether the item is public, withdrawn or gone', async () => {
  const steps = fc.array(
    fc.constantFrom<State>('public', 'edited', 'withdrawn', 'corrected', 'draft', 'removed'),
    { minLength: 1, maxLength: 7 },
  );
  const standing: Readonly<Record<State, Standing>> = {
    never: 'never',
    public: 'public',
    edited: 'public',
    withdrawn: 'withdrawn',
    corrected: 'withdrawn',
    draft: 'gone',
    removed: 'gone',
  };
  await fc.assert(
    fc.asyncProperty(steps, async (states) => {
      const repository = makeRepository();
      let exists = false;
      let now: Standing = 'never';
      const expected: Standing[] = [];
      for (const state of states) {
        if (state !== 'removed' || exists) editing[state](repository, path);
        exists = state !== 'removed';
        repository.commit();
        const next = standing[state];
        now = now === 'never' && next === 'gone' ? 'never' : next;
        if (now !== 'never' && expected.at(-1) !== now) expected.push(now);
      }
      const { items } = await repository.history();
      const history = items.find((found) => found.item === item);
      const seen = (history ? actsOf(history) : []).flatMap(({ type }) => standingAfter[type] ?? []);
      expect(seen.filter((after, at) => after !== seen[at - 1])).toEqual(expected);
      if (history) expect(isGone(history)).toBe(now === 'gone');
    }),
    { numRuns: 12 },
  );
}, 120_000);
