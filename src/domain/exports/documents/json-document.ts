import { type Entry, pathOf, publisherOf, urlOf } from '../../corpus.ts';
import type { PortableDocument } from '../../portable/types.ts';
import { historyPath, timeMapPath } from '../../routes/history-paths.ts';
import { absolute, type ViewContext } from '../../view/context.ts';

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
  /** The version that stands there now, from 1, since when (RFC 3339), and where all of them are told; null without. */
  readonly version: {
    readonly n: number;
    readonly since: string;
    readonly history: string;
    readonly timeMap: string;
  } | null;
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
  const last = context.history.items.get(pathOf(entry))?.revisions.at(-1);
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
          history: absolute(context, historyPath(pathOf(entry))),
          timeMap: absolute(context, timeMapPath(pathOf(entry))),
        }
      : null,
  };
}

/**
 * An item for programs: its data, its text as blocks and as Markdown, what it has to do with others, its versions.
 */
export function jsonDocument(
  { item, collection, title, kind, locale, href, standing, digest, source, text, notes }: PortableDocument,
  { data, publisher, relations, version }: AboutItem,
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
    source: source === '' ? null : source,
    digest: digest === '' ? null : digest,
  };
  return `${JSON.stringify(document)}\n`;
}
