import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import {
  catalogueFile,
  type IndexCatalogue,
  type SearchCatalogue,
  type SearchDocument,
  type SearchText,
} from '../../domain/search/document.ts';
import { listedIn, publishedDocument } from '../../domain/search/listed.ts';
import { packOf, textPackFile } from '../../domain/search/packs.ts';
import { openTextPacks } from './text-packs.ts';

/** An item as search finds it on the site. */
export interface PublishedItem {
  readonly document: SearchDocument;
  /** What it said before; null where that is nothing else. */
  readonly old: SearchDocument | null;
}

/** Items whose texts stand in one pack. */
export interface PublishedPack {
  /** With other items, or anything else in one of them, it is another. */
  readonly key: string;
  /** Throws an `UnreadableIndexError`. */
  read(): PublishedItem[];
}

/** A file of the search index of a site is missing, or not as it was built; `message` is its path on the site. */
export class UnreadableIndexError extends Error {
  override readonly name = 'UnreadableIndexError';
}

/**
 * Everything that search finds on a site in a folder, a pack at a time; none is read before it is asked for. Throws an
 * `UnreadableIndexError`.
 */
export function publishedPacks(folder: string): PublishedPack[] {
  const [now, before] = readWhole(catalogueFile, () => {
    const catalogue: SearchCatalogue = JSON.parse(readFileSync(join(folder, catalogueFile), 'utf8'));
    return [false, true].map((old) => {
      const index = catalogue.indexes.find((one) => one.old === old);
      return index ? openIndex(folder, catalogue, index) : null;
    });
  });
  if (!now) return [];
  return [...Map.groupBy(now.records, packOf)].map(([at, records]) => ({
    key: `${now.packs[at]} ${before?.packs[at] ?? ''}`,
    read() {
      const [readNow, readBefore] = [now.open(), before?.open()];
      return records.map((record) => ({
        document: readNow(record),
        old: readBefore && before?.holds(record) ? readBefore(record) : null,
      }));
    },
  }));
}

/** Reads something from a file of a site; throws an `UnreadableIndexError` where that cannot be. */
export function readWhole<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableIndexError(file, { cause: error });
  }
}

interface OpenIndex {
  readonly packs: readonly string[];
  readonly records: readonly number[];
  holds(record: number): boolean;
  /** Reads documents by their records; the packs that it has read are held. */
  open(): (record: number) => SearchDocument;
}

function openIndex(folder: string, catalogue: SearchCatalogue, index: IndexCatalogue): OpenIndex {
  const { packs } = index.texts;
  const { records, of } = listedIn(catalogue, index);
  const known = new Set(records);
  return {
    packs,
    records,
    holds: (record) => known.has(record),
    open() {
      const piecesOf = openTextPacks(folder, index.texts);
      return (record) =>
        readWhole(textPackFile(packs[packOf(record)] ?? ''), () => {
          const pieces = piecesOf(record).filter(({ length }) => length > 0);
          return publishedDocument(of(record), pieces.map(textOf));
        });
    },
  };
}

const textOf = (piece: Uint8Array): SearchText => JSON.parse(inflateRawSync(piece).toString('utf8'));
