import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedDocuments } from '../../domain/search/catalogue.ts';
import { engineFolder, indexFolder, type SearchSummary } from '../../domain/search/document.ts';
import { listPackFile, textPackFile } from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { type IndexChanges, writeChanges } from './changed-index.ts';
import { engineFiles, writeEngine } from './engine-files.ts';
import type { IndexPlan, IndexTarget } from './index-plan.ts';
import { type IndexState, loadState, type StoredRecord, saveState } from './index-state.ts';
import type { KeyedDocument } from './kept-documents.ts';
import { listPacksOf } from './list-packs.ts';
import { startFiles, writeStart } from './pagefind-files.ts';
import { packNames } from './text-packs.ts';
import { writeWhole } from './whole-index.ts';

/** When more documents than this, or this share of all, have changed, everything is indexed anew. */
const mostChanged = 50;
const largestShare = 0.03;

/** The index in which all documents stand now. */
export interface UpdatedIndex {
  /** Null for none. */
  readonly index: Omit<IndexedDocuments, 'old'> | null;
  /** Paths of all files below the output folder. */
  readonly files: readonly string[];
  /** Number of documents that were indexed now. */
  readonly indexed: number;
}

/**
 * Brings an index up to date. What is published depends on the documents alone, not on what stood there: what did not
 * change is taken over because it would be written the same.
 */
export async function updateIndex(
  current: readonly KeyedDocument[],
  target: IndexTarget,
): Promise<UpdatedIndex> {
  const stateFile = join(target.state, `${target.name}.json`);
  const keep = join(target.state, `${target.name}-texts`);
  if (current.length === 0) {
    for (const path of [stateFile, keep]) rmSync(path, { recursive: true, force: true });
    return { index: null, files: [], indexed: 0 };
  }
  const { size, byUrl } = target.numbers;
  const documents = current
    .map((keyed) => ({ record: byUrl.get(keyed.summary.url) ?? 0, keyed }))
    .sort((a, b) => a.record - b.record);
  const records = documents.map(({ record, keyed }): StoredRecord => [record, keyed.summary.url, keyed.key]);
  const packs = packNames(records, { size, version: target.version, prefix: target.prefix });
  const plan = { ...target, documents, packs, keep };
  const generation = digest(JSON.stringify([target.version, target.prefix, size, ...records]), 8);
  const before = loadState(stateFile, target.output, target.version);
  const summaries = new Array<SearchSummary | null>(size).fill(null);
  for (const { record, keyed } of documents) summaries[record] = keyed.summary;
  const indexAt = ({ lists, texts }: Pick<IndexState, 'lists' | 'texts'>) => ({
    ...{ generation, prefix: target.prefix, lists: listPacksOf(lists), texts, documents: summaries },
  });
  if (before?.generation === generation)
    return { index: indexAt(before), files: before.files.map(([path]) => path), indexed: 0 };
  rmSync(stateFile, { force: true });
  const { lists, texts, indexed, isWhole } = await write(plan, before);
  const folder = await writeFolder(plan, { generation, before, lists });
  const paths = [
    ...startFiles.map((name) => folder + name),
    ...engineFiles.map((name) => engineFolder + name),
    ...listPacksOf(lists).packs.map(listPackFile),
    ...packs.filter((pack) => pack !== '').map(textPackFile),
  ];
  const known = new Set(isWhole ? [] : before?.files.map(([path]) => path));
  for (const path of paths) if (!known.has(path)) target.output.touch(path);
  saveState(stateFile, target.output.folder, {
    version: target.version,
    generation,
    size,
    records,
    lists,
    texts,
    before: isWhole ? null : before,
    paths,
  });
  return { index: indexAt({ lists, texts }), files: paths, indexed };
}

/** Writes lists and texts, by changes where few documents have changed and what was kept is whole. */
async function write(plan: IndexPlan, before: IndexState | null) {
  const changes = before ? changesSince(before, plan) : null;
  const count = changes ? changes.gone.size + changes.fresh.length : 0;
  if (before && changes && count <= Math.max(mostChanged, plan.documents.length * largestShare))
    try {
      return {
        ...(await writeChanges(plan, before, changes)),
        indexed: changes.fresh.length,
        isWhole: false,
      };
    } catch {
      // What was kept is damaged: everything is made anew.
    }
  return { ...(await writeWhole(plan)), indexed: plan.documents.length, isWhole: true };
}

function changesSince({ records }: IndexState, { documents }: IndexPlan): IndexChanges {
  const known = new Map(records.map(([record, url, key]) => [record, `${url} ${key}`]));
  const isKnown = ({ record, keyed }: IndexPlan['documents'][number]) =>
    known.get(record) === `${keyed.summary.url} ${keyed.key}`;
  const same = new Set(documents.filter(isKnown).map(({ record }) => record));
  return {
    gone: new Set([...known.keys()].filter((record) => !same.has(record))),
    fresh: documents.filter(({ record }) => !same.has(record)),
  };
}

/**
 * Makes the folder of this state of the index, and that of the engine where none is known. Gives the path of the
 * first below the output folder.
 */
async function writeFolder(
  { output, numbers, prefix, documents }: IndexPlan,
  { generation, before, lists }: Pick<IndexState, 'generation' | 'lists'> & { before: IndexState | null },
): Promise<string> {
  const folder = indexFolder(generation);
  const path = join(output.folder, folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  if (!before) await writeEngine(join(output.folder, engineFolder));
  const taken = new Set(documents.map(({ record }) => record));
  writeStart(path, { size: numbers.size, taken, prefix }, lists);
  return folder;
}
