import type { SearchDocument } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import { packOf } from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { changeFiles, type ListChanges } from './change-lists.ts';
import { addDocument } from './document-tokens.ts';
import type { IndexPlan, WrittenIndex } from './index-plan.ts';
import type { IndexState } from './index-state.ts';
import { type KeptDocuments, keepDocuments, loadDocuments, pruneDocuments } from './kept-texts.ts';
import { placeFiles } from './list-packs.ts';
import { PostingLists } from './posting-lists.ts';
import { openTextPacks, packNames, piecesOf, type TextPieces, writeTextPack } from './text-packs.ts';

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
  const { output, prefix } = plan;
  const documents = new Map(fresh.map(({ record, keyed }) => [record, keyed.document()]));
  const old = oldDocuments(plan, before, new Set([...gone, ...documents.keys()]));
  const parts = new Map<number, TextPart[]>();
  const changes = differences(
    tokensOf([...old.gone], () => undefined),
    tokensOf([...documents], (record, own) => parts.set(record, own)),
  );
  const files = await changeFiles(output.folder, before.lists, changes);
  const standing = openTextPacks(output.folder, before.texts);
  const pieces = new Map<number, TextPieces>();
  for (const [record, document] of documents) pieces.set(record, piecesOf(document, parts.get(record) ?? []));
  const heads = packTexts(plan, old, {
    documents,
    piecesOf: (record) => pieces.get(record) ?? standing(record),
    heads: before.texts.heads,
  });
  return {
    lists: await placeFiles(output.folder, prefix, files),
    texts: { packs: plan.packs, heads },
  };
}

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
