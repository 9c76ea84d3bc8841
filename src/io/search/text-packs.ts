import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { SearchDocument, TextPiece } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import {
  blockSize,
  partsPerPiece,
  recordsPerPack,
  type TextPacks,
  textPackFile,
  textSlices,
} from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { StoredRecord } from './index-state.ts';

/** The pieces of one text, each filled up to whole blocks. */
export type TextPieces = readonly Buffer[];

/** Names of the packs in which texts of records stand, by the number of the pack; empty where there is no record. */
export function packNames(
  records: readonly StoredRecord[],
  { size, version, prefix }: { size: number; version: string; prefix: string },
): string[] {
  const groups = Map.groupBy(records, ([record]) => packOf(record));
  return Array.from({ length: Math.ceil(size / recordsPerPack) }, (_none, at) => {
    const group = groups.get(at);
    return group
      ? digest(JSON.stringify([version, prefix, ...group.map(([record, , key]) => [record, key])]), 8)
      : '';
  });
}

/** Number of the pack in which the text of a record stands. */
export const packOf = (record: number): number => Math.floor(record / recordsPerPack);

/** A text in compressed pieces. */
export function piecesOf(
  { url, title, aliases, date, kind, body, state, answer }: SearchDocument,
  parts: readonly TextPart[],
): TextPieces {
  const pieces: Buffer[] = [];
  for (let at = 0; at < parts.length; at += partsPerPiece) {
    const piece: TextPiece = {
      ...{ url, title, date, kind, body, state, parts: parts.slice(at, at + partsPerPiece) },
      ...(aliases ? { aliases } : {}),
      ...(answer && at === 0 ? { answer } : {}),
    };
    pieces.push(filledUp(deflateRawSync(JSON.stringify(piece), { level: 9 })));
  }
  return pieces;
}

const filledUp = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(-bytes.length & (blockSize - 1))]);

/** Writes a pack of texts, which stand in it in the order of their records; gives its path below the output folder. */
export function writeTextPack(output: string, name: string, texts: Iterable<TextPieces>): string {
  const path = textPackFile(name);
  writeFileWhole(join(output, path), Buffer.concat([...texts].flat()));
  return path;
}

/** Blocks of each piece of a text. */
export const blocksOf = (pieces: TextPieces): number[] => pieces.map(({ length }) => length / blockSize);

/** What a browser must know to find texts; `blocks` of each text, in the order of their records. */
export const textPacks = (packs: readonly string[], blocks: readonly (readonly number[])[]): TextPacks => ({
  packs,
  pieces: blocks.map(({ length }) => length),
  blocks: blocks.flat(),
});

/** The texts that stand in packs of an output folder. */
export interface StandingTexts {
  /** Throws when the pack is cut off or missing. */
  piecesOf(record: number): TextPieces;
  blocksOf(record: number): readonly number[];
}

/** Opens the packs of these records. */
export function openTextPacks(
  output: string,
  records: readonly StoredRecord[],
  packs: TextPacks,
): StandingTexts {
  const slices = textSlices(
    records.map(([record]) => record),
    packs,
  );
  const byRecord = new Map(records.map(([record], at) => [record, slices[at] ?? []]));
  const slicesOf = (record: number) => {
    const own = byRecord.get(record);
    if (!own) throw new Error('A text that stood in a pack is missing.');
    return own;
  };
  const loaded = new Map<string, Buffer>();
  return {
    piecesOf: (record) =>
      slicesOf(record).map(({ pack, start, size }) => {
        const bytes = loaded.get(pack) ?? readFileSync(join(output, textPackFile(pack)));
        loaded.set(pack, bytes);
        if (bytes.length < start + size) throw new Error(`The pack ${pack} is cut off.`);
        return bytes.subarray(start, start + size);
      }),
    blocksOf: (record) => slicesOf(record).map(({ size }) => size / blockSize),
  };
}
