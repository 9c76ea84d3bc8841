import type { CollectionName, Data } from './collections.ts';

/** Two dates of data of which the first is not after the second. */
export interface Span {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  /** Place of the later one. */
  readonly field: readonly PropertyKey[];
  readonly of: 'term' | 'force';
}

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
}

const term = (
  field: readonly PropertyKey[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Span => ({
  ...{ earlier: from, later: to, field, of: 'term' },
});

/** One line for each collection. */
const traits: { readonly [C in CollectionName]: Traits<Data<C>> } = {
  bodies: { areBodies: true, spans: (data) => [term(['to'], data)] },
  responsibilities: {},
  staff: { spans: ({ people }) => people.map((person, index) => term(['people', index, 'to'], person)) },
  services: {},
  reports: { byYear: true, year: ({ year }) => String(year) },
  documents: {
    byYear: true,
    year: ({ period }) => period?.slice(0, 4),
    number: ({ number }) => number,
    spans: ({ from, until }) => [{ earlier: from, later: until, field: ['until'], of: 'force' }],
  },
  pages: { mayBeBoard: true },
};

/** Traits of a collection; of an item they take its data. */
export const traitsOf = (collection: CollectionName): Traits<Data<CollectionName>> =>
  traits[collection] as unknown as Traits<Data<CollectionName>>;
