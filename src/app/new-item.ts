import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, publisherOf, timezoneOf } from '../domain/corpus.ts';
import { newDocument } from '../domain/document/new-document.ts';
import { nextIdentifier } from '../domain/document/next-identifier.ts';
import { type KindField, kindField } from '../domain/schema/choices.ts';
import type { CollectionName } from '../domain/schema/collections.ts';
import { fieldNames } from '../domain/schema/inspect.ts';
import { traitsOf } from '../domain/schema/traits.ts';
import { defaultLocale, type Locale } from '../domain/text/locale.ts';
import { loadCollectionSchemas } from '../io/content/content-config.ts';
import { placeInContent } from '../io/content/content-place.ts';
import { corpusOf, readContent } from '../io/content/read-content.ts';
import { writeFileWhole } from '../io/files/write-file.ts';
import { slugify } from '../io/import/slugify.ts';
import { type Settings, shownPath } from '../io/settings.ts';
import { dayOfBuild } from '../io/today.ts';

/** What whoever makes a file has to know of the site. */
export interface Workshop {
  readonly locale: Locale;
  /** The day, ISO date. */
  readonly day: string;
  /** The body of the site, and all bodies by id with their names. */
  readonly publisher: string;
  readonly bodies: ReadonlyMap<string, string>;
  /** The field of a collection that says of what kind an item is, with its choices; null where none does. */
  kindOf(collection: CollectionName): KindField | null;
  /** Whether an item of a collection says of which year it is. */
  asksYear(collection: CollectionName): boolean;
  /** The name that a file gets from its title. */
  nameOf(title: string): string;
  make(wish: Wish): Made;
}

/** What is to be made. */
export interface Wish {
  readonly collection: CollectionName;
  readonly title: string;
  readonly kind: string | null;
  readonly publisher: string;
  /** Of a report. */
  readonly year: number;
  readonly name: string;
}

/** What became of it; `path` is absolute, `file` as people read it. */
interface Made {
  readonly type: 'written' | 'taken' | 'in-the-way';
  readonly path: string;
  readonly file: string;
}

/** Reads a site to make a new file for it. */
export function openWorkshop(settings: Settings): Workshop {
  const content = readContent(settings);
  const corpus = corpusOf(content, settings);
  const schemas = loadCollectionSchemas(settings.root);
  const zone = timezoneOf(content.site ?? {});
  const { day } = dayOfBuild(settings.today, zone);
  const locale = settings.locale ?? content.site?.locale ?? defaultLocale;
  const bodies = new Map(
    corpus ? entriesOf(corpus, 'bodies').map(({ id, data }) => [id, data.title] as const) : [],
  );
  const publisher = content.site?.publisher ?? [...bodies.keys()][0] ?? 'town';
  const kindOf = (collection: CollectionName) => kindField(schemas[collection]);
  const used = (body: string) =>
    corpus
      ? corpus.entries
          .filter((entry) => publisherOf(corpus, entry) === body)
          .flatMap(({ data }) => data.identifier ?? [])
      : [];
  return {
    ...{ locale, day, publisher, bodies, kindOf, nameOf: slugify },
    asksYear: (collection) => fieldNames(schemas[collection]).includes('year'),
    make(wish) {
      const schema = schemas[wish.collection];
      const kind = kindOf(wish.collection);
      const { areBodies, byYear } = traitsOf(wish.collection);
      const identifier = nextIdentifier(used(wish.publisher), day.slice(0, 4));
      const wanted: Record<string, unknown> = {
        title: wish.title,
        ...(wish.publisher === publisher || areBodies ? {} : { publisher: wish.publisher }),
        ...(kind && wish.kind !== null ? { [kind.key]: wish.kind } : {}),
        year: wish.year,
        ...(areBodies ? {} : { published: day }),
        ...(identifier === null || areBodies ? {} : { identifier }),
      };
      const names = fieldNames(schema);
      const known = Object.fromEntries(Object.entries(wanted).filter(([key]) => names.includes(key)));
      const year = names.includes('year') ? wish.year : day.slice(0, 4);
      const below = [wish.collection, ...(byYear ? [String(year)] : []), `${wish.name}.mdx`].join('/');
      const path = join(settings.content, below);
      const file = shownPath(path);
      if (placeInContent(settings.content, below) === null) return { type: 'in-the-way', path, file };
      if (existsSync(path)) return { type: 'taken', path, file };
      writeFileWhole(path, newDocument({ schema, known, world: { locale, day, body: publisher } }));
      return { type: 'written', path, file };
    },
  };
}
