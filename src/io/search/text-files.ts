import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  recordsPerFolder,
  type SearchDocument,
  type SearchText,
  textFile,
} from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import { digest } from '../files/digest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { StoredRecord } from './index-state.ts';

/** The folders in which texts of records stand, by the number of the folder; empty where there is no record. */
export function textFolders(
  records: readonly StoredRecord[],
  { size, version, prefix }: { size: number; version: string; prefix: string },
): string[] {
  const groups = Map.groupBy(records, ([record]) => Math.floor(record / recordsPerFolder));
  return Array.from({ length: Math.ceil(size / recordsPerFolder) }, (_none, at) => {
    const group = groups.get(at);
    return group
      ? digest(JSON.stringify([version, prefix, ...group.map(([record, , key]) => [record, key])]), 8)
      : '';
  });
}

/** Writes a text in its parts; gives their paths below the output folder. */
export function writeText(
  output: string,
  { folder, record }: { folder: string; record: number },
  { url, title, aliases, date, kind, body, state, answer }: SearchDocument,
  parts: readonly TextPart[],
): string[] {
  return parts.map((sections, part) => {
    const text: SearchText = {
      ...{ url, title, date, kind, body, state, sections },
      ...(aliases ? { aliases } : {}),
      ...(answer && part === 0 ? { answer } : {}),
    };
    const path = textFile(folder, record, part);
    writeFileSync(join(output, path), JSON.stringify(text));
    return path;
  });
}

/** Makes an empty folder for texts: files that are public already are never written into. */
export function newTextFolder(output: string, folder: string): void {
  const path = join(output, dirname(textFile(folder, 0, 0)));
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
}

/** Moves the parts of a text into another folder; gives their paths below the output folder. */
export function moveText(output: string, record: number, from: string, to: string): string[] {
  const names = readdirSync(join(output, dirname(textFile(from, record, 0))));
  return names
    .filter((name) => name.startsWith(`${record}.`))
    .map((name) => {
      const part = Number(name.split('.')[1]);
      const path = textFile(to, record, part);
      renameSync(join(output, textFile(from, record, part)), join(output, path));
      return path;
    });
}

/** The documents of which a folder of texts was made, kept to know what the index holds of them. */
export type KeptDocuments = ReadonlyMap<number, SearchDocument>;

/** Keeps the documents of a folder. */
export function keepDocuments(state: string, folder: string, documents: KeptDocuments): void {
  writeFileWhole(join(state, `${folder}.json`), JSON.stringify([...documents]));
}

/** The documents that were kept of a folder; throws when they are not there whole. */
export const loadDocuments = (state: string, folder: string): KeptDocuments =>
  new Map(JSON.parse(readFileSync(join(state, `${folder}.json`), 'utf8')) as [number, SearchDocument][]);

/** Deletes what was kept of other folders. */
export function pruneDocuments(state: string, folders: readonly string[]): void {
  if (!existsSync(state)) return;
  const keep = new Set(folders.map((folder) => `${folder}.json`));
  for (const name of readdirSync(state)) if (!keep.has(name)) rmSync(join(state, name), { recursive: true });
}
