import { stringify } from 'yaml';
import type { CollectionName } from '../schema/collections.ts';
import { traitsOf } from '../schema/traits.ts';
import type { Converted } from './convert.ts';
import type { Facts, ImportedDocument } from './types.ts';

/** What the one who imports has decided. */
export interface ImportChoice {
  readonly collection: CollectionName;
  readonly publisher: string | null;
  /** The site's own body, whose reports need no name in their address. */
  readonly defaultPublisher: string | null;
}

/** Slug of a title in ASCII; given from outside because it needs a table of readings. */
export type Slugify = (title: string) => string;

/** Said of a source line that leaves its source empty (`来源: 发布日期:2021-03-30`). */
const unknownSite = '未注明';

/** Puts front matter and text together and finds the place in the content folder. */
export function makeDocument(converted: Converted, choice: ImportChoice, slugify: Slugify): ImportedDocument {
  const { facts, body, headings } = converted;
  const matter = frontMatter(converted, choice);
  const path = placeOf(converted, choice, slugify);
  const text = `---\n${stringify(matter, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`;
  return { collection: choice.collection, path, facts, text, headings };
}

function frontMatter(converted: Converted, { collection, publisher }: ImportChoice): Record<string, unknown> {
  const { facts, fields: { publisher: own = null, ...fields } = {} } = converted;
  const { source } = facts;
  const values = {
    title: facts.title,
    publisher: publisher ?? own,
    ...ownFields(collection, converted),
    ...fields,
    ...withoutNulls({
      issued: facts.issued,
      published: facts.published,
      source:
        source &&
        withoutNulls({
          site: source.site ?? unknownSite,
          url: source.url,
          views: source.views,
          line: source.line,
        }),
    }),
  };
  return withoutNulls(values);
}

/** What only items of the collection have. */
const ownFields = (
  collection: CollectionName,
  { facts, genre, addressee, signer, from }: Converted,
): Readonly<Record<string, unknown>> =>
  traitsOf(collection).imported?.({
    ...{ reportKind: facts.reportKind, year: facts.year, number: facts.number, genre },
    ...{ addressee: addressee ?? null, signer: signer ?? null, from: from ?? null },
  }) ?? {};

/** Null at the top means that nothing says it; within a table it means a blank cell. */
const withoutNulls = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

function placeOf(converted: Converted, choice: ImportChoice, slugify: Slugify): string {
  const { facts } = converted;
  const { collection } = choice;
  const named = 'kind' in ownFields(collection, converted) ? reportSlug(facts, choice) : null;
  const slug = named ?? slugify(facts.title);
  if (!traitsOf(collection).byYear) return `${collection}/${slug}`;
  const year = facts.year ?? facts.issued?.slice(0, 4) ?? facts.published?.slice(0, 4) ?? 'undated';
  return `${collection}/${year}/${slug}`;
}

/**
 * `rule-of-law` for the site's own report, `shiqiao-rule-of-law` for that of another body; null for kinds without
 * name.
 */
function reportSlug({ reportKind }: Facts, { publisher, defaultPublisher }: ImportChoice): string | null {
  if (!reportKind || reportKind === 'other') return null;
  return publisher && publisher !== defaultPublisher
    ? `${publisher.replaceAll('/', '-')}-${reportKind}`
    : reportKind;
}
