import type { SearchDocument } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import { packOf } from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { changeFiles, type ListChanges } from './change-lists.ts';
import { addDocument } from './document-tokens.ts';
import type { IndexPlan, WrittenIndex } from './index-plan.ts';
import type { IndexState } from './index-state.ts';
import { joinedLists } from './joined-lists.ts';
import { type KeptDocuments, keepDocuments, loadDocuments, pruneDocuments } from './kept-texts.ts';
import { placeFiles } from './list-packs.ts';
import { isCommon } from './list-pieces.ts';
import { PostingLists } from './posting-lists.ts';
import { openTextPacks, packNames, piecesOf, type TextPieces, writeTextPack } from './text-packs.ts';
import { listOf, readPostings, type TokenList } from './token-lists.ts';

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
): Promise<WrittenIndex> {
  const { output, longList } = plan;
  const documents = new Map(fresh.map(({ record, keyed }) => [record, keyed.document()]));
  const old = oldDocuments(plan, before, new Set([...gone, ...documents.keys()]));
  const parts = new Map<number, TextPart[]>();
  const common = new Set(before.common);
  const changes = differences(
    tokensOf([...old.gone], common, () => undefined),
    tokensOf([...documents], common, (record, own) => parts.set(record, own)),
  );
  const standing = before.lists.flatMap(({ files }) => files);
  const files = await changeFiles(output.folder, standing, changes, longList);
  if (!isSame(common, commonIn(files, { before: common, changes, longList })))
    throw new Error('Other lists are to be joined.');
  const standingText = openTextPacks(output.folder, before.texts);
  const pieces = new Map<number, TextPieces>();
  for (const [record, document] of documents) pieces.set(record, piecesOf(document, parts.get(record) ?? []));
  const heads = packTexts(plan, old, {
    documents,
    piecesOf: (record) => pieces.get(record) ?? standingText(record),
    heads: before.texts.heads,
  });
  return {
    lists: await placeFiles(output.folder, files, longList),
    common: before.common,
    texts: { packs: plan.packs, heads },
  };
}

/** The tokens whose lists are cut and joined after changes. */
function commonIn(
  files: Awaited<ReturnType<typeof changeFiles>>,
  {
    before,
    changes,
    longList,
  }: { readonly before: ReadonlySet<string>; readonly changes: ListChanges; readonly longList: number },
): Set<string> {
  const written = files.flatMap((file) => ('lists' in file ? file.lists : []));
  const now = new Set(before);
  for (const token of changes.keys()) now.delete(token);
  for (const list of written) if (isCommon(list, longList)) now.add(list.token);
  // What changed back and forth stands where it stood.
  for (const file of files) if (!('lists' in file) && before.has(file.first)) now.add(file.first);
  return now;
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.isSubsetOf(other);

interface Texts {
  /** Those that are new, or hold something else now. */
  readonly documents: KeptDocuments;
  piecesOf(record: number): TextPieces;
  /** Bytes of the heads of the packs that stand there. */
  readonly heads: readonly number[];
}

/** Writes the packs of which a text has changed; gives the bytes of the heads of all. */
function packTexts(
  { output, keep, packs, documents: all }: IndexPlan,
  old: Pick<OldDocuments, 'packs' | 'kept'>,
  { documents, piecesOf, heads: before }: Texts,
): number[] {
  const heads = packs.map((pack, at) => (pack === '' ? 0 : (before[at] ?? 0)));
  const groups = Map.groupBy(all, ({ record }) => packOf(record));
  for (const [at, pack] of packs.entries()) {
    if (pack === old.packs[at] || pack === '') continue;
    const records = (groups.get(at) ?? []).map(({ record }) => record);
    const kept = new Map<number, SearchDocument>();
    for (const record of records) {
      const own = documents.get(record) ?? old.kept.get(at)?.get(record);
      if (!own) throw new Error('A document that was kept is missing.');
      kept.set(record, own);
    }
    const texts = new Map(records.map((record) => [record, piecesOf(record)]));
    heads[at] = writeTextPack(output.folder, pack, texts);
    keepDocuments(keep, pack, kept);
  }
  pruneDocuments(keep, packs);
  return heads;
}

interface OldDocuments {
  readonly packs: readonly string[];
  readonly kept: ReadonlyMap<number, KeptDocuments>;
  readonly gone: ReadonlyMap<number, SearchDocument>;
}

/**
 * The documents of which the index was made, as far as they are needed: those that go, and those that stand in a
 * pack with a change.
 */
function oldDocuments(
  { keep, prefix, version }: IndexPlan,
  before: IndexState,
  changed: ReadonlySet<number>,
): OldDocuments {
  const packs = packNames(before.records, { size: before.size, version, prefix });
  const keys = new Map(before.records.map(([record, , key]) => [record, key]));
  const kept = new Map<number, KeptDocuments>();
  const gone = new Map<number, SearchDocument>();
  for (const record of changed) {
    const at = packOf(record);
    if (!kept.has(at) && packs[at]) {
      const documents = loadDocuments(keep, packs[at]);
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
  return { packs, kept, gone };
}

type Tokens = Map<string, Map<number, Uint32Array>>;

function tokensOf(
  documents: readonly (readonly [number, SearchDocument])[],
  common: ReadonlySet<string>,
  laidOut: (record: number, parts: TextPart[]) => void,
): Tokens {
  const lists = new PostingLists();
  for (const [record, document] of [...documents].sort(([a], [b]) => a - b))
    laidOut(record, addDocument(lists, record, document));
  const tokens: Tokens = new Map();
  const put = (token: string, document: number, places: Uint32Array) =>
    tokens.set(token, (tokens.get(token) ?? new Map()).set(document, places));
  const joined: TokenList[] = [];
  for (const [token, found] of lists.tokens()) {
    for (const { document, places } of found) put(token, document, places);
    if (common.has(token)) joined.push(listOf(token, found));
  }
  for (const list of joinedLists(joined))
    readPostings(list).each((document, places, length) =>
      put(
        list.token,
        document,
        Uint32Array.from({ length }, (_none, at) => places[at] ?? 0),
      ),
    );
  return tokens;
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
