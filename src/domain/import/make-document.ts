import { stringify } from 'yaml';
import type { CollectionName } from '../schema/collections.ts';
import type { Converted } from './convert.ts';
import type { Facts, ImportedDocument } from './types.ts';

/** What the one who imports has decided. */
export interface ImportChoice {
  readonly collection: CollectionName;
  readonly publisher: string | null;
}

/** Slug of a title in ASCII; given from outside because it needs a table of readings. */
export type Slugify = (title: string) => string;

/** Puts front matter and text together and finds the place in the content folder. */
export function makeDocument(
  { facts, body, headings }: Converted,
  choice: ImportChoice,
  slugify: Slugify,
): ImportedDocument {
  const matter = frontMatter(facts, choice);
  const path = placeOf(facts, choice, slugify);
  const text = `---\n${stringify(matter, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`;
  return { collection: choice.collection, path, facts, text, headings };
}

function frontMatter(facts: Facts, { collection, publisher }: ImportChoice): Record<string, unknown> {
  const { source } = facts;
  const values = {
    title: facts.title,
    publisher,
    ...(collection === 'reports' ? { kind: facts.reportKind ?? 'other', year: facts.year } : {}),
    ...(collection === 'documents'
      ? { genre: facts.issued ? 'statute' : 'other', number: facts.number }
      : {}),
    ...(collection === 'pages' ? { role: 'other' } : {}),
    issued: facts.issued,
    published: facts.published,
    source: source && { site: source.site ?? source.line, views: source.views, line: source.line },
  };
  return withoutNulls(values);
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === null || value === undefined) return [];
      return [[key, typeof value === 'object' ? withoutNulls(value as Record<string, unknown>) : value]];
    }),
  );
}

function placeOf(facts: Facts, { collection, publisher }: ImportChoice, slugify: Slugify): string {
  const own =
    collection === 'reports' && facts.reportKind && facts.reportKind !== 'other' ? facts.reportKind : null;
  const slug = own ? [publisher, own].filter(Boolean).join('-') : slugify(facts.title ?? '');
  if (collection !== 'reports' && collection !== 'documents') return `${collection}/${slug}`;
  const year = facts.year ?? facts.issued?.slice(0, 4) ?? facts.published?.slice(0, 4) ?? 'undated';
  return `${collection}/${year}/${slug}`;
}
