import type { CollectionName, Data } from './collections.ts';

/** Two dates of data of which the first is not after the second. */
export interface Span {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  /** Place of the later one. */
  readonly field: readonly PropertyKey[];
  readonly of: 'term' | 'force';
}

/** Formats of files with tables. */
export type TableFormat = 'csv' | 'xlsx';

/** What import may recognise in a text that has no fields yet. */
interface Recognised {
  readonly reportKind: string | null;
  readonly year: number | null;
  readonly genre: string;
  readonly number: string | null;
  readonly addressee: string | null;
  readonly signer: string | null;
  readonly from: string | null;
}

/** Interface words of the kinds of a collection, and the kind of one of its items. */
type KindWords = readonly [
  group: 'bodyKinds' | 'responsibilityKinds' | 'serviceTypes' | 'reportKinds' | 'genres' | 'roles',
  kind: string,
];

/** What the rest of the house must know of the items of a collection. */
export interface Traits<D> {
  /** They are bodies: they publish themselves, have feeds of their own, and belong to no year. */
  readonly areBodies?: true;
  /** They are filed by year. */
  readonly byYear?: true;
  /** One of them may make up a whole board. */
  readonly mayBeBoard?: true;
  /** The year that an item is about, where it says so. */
  year?(data: D): string | undefined;
  /** The number that its office gave it. */
  number?(data: D): string | undefined;
  spans?(data: D): readonly Span[];
  /** Formats in which its tables can be had as files. */
  tables?(data: D): readonly TableFormat[];
  /** Without it the items are named as the collection is. */
  kind?(data: D): KindWords;
  /** Fields of a document that is imported, beside those that all collections have. */
  imported?(text: Recognised): Readonly<Record<string, unknown>>;
}

const term = (
  field: readonly PropertyKey[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Span => ({
  ...{ earlier: from, later: to, field, of: 'term' },
});

/** One line for each collection. */
const traits: { readonly [C in CollectionName]: Traits<Data<C>> } = {
  bodies: { areBodies: true, spans: (data) => [term(['to'], data)], kind: ({ kind }) => ['bodyKinds', kind] },
  responsibilities: {
    kind: ({ kind }) => ['responsibilityKinds', kind],
    tables: ({ items }) => (items?.length ? ['csv', 'xlsx'] : []),
  },
  staff: {
    spans: ({ people }) => people.map((person, index) => term(['people', index, 'to'], person)),
    tables: ({ people }) => (people.length > 0 ? ['csv', 'xlsx'] : []),
  },
  services: { kind: ({ type }) => ['serviceTypes', type] },
  reports: {
    byYear: true,
    year: ({ year }) => String(year),
    kind: ({ kind }) => ['reportKinds', kind],
    // A form with merged cells is no list of lines.
    tables: ({ disclosure }) => (disclosure && disclosure.format !== 'pre2019' ? ['xlsx'] : []),
    imported: ({ reportKind, year }) => ({ kind: reportKind ?? 'other', year }),
  },
  documents: {
    byYear: true,
    year: ({ period }) => period?.slice(0, 4),
    number: ({ number }) => number,
    spans: ({ from, until }) => [{ earlier: from, later: until, field: ['until'], of: 'force' }],
    kind: ({ genre }) => ['genres', genre],
    // Only of normative documents it is asked whether they are in force.
    imported: ({ genre, number, addressee, signer, from }) => ({
      ...{ genre, number, addressee, signer, from: genre === 'normative' ? from : null },
    }),
  },
  pages: { mayBeBoard: true, kind: ({ role }) => ['roles', role], imported: () => ({ role: 'other' }) },
};

/** Traits of a collection; of an item they take its data. */
export const traitsOf = (collection: CollectionName): Traits<Data<CollectionName>> =>
  traits[collection] as unknown as Traits<Data<CollectionName>>;
