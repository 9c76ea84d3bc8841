import { z } from 'zod';
import { collectionNames } from '../schema/collections.ts';
import {
  descriptionFormat,
  type SiteDescription,
  siteDescriptionSchema,
} from '../schema/site-description.ts';
import { isoDate } from '../schema/vocabulary.ts';
import { cleanText } from './clean-text.ts';

/** What is taken of the description of another site: clean lines, and addresses below its own. */
export interface MemberDescription {
  readonly name: string;
  /** The day for which it speaks, ISO date; null where it states none. */
  readonly day: string | null;
  readonly bodies: readonly MemberBody[];
  /** Collections in the order of navigation, then those of its own. */
  readonly collections: readonly { readonly name: string; readonly title: string; readonly count: number }[];
  /** Newest first. */
  readonly newest: readonly MemberItem[];
  /** Its board of obligations; null for none. */
  readonly compliance: string | null;
}

interface MemberBody {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
}

export interface MemberItem {
  readonly title: string;
  /** Full address. */
  readonly url: string;
  /** ISO date. */
  readonly published: string;
  readonly collection: string;
  /** Name of the body; empty where it is not among those of the site. */
  readonly publisher: string;
}

/** What was read: a description with the number of parts that were left out, or why it is none. */
export type ReadDescription =
  | { readonly type: 'description'; readonly description: MemberDescription; readonly dropped: number }
  | { readonly type: 'broken' | 'version' }
  /** It is of another site; `of` is where it says to be. */
  | { readonly type: 'elsewhere'; readonly of: string };

const most = { bodies: 1_000, collections: 40, newest: 50, name: 100, title: 200 } as const;
const { bodies, collections, newest } = siteDescriptionSchema.shape;
const parts = {
  body: bodies.element,
  collection: collections.element,
  item: newest.element,
};
const list = z.array(z.unknown()).catch([]);
/** Only what nothing can be said without is asked for; each part is looked at by itself. */
const outline = z.object({
  url: z.string(),
  name: z.string().catch(''),
  day: isoDate.nullable().catch(null),
  bodies: list,
  collections: list,
  newest: list,
  compliance: z.object({ page: z.string() }).nullable().catch(null),
});

/** Reads what a site at an address (with a slash at its end) says of itself; nothing in it is trusted. */
export function readDescription(text: string, home: string): ReadDescription {
  const value = parsed(text);
  const format = z.object({ format: z.number() }).safeParse(value);
  if (!format.success) return { type: 'broken' };
  if (format.data.format !== descriptionFormat) return { type: 'version' };
  const { success, data } = outline.safeParse(value);
  if (!success) return { type: 'broken' };
  if (below(data.url, home) !== home) return { type: 'elsewhere', of: cleanText(data.url, most.title) };
  const named = taken(data.bodies, most.bodies, parts.body, bodyOf);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const counted = taken(data.collections, most.collections, parts.collection, collectionOf);
  const all = taken(data.newest, most.newest, parts.item, (item) => itemOf(item, home, names));
  const items = [...new Map(all.map((item) => [item.url, item])).values()];
  const dropped =
    [data.bodies, data.collections, data.newest].reduce((sum, { length }) => sum + length, 0) -
    [named, counted, items].reduce((sum, { length }) => sum + length, 0);
  return {
    type: 'description',
    dropped,
    description: {
      name: cleanText(data.name, most.name),
      day: data.day,
      bodies: named,
      collections: inOrder(counted),
      newest: items.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)),
      compliance: data.compliance && below(data.compliance.page, home),
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first of a list that are what they should be. */
const taken = <T, R>(
  all: readonly unknown[],
  count: number,
  schema: z.ZodType<T>,
  make: (part: T) => R | null,
): R[] =>
  all.slice(0, count).flatMap((value) => {
    const { success, data } = schema.safeParse(value);
    return success ? (make(data) ?? []) : [];
  });

function bodyOf({ id, name, creditCode }: SiteDescription['bodies'][number]): MemberBody | null {
  const line = cleanText(name, most.name);
  const code = cleanText(creditCode ?? '', 40);
  return line === '' ? null : { id: id.slice(0, most.name), name: line, creditCode: code || null };
}

function collectionOf({ name, title, count }: SiteDescription['collections'][number]) {
  const line = cleanText(title, 40);
  return line !== '' && /^[a-z][a-z-]{0,39}$/.test(name) ? { name, title: line, count } : null;
}

function itemOf(
  { title, url, published, collection, publisher }: SiteDescription['newest'][number],
  home: string,
  names: ReadonlyMap<string, string>,
): MemberItem | null {
  const line = cleanText(title, most.title);
  const address = below(url, home);
  if (line === '' || address === null) return null;
  return {
    title: line,
    url: address,
    published,
    collection: collection.slice(0, 40),
    publisher: names.get(publisher.slice(0, most.name)) ?? '',
  };
}

/** An address as browsers write it where it is a site's own, else null; some servers read an encoded slash as one. */
export function below(address: string, home: string): string | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.startsWith(home) && !/%2f|%5c/i.test(href) ? href : null;
}

function inOrder<T extends { readonly name: string }>(counted: readonly T[]): T[] {
  const order = new Map<string, number>(collectionNames.map((name, at) => [name, at]));
  const once = [...new Map(counted.toReversed().map((one) => [one.name, one])).values()].reverse();
  const placeOf = ({ name }: T) => order.get(name) ?? collectionNames.length;
  return once.sort((a, b) => placeOf(a) - placeOf(b));
}
