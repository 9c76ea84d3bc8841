import { type Entry, pathOf, publisherOf, urlOf } from '../../corpus.ts';
import type { PortableDocument } from '../../portable/types.ts';
import { hasChanged } from '../../revisions/history.ts';
import { historyPath, timeMapPath } from '../../routes/history-paths.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { type HistoryFacts, historyFacts } from '../../view/history/documents.ts';

/** An item as other items name it. */
interface ItemLink {
  readonly item: string;
  readonly title: string;
  readonly url: string;
}

/** What is known of an item beside what its page shows: its typed data, what it has to do with others, its versions. */
export interface AboutItem {
  /** As the schema of its collection says (`/schemas/<collection>.json`). */
  readonly data: Readonly<Record<string, unknown>>;
  readonly publisher: ItemLink | null;
  /** Other items that name this one, by what they say of it. */
  readonly relations: Readonly<Record<string, readonly ItemLink[]>>;
  /**
   * The version that stands there now, from 1, since when (RFC 3339), and the pages and files of all of them, which an
   * item has that changed; null without versions.
   */
  readonly version: {
    readonly n: number;
    readonly since: string;
    readonly history: string | null;
    readonly timeMap: string | null;
  } | null;
  /** All versions, and what was done with the item; empty without versions. */
  readonly past: Partial<HistoryFacts>;
}

const inverse = ['amendedBy', 'repealedBy', 'replacedBy', 'interpretedBy'] as const;

/** Asks the context for all of it. */
export function aboutItem(context: ViewContext, entry: Entry): AboutItem {
  const link = (other: Entry): ItemLink => ({
    item: pathOf(other),
    title: other.data.title,
    url: absolute(context, urlOf(other)),
  });
  const body = context.corpus.byPath.get(`bodies/${publisherOf(context.corpus, entry)}`);
  const history = context.history.items.get(pathOf(entry));
  const last = history?.revisions.at(-1);
  const ofVersions = (path: string) => (history && hasChanged(history) ? absolute(context, path) : null);
  return {
    data: entry.data,
    publisher: body && body !== entry ? link(body) : null,
    relations: Object.fromEntries(
      inverse.flatMap((name) => {
        const others = context.inverse[name].get(pathOf(entry)) ?? [];
        return others.length > 0 ? [[name, others.map(link)]] : [];
      }),
    ),
    version: last
      ? {
          n: last.n,
          since: new Date(last.seconds * 1000).toISOString(),
          history: ofVersions(historyPath(pathOf(entry))),
          timeMap: ofVersions(timeMapPath(pathOf(entry))),
        }
      : null,
    past: history ? historyFacts(context, history) : {},
  };
}

/**
 * An item for programs: its data, its text as blocks and as Markdown, what it has to do with others, its versions.
 */
export function jsonDocument(
  { item, collection, title, kind, locale, href, standing, digest, source, text, notes }: PortableDocument,
  { data, publisher, relations, version, past }: AboutItem,
  { home, markdown }: { readonly home: string; readonly markdown: string },
): string {
  const document = {
    item,
    url: href,
    schema: `${home}schemas/${collection}.json`,
    language: locale,
    title,
    kind,
    standing: standing === '' ? null : standing,
    publisher,
    data,
    text,
    notes,
    markdown,
    relations,
    version,
    ...past,
    source: source === '' ? null : source,
    digest: digest === '' ? null : digest,
  };
  return `${JSON.stringify(document)}\n`;
}
