import { toChangesFeed } from '../domain/exports/changes-feed.ts';
import { toNginx, toRedirectsFile } from '../domain/exports/redirects.ts';
import type { ItemHistory } from '../domain/revisions/history.ts';
import { visible } from '../domain/revisions/history.ts';
import { allArchived } from '../domain/view/history/archive.ts';
import { historyDocument, timeMap } from '../domain/view/history/documents.ts';
import { siteEvents } from '../domain/view/history/timeline.ts';
import { digest } from '../io/digest.ts';
import { loadContext } from './context.ts';

/** One path for every item with a history; `write` makes the file. */
async function perItem(
  write: (context: Awaited<ReturnType<typeof loadContext>>, history: ItemHistory) => string,
) {
  const context = await loadContext();
  return [...context.history.items.values()].map((history) => {
    const text = write(context, history);
    return { params: { item: history.item }, props: { text }, cacheKey: digest(text) };
  });
}

/** Paths of `history.json`. */
export const historyDocuments = () =>
  perItem((context, history) => `${JSON.stringify(historyDocument(context, history), null, 1)}\n`);

/** Paths of TimeMaps. */
export const timeMaps = () => perItem(timeMap);

/** Paths of versions as data, of items that have more than one. */
export async function versionDocuments() {
  const { history } = await loadContext();
  return [...history.items.values()]
    .filter(({ revisions }) => revisions.length > 1)
    .flatMap((item) =>
      visible(item).map((revision) => ({
        params: { item: item.item, n: String(revision.n) },
        props: { revision },
        cacheKey: digest(JSON.stringify([revision.path, revision.blob, revision.files])),
      })),
    );
}

/** Paths of attachments that were replaced or taken away. */
export async function archivedFiles() {
  const { history } = await loadContext();
  return [...allArchived(history.items.values()).values()].map(({ path, blob }) => {
    const [, , folder = '', name = ''] = path.split('/');
    return { params: { blob: folder, name }, props: { blob }, cacheKey: blob };
  });
}

/** The Atom feed of what changed on the site. */
export async function changesFeed(): Promise<string> {
  const context = await loadContext();
  return toChangesFeed(context, siteEvents(context));
}

/** Files with rules for hosts; none when nothing ever moved. */
export async function redirectFiles() {
  const { history, corpus, home } = await loadContext();
  const base = new URL(home).pathname;
  const redirects = [
    ...[...history.moved].map(([from, to]) => ({ from: `/${from}/`, to: `/${to}/` })),
    ...(corpus.site.redirects ?? []),
  ];
  if (redirects.length === 0) return [];
  return [
    { params: { redirects: '_redirects' }, props: { text: toRedirectsFile(redirects, base) } },
    { params: { redirects: 'redirects.nginx.conf' }, props: { text: toNginx(redirects, base) } },
  ];
}
