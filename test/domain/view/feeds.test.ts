import { expect, test } from 'vitest';
import { urlOf } from '../../../src/domain/corpus.ts';
import { feedsOf, toAtom, toJsonFeed } from '../../../src/domain/exports/feed.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { feedsPage } from '../../../src/domain/view/feeds/page.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const rowsOf = (on = context) =>
  feedsPage(on).panels.flatMap((panel) => (panel.type === 'table' ? panel.table.rows : []));
const addresses = rowsOf().flatMap((row) => row.flatMap(({ values }) => values.map(({ href = '' }) => href)));

test('every feed that holds more than its owner stands on the page of feeds in both formats, and every link there leads somewhere', () => {
  const targets = linkTargets(context.corpus);
  const filled = feedsOf(context).filter(({ owner, items }) =>
    items.some(({ entry }) => urlOf(entry) !== owner),
  );
  const missing = filled.flatMap(({ owner }) =>
    ['feed.xml', 'feed.json'].map((file) => owner + file).filter((path) => !addresses.includes(path)),
  );
  expect(filled.length).toBeGreaterThan(8);
  expect(missing).toEqual([]);
  expect(addresses.filter((path) => !targets.has(path))).toEqual([]);
  expect(targets.has('/feeds/')).toBe(true);
});

test('the page names what can be followed; the feed of changes only where there are versions', () => {
  expect(rowsOf()[0]?.[0]?.values).toEqual([{ text: '全部', href: '/' }]);
  expect(addresses).not.toContain('/changes/feed.xml');
  const versioned = { ...context, history: { ...context.history, missing: null } };
  expect(JSON.stringify(rowsOf(versioned))).toContain('/changes/feed.xml');
});

test.each(['zh-CN', 'en'] as const)(
  'whoever opens a feed in a browser is told in %s what it is',
  (locale) => {
    const labels = labelsFor(locale);
    const on = { ...context, labels };
    const [feed] = feedsOf(on);
    if (!feed) throw new Error('no feed');
    const said = `${labels.feeds.subtitle} ${context.home}feeds/`;
    expect(toAtom(on, feed)).toContain(`<subtitle>${said}</subtitle>`);
    expect(toAtom(on, feed)).toContain(
      `type="text/html" title="${labels.feeds.title}" href="${context.home}feeds/"`,
    );
    expect(JSON.parse(toJsonFeed(on, feed)).user_comment).toBe(said);
  },
);
