import type { Corpus } from '../../domain/corpus.ts';
import { toChangesFeed } from '../../domain/exports/changes-feed.ts';
import { searchedSites } from '../../domain/members/searched-sites.ts';
import type { ItemHistory } from '../../domain/revisions/history.ts';
import { hasChanged, visible } from '../../domain/revisions/history.ts';
import { allArchived } from '../../domain/routes/archive.ts';
import { redirectsOf } from '../../domain/routes/site-redirects.ts';
import { collectionNames } from '../../domain/schema/collections.ts';
import { givesData } from '../../domain/schema/download-formats.ts';
import { serverFiles } from '../../domain/servers/server-files.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { historyDocument, timeMap } from '../../domain/view/history/documents.ts';
import { siteEvents } from '../../domain/view/history/events.ts';
import { historyOf } from '../../domain/view/traced-context.ts';
import { digest } from '../../io/files/digest.ts';
import { bridge } from './bridge.ts';
import { loadContext, loadTraced } from './context.ts';

/** One path for every item that changed; `write` makes the file, which is called `name`. */
async function perItem(name: string, write: (context: ViewContext, history: ItemHistory) => string) {
  const { context, during } = loadTraced();
  const kept = bridge.handed?.kept;
  return [...context.history.items.values()].filter(hasChanged).map((history) => {
    const { item } = history;
    const path = `/${item}/${name}`;
    const known = kept?.find<string>(path);
    if (known !== undefined) return itemFile(item, () => write(context, history), known);
    const { result: text, asked } = during(() => write(context, history));
    const key = digest(text);
    kept?.put(path, key, [...asked, historyOf(item)]);
    return itemFile(item, () => text, key);
  });
}

const itemFile = (item: string, text: () => string, cacheKey: string) => ({
  params: { item },
  props: { text },
  cacheKey,
});

/** Paths of `history.json`, where no `document.json` tells the same. */
export const historyDocuments = async () =>
  givesData(loadContext().corpus.site)
    ? []
    : perItem(
        'history.json',
        (context, history) => `${JSON.stringify(historyDocument(context, history), null, 1)}\n`,
      );

/** Paths of TimeMaps. */
export const timeMaps = () => perItem('timemap.link', timeMap);

/** Paths of versions as data, of items that have more than one. */
export async function versionDocuments() {
  const { history } = loadContext();
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
  const { history } = loadContext();
  return [...allArchived(history.items.values()).values()].map(({ path, blob }) => {
    const [, , folder = '', name = ''] = path.split('/');
    return { params: { blob: folder, name }, props: { blob }, cacheKey: blob };
  });
}

/** The Atom feed of what changed on the site. */
export async function changesFeed(): Promise<string> {
  const context = loadContext();
  return toChangesFeed(context, siteEvents(context));
}

/** Files with rules for servers: headers, types, redirects. */
export async function hostFiles() {
  const context = loadContext();
  const { corpus, files, history, home } = context;
  return serverFiles({
    site: { ...corpus.site, sites: searchedSites(corpus) },
    base: new URL(home).pathname,
    files: [...files.keys()],
    pages: pageFolders(corpus),
    redirects: redirectsOf(context),
    gone: history.gone.map(({ item }) => `/${item}/`),
  }).map(({ name, text }) => ({ params: { rootFile: name }, props: { text: () => text } }));
}

/** Folders of pages which may be folders of files as well; the others belong to the site alone (`public-clash`). */
const pageFolders = ({ site }: Corpus): string[] =>
  [...collectionNames, ...site.boards.map(({ slug }) => slug)].map((name) => `/${name}/`);
