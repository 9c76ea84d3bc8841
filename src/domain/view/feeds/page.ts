import { entriesOf, isOf, publisherOf } from '../../corpus.ts';
import { feedsPath } from '../../routes/feeds-address.ts';
import { timelinePath } from '../../routes/history-paths.ts';
import { membersAddresses, membersFeedPath } from '../../routes/members-address.ts';
import { type FeedOwner, feedOwners } from '../../routes/site-addresses.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { plain } from '../facts.ts';
import { listPanel, tablePanel } from '../item/panel.ts';
import type { ListPage } from '../page-types.ts';
import type { TableCell } from '../types.ts';

/** What feeds are for, how to use one, and all that the site has something in. */
export function feedsPage(context: ViewContext): ListPage {
  const { feeds } = context.labels;
  const { title, lead } = feeds;
  return {
    ...baseOf(context, { path: feedsPath, title, description: lead, column: { name: title } }),
    ...{ kind: 'list', lead, facts: [], pager: [], prose: null },
    panels: [
      ...listPanel(
        'steps',
        feeds.steps,
        feeds.how.map((step) => [plain(step)]),
        true,
      ),
      ...tablePanel('list', feeds.list, {
        caption: feeds.list,
        head: [[feeds.what, feeds.atom, feeds.json].map((text) => ({ text }))],
        rows: [...rowsOf(context), ...changesRow(context), ...membersRow(context)],
      }),
    ],
  };
}

function rowsOf(context: ViewContext): TableCell[][] {
  const { corpus } = context;
  const publishing = new Set(
    corpus.entries.filter((entry) => !isOf(entry, 'bodies')).map((entry) => publisherOf(corpus, entry)),
  );
  const holdsAnything = (owner: FeedOwner): boolean => {
    if (owner.type === 'collection') return entriesOf(corpus, owner.collection).length > 0;
    return owner.type === 'site' || publishing.has(owner.body.id);
  };
  return feedOwners(corpus)
    .filter(holdsAnything)
    .map((owner) => [
      { values: [{ text: nameOf(context, owner), href: owner.path }], header: true },
      ...['xml', 'json'].map((format) => fileCell(`${owner.path}feed.${format}`)),
    ]);
}

function nameOf({ labels }: ViewContext, owner: FeedOwner): string {
  if (owner.type === 'site') return labels.feeds.all;
  return owner.type === 'collection' ? labels.collections[owner.collection] : owner.body.data.title;
}

/** What changed has a feed in one format, where there are versions. */
const changesRow = ({ history, labels }: ViewContext): TableCell[][] =>
  history.missing === null
    ? [
        [
          { values: [{ text: labels.history.timeline, href: timelinePath() }], header: true },
          fileCell('/changes/feed.xml'),
          { values: [] },
        ],
      ]
    : [];

/** What member sites published has a feed in one format. */
const membersRow = ({ corpus, labels }: ViewContext): TableCell[][] =>
  membersAddresses(corpus).map(({ path }) => [
    { values: [{ text: labels.members.title, href: path }], header: true },
    fileCell(membersFeedPath),
    { values: [] },
  ]);

const fileCell = (path: string): TableCell => ({ values: [{ text: path.slice(1), href: path }] });
