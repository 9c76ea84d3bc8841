import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedDocuments } from '../../domain/search/catalogue.ts';
import { indexFolder, newestFirst, type SearchSummary } from '../../domain/search/document.ts';
import type { FolderView } from '../folder-view.ts';
import { engineFiles, writeEngine } from './engine-files.ts';
import { type BaseIndex, loadBase, saveBase } from './index-state.ts';
import type { KeyedDocument } from './kept-documents.ts';
import { writeIndex } from './write-index.ts';

/** The second index may hold this many documents, or this share of the base, before everything is indexed anew. */
const mostNew = 50;
const largestShare = 0.03;
/** So may the records of the base that are no longer true. */
const mostHidden = 0.2;

/** One of the indexes of a site, and where it is written. */
export interface IndexTarget {
  readonly name: string;
  /** What stands before the numbers of records: in the base, and in the second index. */
  readonly prefixes: readonly [base: string, second: string];
  readonly output: FolderView;
  readonly state: string;
  readonly version: string;
}

/** The indexes in which all documents stand now. */
export interface UpdatedIndex {
  readonly indexes: readonly Omit<IndexedDocuments, 'old'>[];
  /** Paths of all files below the output folder. */
  readonly files: readonly string[];
  /** Number of documents that were indexed now. */
  readonly indexed: number;
}

/**
 * Brings an index up to date. What changed since the base was made stands in a second small index, and the base's records of it are hidden
 * (as in a log-structured merge tree); when much has changed the base is made anew.
 */
export async function updateIndex(
  documents: readonly KeyedDocument[],
  target: IndexTarget,
): Promise<UpdatedIndex> {
  const current = [...documents].sort((a, b) => newestFirst(a.summary, b.summary));
  const base = loadBase(stateFile(target), target.output, target.version);
  const changes = base ? changesSince(base, current) : null;
  return base && changes && isSmall(changes, base)
    ? completeIndex(base, changes, current, target)
    : indexAll(current, target);
}

const stateFile = ({ state, name }: IndexTarget): string => join(state, `${name}.json`);

interface Changes {
  readonly fresh: readonly KeyedDocument[];
  /** Numbers of the base's records that are no longer true. */
  readonly hidden: readonly number[];
}

function changesSince(base: BaseIndex, current: readonly KeyedDocument[]): Changes {
  const known = new Map(base.records);
  const keys = new Map(current.map(({ summary, key }) => [summary.url, key]));
  return {
    fresh: current.filter(({ summary, key }) => known.get(summary.url) !== key),
    hidden: base.records.flatMap(([url, key], record) => (keys.get(url) === key ? [] : [record])),
  };
}

const isSmall = ({ fresh, hidden }: Changes, { records }: BaseIndex): boolean =>
  fresh.length <= Math.max(mostNew, records.length * largestShare) &&
  hidden.length <= Math.max(mostNew, records.length * mostHidden);

async function indexAll(current: readonly KeyedDocument[], target: IndexTarget): Promise<UpdatedIndex> {
  const { output, version, prefixes } = target;
  rmSync(stateFile(target), { force: true });
  if (current.length === 0) return { indexes: [], files: [], indexed: 0 };
  const { generation, files } = await writeIndex(current, {
    output: output.folder,
    version,
    prefix: prefixes[0],
  });
  const folder = indexFolder(generation);
  await writeEngine(join(output.folder, folder));
  const own = [...files, ...engineFiles.map((name) => folder + name)];
  for (const path of own) output.touch(path);
  const records = current.map(({ summary, key }) => [summary.url, key] as const);
  saveBase(stateFile(target), output.folder, { version, generation, records }, own);
  const documents = current.map(({ summary }) => summary);
  return {
    indexes: [{ generation, prefix: prefixes[0], hidden: [], documents }],
    files: own,
    indexed: current.length,
  };
}

async function completeIndex(
  base: BaseIndex,
  { fresh, hidden }: Changes,
  current: readonly KeyedDocument[],
  { output, version, prefixes: [first, second] }: IndexTarget,
): Promise<UpdatedIndex> {
  const byUrl = new Map(current.map(({ summary }) => [summary.url, summary]));
  const documents = base.records.map(([url]) => byUrl.get(url) ?? null);
  const indexes: UpdatedIndex['indexes'][number][] = [
    { generation: base.generation, prefix: first, hidden, documents },
  ];
  let files = base.files.map(([path]) => path);
  if (fresh.length > 0) {
    const written = await writeIndex(fresh, { output: output.folder, version, prefix: second });
    const { generation } = written;
    indexes.push({
      order: placesAmong(fresh, documents, new Set(hidden)),
      generation,
      prefix: second,
      hidden: [],
      documents: fresh.map(({ summary }) => summary),
    });
    files = [...files, ...written.files];
    for (const path of written.files) output.touch(path);
  }
  return { indexes, files, indexed: fresh.length };
}

/** Between which records of the base documents stand that it does not hold: 2.5 is behind the third one. Both lists are sorted. */
function placesAmong(
  fresh: readonly KeyedDocument[],
  base: readonly (SearchSummary | null)[],
  hidden: ReadonlySet<number>,
): number[] {
  let before = 0;
  return fresh.map(({ summary }, at) => {
    for (; before < base.length; before++) {
      const other = hidden.has(before) ? null : base[before];
      if (other && newestFirst(summary, other) < 0) break;
    }
    return before - 0.5 + (0.4 * at) / fresh.length;
  });
}
