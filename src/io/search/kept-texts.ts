import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../domain/search/document.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** The documents of which a pack of texts was made, kept to know what the index holds of them. */
export type KeptDocuments = ReadonlyMap<number, SearchDocument>;

/** Keeps the documents of a pack. */
export function keepDocuments(state: string, pack: string, documents: KeptDocuments): void {
  writeFileWhole(join(state, `${pack}.json`), JSON.stringify([...documents]));
}

/** The documents that were kept of a pack; throws when they are not there whole. */
export const loadDocuments = (state: string, pack: string): KeptDocuments =>
  new Map(JSON.parse(readFileSync(join(state, `${pack}.json`), 'utf8')) as [number, SearchDocument][]);

/** Deletes what was kept of other packs. */
export function pruneDocuments(state: string, packs: readonly string[]): void {
  if (!existsSync(state)) return;
  const keep = new Set(packs.map((pack) => `${pack}.json`));
  for (const name of readdirSync(state)) if (!keep.has(name)) rmSync(join(state, name), { recursive: true });
}
