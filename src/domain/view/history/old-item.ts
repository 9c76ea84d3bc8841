import {
  type Corpus,
  type Entry,
  entriesOf,
  isBody,
  nothingAmended,
  nothingAsked,
  nothingStated,
} from '../../corpus.ts';
import { withFiles } from '../../document/files-in-data.ts';
import { hrefOf, resolveLink } from '../../href.ts';
import { escapeAttribute, unescapeAttribute } from '../../prose/html.ts';
import type { ComponentSegment, Prose, Segment } from '../../prose/types.ts';
import { BASE_MARK } from '../../prose/urls.ts';
import { noHistory } from '../../revisions/history-index.ts';
import { fileOf } from '../../revisions/linked-files.ts';
import type { Version } from '../../revisions/version.ts';
import type { ArchivedFile } from '../../routes/archive.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, plain } from '../facts.ts';
import { itemPage } from '../item/item-page.ts';
import { citationOf } from '../item/take-along.ts';
import type { ItemPage } from '../page-types.ts';
import { spelledDay } from './days.ts';
import type { VersionPage } from './page-types.ts';

/** An old version as a page shows it. */
export interface OldItem {
  readonly page: ItemPage;
  readonly segments: readonly Segment[];
}

/** Shows an old version as its item was shown, as far as it fits today's schema; what does not is listed as it was. */
export function oldItem(
  context: ViewContext,
  page: VersionPage,
  item: string,
  read: { version: Version; prose: Prose },
): OldItem {
  const [collection = '', ...id] = item.split('/');
  const data = { ...read.version.data, title: read.version.title };
  const entry = {
    collection,
    id: id.join('/'),
    file: '',
    data: withFiles(
      context.corpus.schemas[collection as CollectionName],
      data,
      (path) => page.archived[path]?.path ?? null,
    ),
    prose: withArchivedLinks(read.version.prose, page.archived),
  } as unknown as Entry;
  const frozen = frozenContext(context, entry, page);
  const shown = read.version.valid ? itemPage(frozen, entry) : asItWas(frozen, entry, page);
  const { n, date } = page.version;
  const version = { n, day: spelledDay(date, context.labels.locale) };
  const along = {
    citation: citationOf(frozen, entry, { path: page.path, version }),
    lasting: null,
    files: [],
    markdown: null,
    contact: [],
  };
  return {
    page: { ...shown, ...pageParts(page), along, prose: read.version.prose.hasText ? item : null },
    segments: read.prose.segments.map((segment) => archivedSegment(segment, page.archived, `/${item}/`)),
  };
}

const pageParts = ({ path, title, crumbs, noindex }: VersionPage) => ({
  path,
  title,
  crumbs,
  noindex,
  jsonLd: [],
  meta: [],
});

/** What the page depended on: site and bodies, nothing that may change later; the day is that of the version. */
function frozenContext(context: ViewContext, entry: Entry, { version, archived }: VersionPage): ViewContext {
  const { corpus } = context;
  const bodies = entriesOf(corpus, 'bodies');
  const byPath = new Map(bodies.map((body) => [`bodies/${body.id}`, body] as const));
  const entries = [...bodies.filter(({ id }) => !(isBody(entry) && id === entry.id)), entry];
  const { site, schemas } = corpus;
  const frozen: Corpus = {
    site,
    entries,
    byPath,
    today: version.date,
    schemas,
    ...nothingAsked,
    amended: nothingAmended,
    stated: nothingStated,
  };
  const files = Object.entries(version.files).flatMap(([path, file]) =>
    file ? [[archived[path]?.path ?? path, { size: file.size }] as const] : [],
  );
  const empty = new Map();
  return {
    ...context,
    corpus: frozen,
    inverse: { amendedBy: empty, repealedBy: empty, replacedBy: empty, interpretedBy: empty },
    history: noHistory,
    still: true,
    files: new Map(files),
  };
}

/** A version whose data does not fit: every field with its value as written. */
function asItWas(context: ViewContext, entry: Entry, page: VersionPage): Omit<ItemPage, 'along'> {
  const schema = context.corpus.schemas[entry.collection as CollectionName];
  const rows = Object.entries(entry.data).map(
    ([key, value]) =>
      [
        nameOf(context, schema, key),
        plain(typeof value === 'string' ? value : JSON.stringify(value)),
      ] as const,
  );
  return {
    ...page,
    kind: 'item',
    collection: entry.collection,
    overline: context.labels.collections[entry.collection as CollectionName] ?? entry.collection,
    notices: [{ tone: 'info', text: context.labels.history.asItWas, links: [] }],
    head: facts(rows),
    panels: entry.prose.hasText ? [{ type: 'prose', id: 'text', title: null }] : [],
    prose: null,
    fingerprint: '',
    headings: entry.prose.headings,
    source: null,
    lookups: { tables: {}, charts: {}, files: {}, amendments: {} },
    version: null,
    timeMap: null,
  };
}

type Archived = Readonly<Record<string, ArchivedFile>>;

const withArchivedLinks = (prose: Version['prose'], archived: Archived): Version['prose'] => ({
  ...prose,
  components: prose.components.map((use) => ({ ...use, props: archivedLink(use.props, archived) })),
});

/**
 * A segment whose links to files lead to the archive, given where each file stands there. Relative addresses are seen
 * from the page of the item (`/documents/2024/notice/`), which is not the one that shows them.
 */
export function archivedSegment(segment: Segment, archived: Archived, page: string): Segment {
  if (segment.type === 'html') return { ...segment, html: archivedHtml(segment.html, archived, page) };
  return {
    ...segment,
    props: archivedLink(segment.props, archived),
    children: segment.children.map((child) => archivedSegment(child, archived, page)),
  };
}

/** Attributes of our own HTML hold no bare quote and no `>`. */
const archivedHtml = (html: string, archived: Archived, page: string): string =>
  html.replace(/(<(?:a|img) [^<>]*?\b(?:href|src)=")([^"]*)(?=")/g, (_all, lead: string, written: string) => {
    const url = unescapeAttribute(written).replace(BASE_MARK, '');
    const file = fileOf(url, page);
    if (file === null) return lead + written;
    const moved = archived[file]?.path;
    const [path = ''] = url.split(/[?#]/, 1);
    const address = moved === undefined ? resolveLink(path, page) : hrefOf(moved);
    return lead + BASE_MARK + escapeAttribute(address + url.slice(path.length));
  });

/** Files to download lead to the archive; tables are looked up by the path they were written with. */
function archivedLink(props: ComponentSegment['props'], archived: Archived): ComponentSegment['props'] {
  const moved = typeof props.href === 'string' ? archived[props.href] : undefined;
  return moved ? { ...props, href: moved.path } : props;
}
