import type { Corpus, Entry } from '../corpus.ts';
import type { Obligation } from '../schema/catalogue.ts';
import { fieldName } from '../schema/inspect.ts';
import type { FieldWord } from '../text/field-word.ts';
import { unheadedParts } from './stated-parts.ts';

/** What an item lacks: a part by its name, or a field. */
export type Lack = string | FieldWord;

/** What of an obligation is not in an item: fields of its front matter, then parts of its text. */
export const lacksOf = (
  corpus: Pick<Corpus, 'schemas' | 'stated'>,
  entry: Entry,
  asked: Obligation,
): readonly Lack[] => [
  ...(asked.fields ?? [])
    .filter((path) => !holds(entry.data, path))
    .map((path) => wordFor(corpus, entry, path)),
  ...unheadedParts(corpus, entry, asked).missing,
];

/** The title of a field of an item. */
export const wordFor = (
  { schemas }: Pick<Corpus, 'schemas'>,
  { collection }: Entry,
  path: string,
): FieldWord => fieldName(schemas[collection], path.split('.')).title;

const holds = (data: unknown, path: string): boolean => {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      data,
    );
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
};
