import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { type Breach, historiesByName } from '../../domain/ledger/compare.ts';
import { formatPublication, type Ledger, lastNames } from '../../domain/ledger/ledger.ts';
import { blotOut, newVersions, nextPublication } from '../../domain/ledger/next-publication.ts';
import { lastDigests } from '../../domain/manifest/chain.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import type { SiteHistory } from '../../domain/revisions/history.ts';
import { placeInContent } from '../content/content-place.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { readBlobs } from '../git/blobs.ts';
import { findRepository } from '../git/repository.ts';
import { lettersDigest } from '../history/letters-digest.ts';
import { filesDigest } from '../history/recorded-items.ts';
import { sha256 } from '../manifest/file-digests.ts';
import { fileOf, nameFor, readLedger } from './read-ledger.ts';

/** What is to be recorded. */
export interface Recording {
  readonly content: string;
  readonly history: SiteHistory;
  /** Addresses of boards and sections. */
  readonly boards: readonly string[];
  /** Versions that are given up. */
  readonly accepted: readonly Breach[];
  /** ISO date. */
  readonly day: string;
  /** What the site that was built says of itself; null where none was built of what is recorded. */
  readonly statement?: Statement | null;
}

/** What was written. */
export interface Recorded {
  /** Paths of new files, of old ones that were taken away, and how many versions are new. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly versions: number;
  /** The site as a whole was recorded. */
  readonly statement: boolean;
}

/** Adds what is new to the ledger of a content folder, and blots out what is hidden now. */
export async function recordPublication({
  content,
  history,
  boards,
  accepted,
  day,
  statement = null,
}: Recording): Promise<Recorded> {
  const hidden = blotHidden(content, history);
  const { ledger, publications } = readLedger(content);
  const fresh = newVersions(ledger, history).map(({ revision }) => revision.blob);
  const letters = await lettersOfBlobs(content, [...new Set(fresh)]);
  const news = statement && isNews(ledger, statement) ? statement : null;
  const publication = nextPublication(
    ledger,
    { history, boards },
    { files: ({ files }) => filesDigest(files), text: ({ blob }) => letters.get(blob) ?? '-' },
    { after: lastNames(publications), accepted, day, statement: news },
  );
  if (!publication) return { ...hidden, versions: 0, statement: false };
  const text = formatPublication(publication);
  const file = placeOf(content, nameFor(day, text));
  writeFileWhole(file, text);
  return {
    ...hidden,
    written: [...hidden.written, file],
    versions: publication.versions.length,
    statement: news !== null,
  };
}

/** What only the day or the commit changed is no news: the last publication on record says the same. */
function isNews({ statements }: Ledger, { content, site }: Statement): boolean {
  const last = new Set(lastDigests(statements, sha256));
  return !statements.some(
    (one) => one.content === content && one.site === site && last.has(sha256(formatStatement(one))),
  );
}

/** Where a publication is written; the check has refused links before, and here they are refused again. */
function placeOf(content: string, name: string): string {
  const path = placeInContent(content, relative(content, fileOf(content, name)).replaceAll('\\', '/'));
  if (path === null) throw new Error(`${fileOf(content, name)}: a link or a folder stands there.`);
  return path;
}

function blotHidden(content: string, { items }: SiteHistory): Omit<Recorded, 'versions' | 'statement'> {
  const { ledger, publications } = readLedger(content);
  const find = historiesByName(items, ledger);
  const isHidden = (item: string, n: number) => {
    const revision = find(item)?.revisions[n - 1];
    return revision?.redacted !== null && revision?.redacted !== undefined && !revision.lost;
  };
  const [written, removed]: [string[], string[]] = [[], []];
  for (const [name, publication] of publications) {
    const clean = blotOut(publication, name, isHidden);
    if (!clean) continue;
    const text = formatPublication(clean);
    const day = name.slice(name.indexOf('/') + 1).slice(0, 10);
    const file = placeOf(content, nameFor(day, text));
    written.push(file);
    writeFileWhole(file, text);
    removed.push(fileOf(content, name));
    rmSync(fileOf(content, name));
  }
  return { written, removed };
}

async function lettersOfBlobs(content: string, blobs: readonly string[]): Promise<Map<string, string>> {
  const repository = findRepository(content);
  const letters = new Map<string, string>();
  if (repository.state !== 'whole') return letters;
  for await (const [name, bytes] of readBlobs(repository.root, blobs))
    if (bytes) letters.set(name, lettersDigest(bytes));
  return letters;
}
