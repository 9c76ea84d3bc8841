import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { contextOf } from '../../../src/app/view-context.ts';
import { toChangesFeed } from '../../../src/domain/exports/changes-feed.ts';
import { feedsOf, toAtom, toJsonFeed } from '../../../src/domain/exports/feed.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { siteEvents } from '../../../src/domain/view/history/events.ts';
import { readAtom } from '../../atom.ts';
import { makeRepository, type Repository } from '../../repository.ts';
import { documentWith, siteYaml } from '../../tiny-site.ts';

const text = Array.from({ length: 8 }, (_, n) => `第${n + 1}段讲供水工程第${n + 1}期的安排。`).join('\n\n');
const titled = (title: string, fields: string, body = text) =>
  documentWith(fields, body).replace('通知', () => title);

async function contextNow(repository: Repository): Promise<ViewContext> {
  const checked = await checkSite(repository.settings);
  if (!checked.corpus) throw new Error(JSON.stringify(checked.findings));
  return contextOf(repository.settings, checked.corpus, checked);
}

/** Entries of one feed, by Atom; its JSON must say the same. */
async function entriesIn(repository: Repository, owner: string) {
  const context = await contextNow(repository);
  const feed = feedsOf(context).find((one) => one.owner === owner);
  if (!feed) throw new Error(`There is no feed ${owner}.`);
  const atom = readAtom(toAtom(context, feed));
  expect(atom.self).toBe(`https://test.example${owner}feed.xml`);
  const json = JSON.parse(toJsonFeed(context, feed)) as {
    feed_url: string;
    items: { id: string; title: string; url: string; date_published: string; date_modified: string }[];
  };
  expect(json.feed_url).toBe(`https://test.example${owner}feed.json`);
  expect(
    json.items.map((item) => [item.id, item.title, item.url, item.date_published, item.date_modified]),
  ).toEqual(
    atom.entries.map(({ id, title, href, published, updated }) => [id, title, href, published, updated]),
  );
  return atom.entries;
}

const owners = ['/', '/documents/', '/bodies/town/'];
const corrected = 'content/documents/2024/corrected.mdx';
const withdrawn = 'content/documents/2024/withdrawn.mdx';

test.each(owners)(
  'in the feed of %s a correction and a withdrawal move their entries and say so',
  async (owner) => {
    const repository = makeRepository({
      [corrected]: titled('更正的通知', 'published: 2023-03-02\n'),
      [withdrawn]: titled('撤回的通知', 'published: 2023-03-01\n'),
      'content/documents/2024/newer.mdx': titled('较新的通知', 'published: 2023-12-01\n'),
      'content/documents/2024/form.mdx': titled('只改标点的通知', 'published: 2023-02-01\n'),
    });
    repository.write({
      [corrected]: titled('更正的通知', 'published: 2023-03-02\n', `${text}\n\n又一段。`),
      'content/documents/2024/form.mdx': titled(
        '只改标点的通知',
        'published: 2023-02-01\n',
        text.replaceAll('。', '.'),
      ),
    });
    repository.commit('MARK');
    repository.write({
      [withdrawn]: titled(
        '撤回的通知',
        'published: 2023-03-01\nwithdrawn:\n  date: 2024-01-03\n  reason: 不属本镇职权\n',
      ),
    });
    repository.commit('MARK');
    const entries = (await entriesIn(repository, owner)).filter(({ href }) => href.includes('/documents/'));
    expect(
      entries.map(({ title, published, updated, categories, summary }) => [
        title,
        published,
        updated,
        categories[1],
        summary,
      ]),
    ).toEqual([
      [
        '【已撤回】撤回的通知',
        '2023-03-01T00:00:00+08:00',
        '2024-01-03T00:00:00+08:00',
        'withdrawn',
        '2024年1月3日撤回：撤回理由：不属本镇职权',
      ],
      [
        '更正的通知',
        '2023-03-02T00:00:00+08:00',
        '2024-01-02T00:00:00+08:00',
        'revised',
        '2024年1月2日修改：新增“又一段”',
      ],
      ['较新的通知', '2023-12-01T00:00:00+08:00', '2023-12-01T00:00:00+08:00', undefined, ''],
      ['只改标点的通知', '2023-02-01T00:00:00+08:00', '2023-02-01T00:00:00+08:00', undefined, ''],
    ]);
  },
);

test('a change counts on the day that its public note names, also where there is no history', async () => {
  const noted =
    'published: 2023-03-02\nsummary: 补助标准\nchanges:\n  - date: 2023-06-01\n    note: 更正补助标准\n';
  const repository = makeRepository({ [corrected]: titled('更正的通知', 'published: 2023-03-02\n') });
  repository.write({ [corrected]: titled('更正的通知', noted, '每人每月补助15万元。') });
  repository.commit();
  const expected = ['2023-06-01T00:00:00+08:00', '2023年6月1日修改：更正补助标准\n补助标准'];
  const seen = async () => {
    const entry = (await entriesIn(repository, '/documents/'))[0];
    return [entry?.updated, entry?.summary];
  };
  expect(await seen()).toEqual(expected);
  repository.write({ 'content/site.yaml': `${siteYaml}history: false\n` });
  expect(await seen()).toEqual(expected);
});

test.each([
  ['America/New_York', '2024-05-01', '2024-05-01T00:00:00-04:00'],
  ['America/New_York', '2024-03-10', '2024-03-10T00:00:00-05:00'],
  ['America/New_York', '2024-01-15', '2024-01-15T00:00:00-05:00'],
  ['Asia/Shanghai', '1988-06-01', '1988-06-01T00:00:00+09:00'],
  ['Asia/Shanghai', '2024-05-01', '2024-05-01T00:00:00+08:00'],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T01:00:00-02:00'],
  ['Asia/Kathmandu', '2024-05-01', '2024-05-01T00:00:00+05:45'],
])('with clocks of %s the day %s begins at %s', async (timezone, day, instant) => {
  const repository = makeRepository({
    'content/site.yaml': `${siteYaml}timezone: ${timezone}\nhistory: false\n`,
    [corrected]: titled('通知', `published: ${day}\n`),
  });
  expect((await entriesIn(repository, '/documents/')).map(({ published }) => published)).toEqual([instant]);
});

test('a renamed item keeps its name in feeds; another one at its first address has a name of its own', async () => {
  const repository = makeRepository({ [corrected]: titled('甲', 'published: 2024-01-01\n') });
  repository.move(corrected, 'content/documents/2024/moved.mdx');
  repository.commit();
  repository.write({ [corrected]: titled('乙', 'published: 2024-01-02\n', '另一份文件，说的是别的事。') });
  repository.commit();
  const ids = (await entriesIn(repository, '/documents/')).map(({ title, id, href }) => [title, id, href]);
  const first = 'https://test.example/documents/2024/corrected/';
  expect(ids).toEqual([
    ['乙', `${first}#2`, first],
    ['甲', first, 'https://test.example/documents/2024/moved/'],
  ]);
});

type Step = readonly [what: 'edit' | 'note' | 'withdraw' | 'rename' | 'remove' | 'add', which: number];

/** A repository, and where its documents stand, or stood when they were removed, by title. */
interface Work {
  readonly repository: Repository;
  readonly files: Map<string, string>;
  readonly removed: Map<string, string>;
}

/** Does something with one of the documents, each of which is known by its title. */
function take({ repository, files, removed }: Work, [what, which]: Step, count: number): void {
  const title = `文件${which}`;
  const path = files.get(title);
  const day = `2024-01-${String(count + 2).padStart(2, '0')}`;
  const fields = 'published: 2023-05-01\n';
  if (!path) {
    const fresh =
      removed.get(title) ?? `content/documents/2024/${which % 2 === 0 ? 'same' : `d${which}`}.mdx`;
    // What is put back where a file was removed is that file: the address of a removed one is not free.
    const taken = [...files, ...removed].some(([other, place]) => place === fresh && other !== title);
    if (taken) return;
    removed.delete(title);
    files.set(title, fresh);
    repository.write({ [fresh]: titled(title, fields, `${title}。${text}`) });
  } else if (what === 'rename') {
    const to = `content/documents/2024/r${which}-${count}.mdx`;
    repository.move(path, to);
    files.set(title, to);
  } else if (what === 'remove') {
    repository.remove(path);
    files.delete(title);
    removed.set(title, path);
  } else {
    const more = {
      add: '',
      edit: '',
      note: `changes:\n  - date: ${day}\n    note: 更正\n`,
      withdraw: `withdrawn:\n  date: ${day}\n  reason: 废止\n`,
    }[what];
    repository.write({ [path]: titled(title, fields + more, `${title}。${text}\n\n第${count}次。`) });
  }
}

test('whatever is done, feeds keep to the RFC, and no item changes its name or takes that of another', async () => {
  const step = fc.tuple(
    fc.constantFrom<Step[0]>('edit', 'note', 'withdraw', 'rename', 'remove', 'add'),
    fc.integer({ min: 0, max: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const repository = makeRepository();
      const files = new Map<string, string>();
      const removed = new Map<string, string>();
      const names = new Map<string, string>();
      for (const [count, one] of steps.entries()) {
        take({ repository, files, removed }, one, count);
        repository.commit();
        if (count % 3 !== 2 && count !== steps.length - 1) continue;
        const entries = await entriesIn(repository, '/');
        const now = entries.filter(({ href }) => href.includes('/documents/'));
        expect(now).toHaveLength(files.size);
        for (const { id, title, published, updated } of now) {
          const name = title.replace('【已撤回】', '');
          expect(names.get(id) ?? name).toBe(name);
          expect(Date.parse(published ?? '')).toBeLessThanOrEqual(Date.parse(updated));
          names.set(id, name);
        }
        const context = await contextNow(repository);
        const changes = readAtom(toChangesFeed(context, siteEvents(context)));
        expect(changes.entries.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 5 },
  );
}, 180_000);
