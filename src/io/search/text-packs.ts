import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SearchDocument, SearchText } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import {
  packOf,
  placeInPack,
  recordsPerPack,
  type TextHead,
  type TextPacks,
  textPackFile,
  textSlices,
} from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { StoredRecord } from './index-state.ts';

/** The parts of one text, each compressed; empty where it is the part before once more. */
export type TextPieces = readonly Uint8Array[];

/** Names of the packs in which texts of records stand, by the number of the pack; empty where there is no record. */
export function packNames(
  records: readonly StoredRecord[],
  { size, version, prefix }: { size: number; version: string; prefix: string },
): string[] {
  const groups = Map.groupBy(records, ([record]) => packOf(record));
  return Array.from({ length: Math.ceil(size / recordsPerPack) }, (_none, at) => {
    const group = groups.get(at);
    const keys = group?.map(([record, , key]) => [record, key]);
    return keys ? digest(JSON.stringify([version, prefix, ...keys]), 8) : '';
  });
}

/** A text in compressed pieces. */
export const piecesOf = (
  { url, title, aliases, date, kind, body, state, answer, codes, names }: SearchDocument,
  parts: readonly TextPart[],
): TextPieces =>
  parts.map((part, at) => {
    if (part === parts[at - 1]) return new Uint8Array();
    const piece: SearchText = {
      ...{ url, title, date, kind, body, state, sections: part },
      ...(aliases ? { aliases } : {}),
      ...(at === 0 ? { ...(answer ? { answer } : {}), ...(codes ? { codes } : {}) } : {}),
      ...(at === 0 && names.length > 0 ? { names } : {}),
    };
    return deflateRawSync(JSON.stringify(piece), { level: 9 });
  });

/** A pack of texts by their records, and the bytes of its head. */
export function packedTexts(texts: ReadonlyMap<number, TextPieces>): { bytes: Buffer; head: number } {
  const sizes: number[][] = Array.from({ length: recordsPerPack }, () => []);
  for (const [record, pieces] of texts) sizes[placeInPack(record)] = pieces.map(({ length }) => length);
  const head = deflateRawSync(JSON.stringify(sizes satisfies TextHead), { level: 9 });
  const inOrder = [...texts].sort(([a], [b]) => a - b).flatMap(([, pieces]) => pieces);
  return { bytes: Buffer.concat([head, ...inOrder]), head: head.length };
}

/** Writes a pack of texts by their records; gives the bytes of its head. */
export function writeTextPack(output: string, name: string, texts: ReadonlyMap<number, TextPieces>): number {
  const { bytes, head } = packedTexts(texts);
  writeFileWhole(join(output, textPackFile(name)), bytes);
  return head;
}

/** The texts that stand in packs of an output folder, by their records; throws where a pack is cut off or missing. */
export function openTextPacks(output: string, { packs, heads }: TextPacks): (record: number) => TextPieces {
  const loaded = new Map<number, { readonly bytes: Buffer; readonly head: TextHead }>();
  const load = (at: number) => {
    const known = loaded.get(at);
    if (known) return known;
    const bytes = readFileSync(join(output, textPackFile(packs[at] ?? '')));
    const head = JSON.parse(inflateRawSync(bytes.subarray(0, heads[at])).toString('utf8')) as TextHead;
    loaded.set(at, { bytes, head });
    return { bytes, head };
  };
  return (record) => {
    const at = packOf(record);
    const { bytes, head } = load(at);
    const place = placeInPack(record);
    const slices = textSlices(head, heads[at] ?? 0, place);
    return slices.map(({ start, size }, part) => {
      if (bytes.length < start + size) throw new Error(`The pack ${packs[at]} is cut off.`);
      return head[place]?.[part] === 0 ? new Uint8Array() : bytes.subarray(start, start + size);
    });
  };
}
