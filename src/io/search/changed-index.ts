import { dirname } from 'node:path';
import type { SearchDocument } from '../../domain/search/document.ts';
import { recordsPerFolder } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import { digest } from '../files/digest.ts';
import { changeFiles, type ListChanges } from './change-lists.ts';
import { addDocument } from './document-tokens.ts';
import type { IndexPlan } from './index-plan.ts';
import type { IndexState } from './index-state.ts';
import { type PlacedFile, placeFiles } from './list-files.ts';
import { PostingLists } from './posting-lists.ts';
import {
  type KeptDocuments,
  keepDocuments,
  loadDocuments,
  moveText,
  newTextFolder,
  pruneDocuments,
  textFolders,
  writeText,
} from './text-files.ts';

/** What is no longer as an index says. */
export interface IndexChanges {
  /** Numbers of records that go, or hold something else now. */
  readonly gone: ReadonlySet<number>;
  readonly fresh: IndexPlan['documents'];
}

/**
 * Brings the lists and texts of an index up to date; throws when something that was kept of it is damaged. Gives the
 * same as `writeWhole`.
 */
export async function writeChanges(
  plan: IndexPlan,
  before: IndexState,
  { gone, fresh }: IndexChanges,
): Promise<{ lists: PlacedFile[]; texts: string[] }> {
  const { output, keep, folders, prefix } = plan;
  const documents = new Map(fresh.map(({ record, keyed }) => [record, keyed.document()]));
  const old = oldDocuments(plan, before, new Set([...gone, ...documents.keys()]));
  const parts = new Map<number, TextPart[]>();
  const changes = differences(
    tokensOf([...old.gone], () => undefined),
    tokensOf([...documents], (record, own) => parts.set(record, own)),
  );
  const files = await changeFiles(output.folder, before.lists, changes);
  // Up to here nothing has been touched.
  const own = new Set(folders.map((folder) => `search-data/${folder}`));
  const texts = before.files.map(([path]) => path).filter((path) => own.has(dirname(path)));
  for (const [at, folder] of folders.entries()) {
    const last = old.folders[at] ?? '';
    if (folder === last || folder === '') continue;
    newTextFolder(output.folder, folder);
    const kept = new Map<number, SearchDocument>();
    for (const { record } of plan.documents) {
      if (Math.floor(record / recordsPerFolder) !== at) continue;
      const document = documents.get(record);
      const own = document ?? old.kept.get(at)?.get(record);
      if (!own) throw new Error('A document that was kept is missing.');
      kept.set(record, own);
      const target = { folder, record };
      const paths = document
        ? writeText(output.folder, target, document, parts.get(record) ?? [])
        : moveText(output.folder, record, last, folder);
      texts.push(...paths);
    }
    keepDocuments(keep, folder, kept);
  }
  pruneDocuments(keep, folders);
  return { lists: await placeFiles(output.folder, prefix, files), texts };
}

/**
 * The documents of which the index was made, as far as they are needed: those that go, and those that stand in a
 * folder with a change.
 */
function oldDocuments(
  { keep, prefix, version }: IndexPlan,
  before: IndexState,
  changed: ReadonlySet<number>,
): { folders: string[]; kept: Map<number, KeptDocuments>; gone: Map<number, SearchDocument> } {
  const folders = textFolders(before.records, { size: before.size, version, prefix });
  const keys = new Map(before.records.map(([record, , key]) => [record, key]));
  const kept = new Map<number, KeptDocuments>();
  const gone = new Map<number, SearchDocument>();
  for (const record of changed) {
    const at = Math.floor(record / recordsPerFolder);
    if (!kept.has(at) && folders[at]) {
      const documents = loadDocuments(keep, folders[at]);
      for (const [number, document] of documents)
        if (digest(JSON.stringify(document)) !== keys.get(number))
          throw new Error('A document that was kept is damaged.');
      kept.set(at, documents);
    }
    if (!keys.has(record)) continue;
    const document = kept.get(at)?.get(record);
    if (!document) throw new Error('A document that was kept is missing.');
    gone.set(record, document);
  }
  return { folders, kept, gone };
}

type Tokens = Map<string, Map<number, Uint32Array>>;

function tokensOf(
  documents: readonly (readonly [number, SearchDocument])[],
  laidOut: (record: number, parts: TextPart[]) => void,
): Tokens {
  const lists = new PostingLists();
  for (const [record, document] of [...documents].sort(([a], [b]) => a - b))
    laidOut(record, addDocument(lists, record, document));
  return new Map(
    [...lists.tokens()].map(([token, found]) => [
      token,
      new Map(found.map(({ document, places }) => [document, places])),
    ]),
  );
}

/** Where tokens stand now, as far as it is not where they stood before. */
function differences(before: Tokens, now: Tokens): ListChanges {
  const changes = new Map<string, Map<number, Uint32Array | null>>();
  for (const token of new Set([...before.keys(), ...now.keys()])) {
    const [old, own] = [before.get(token), now.get(token)];
    for (const record of new Set([...(old?.keys() ?? []), ...(own?.keys() ?? [])])) {
      const [from, to] = [old?.get(record), own?.get(record)];
      if (from && to && from.length === to.length && from.every((place, at) => place === to[at])) continue;
      const list = changes.get(token) ?? new Map<number, Uint32Array | null>();
      changes.set(token, list.set(record, to ?? null));
    }
  }
  return changes;
}
