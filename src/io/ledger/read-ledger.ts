import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  joinPublications,
  type Ledger,
  type Publication,
  parsePublication,
} from '../../domain/ledger/ledger.ts';
import { digest } from '../files/digest.ts';

/** The ledger of a content folder as it stands on disk. */
export interface StoredLedger {
  readonly ledger: Ledger;
  /** By name: `2026-11/2026-11-26-0123456789abcdef`. */
  readonly publications: ReadonlyMap<string, Publication>;
  /** Names of files whose contents are not those that they were written with. */
  readonly edited: readonly string[];
}

const extension = '.tsv';

/** Where the ledger of a content folder stands. */
export const ledgerFolder = (content: string): string => join(content, 'ledger');

/** Reads the ledger; without one it is empty. */
export function readLedger(content: string): StoredLedger {
  const folder = ledgerFolder(content);
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith(extension))
        .map((name) => name.slice(0, -extension.length))
        .sort()
    : [];
  const texts = names.map((name) => [name, readFileSync(fileOf(content, name), 'utf8')] as const);
  const publications = new Map(texts.map(([name, text]) => [name, parsePublication(text)]));
  return {
    ledger: joinPublications([...publications.values()]),
    publications,
    edited: texts.flatMap(([name, text]) => (name.endsWith(`-${seal(text)}`) ? [] : [name])),
  };
}

/** The file of a publication. */
export const fileOf = (content: string, name: string): string =>
  join(ledgerFolder(content), `${name}${extension}`);

/** A name that only these contents have: an edit shows. Line ends do not count. */
export const nameFor = (day: string, text: string): string => `${day.slice(0, 7)}/${day}-${seal(text)}`;

const seal = (text: string): string => digest(text.replaceAll('\r\n', '\n'), 16);
