import { type Corpus, type Entry, entriesOf, urlOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import { type TableFormat, traitsOf } from '../schema/traits.ts';

import { listedGroups, normativePath } from './normative-lists.ts';

/** What gives its tables away as files, and in which formats. */
export type TableOwner = { readonly path: string; readonly formats: readonly TableFormat[] } & (
  | { readonly type: 'item'; readonly entry: Entry }
  | { readonly type: 'services' | 'normative' }
);

/** The address of such a file: `/services/table.csv`. */
export const tableFilePath = (owner: string, format: TableFormat): string => `${owner}table.${format}`;

/** All formats: those of lists. */
export const tableFormats: readonly TableFormat[] = ['csv', 'xlsx'];

/** Formats in which the tables of an item can be had. */
export const tableFormatsOf = ({ collection, data }: Entry): readonly TableFormat[] =>
  traitsOf(collection).tables?.(data) ?? [];

/** Everything of a site that has such files. */
export const tableOwners: (corpus: Corpus) => readonly TableOwner[] = onceEach((corpus: Corpus) => [
  ...(entriesOf(corpus, 'services').length > 0
    ? [{ type: 'services', path: '/services/', formats: tableFormats } as const]
    : []),
  ...(listedGroups(corpus).length > 0
    ? [{ type: 'normative', path: normativePath, formats: tableFormats } as const]
    : []),
  ...corpus.entries.flatMap((entry): TableOwner[] => {
    const formats = tableFormatsOf(entry);
    return formats.length > 0 ? [{ type: 'item', path: urlOf(entry), formats, entry }] : [];
  }),
]);

/** Addresses of all these files. */
export const tableFiles = (corpus: Corpus): string[] =>
  tableOwners(corpus).flatMap(({ path, formats }) => formats.map((format) => tableFilePath(path, format)));
