import type { CsvReading } from '../../domain/files/csv-table.ts';
import { compare } from '../../domain/revisions/compare/compare.ts';
import { isCollectionName } from '../../domain/schema/collections.ts';
import { changesHtml } from '../../domain/view/history/changes-html.ts';
import { type OldItem, oldItem } from '../../domain/view/history/old-item.ts';
import type { ChangesPage, VersionPage, VersionRef } from '../../domain/view/history/page-types.ts';
import { readRows } from '../../io/files/csv.ts';
import { type BlobReader, openBlobReader } from '../../io/git/blob-reader.ts';
import { parseVersion, type ReadVersion, workingCopy } from '../../io/history/version-text.ts';
import { currentSettings } from '../../io/settings.ts';
import { loadContext } from './context.ts';

let reader: BlobReader | null = null;

/** Contents of a git object of the content folder's repository. */
function readBlob(name: string): Promise<Buffer | null> {
  reader ??= openBlobReader(currentSettings().content);
  return reader.read(name);
}

/** Contents of a git object of the public folder's repository. */
let publicReader: BlobReader | null = null;
export function readPublicBlob(name: string): Promise<Buffer | null> {
  publicReader ??= openBlobReader(currentSettings().public);
  return publicReader.read(name);
}

/** A version as it stands in the repository, or in the folder when it is not committed yet. */
export async function loadVersion({ path, blob }: Pick<VersionRef, 'path' | 'blob'>): Promise<ReadVersion> {
  const { corpus } = loadContext();
  const bytes = (await readBlob(blob)) ?? workingCopy(currentSettings().content, path);
  const read = bytes && parseVersion(path, bytes, { locale: corpus.site.locale, schemas: corpus.schemas });
  if (!read) throw new Error(`The version ${blob} of ${path} is not in the repository.`);
  return read;
}

/** An old version as its page shows it. */
export async function loadOldItem(page: VersionPage): Promise<OldItem> {
  const read = await loadVersion(page.version);
  const context = loadContext();
  const tables = new Map<string, CsvReading>();
  for (const [path, { blob }] of Object.entries(page.archived)) {
    const bytes = path.endsWith('.csv') ? await readPublicBlob(blob) : null;
    if (bytes) tables.set(path, readRows(bytes));
  }
  const csv = (path: string) => tables.get(path) ?? context.csv(path);
  return oldItem({ ...context, csv }, page, read.item, read);
}

/** What a revision changed, as HTML. */
export async function loadChanges({ before, after, collection }: ChangesPage): Promise<string> {
  const { labels, corpus } = loadContext();
  const [old, next] = [await loadVersion(before), await loadVersion(after)];
  const comparison = compare(
    { data: old.version.data, blocks: old.prose.blocks, files: before.files },
    { data: next.version.data, blocks: next.prose.blocks, files: after.files },
  );
  if (!isCollectionName(collection)) throw new Error(`There is no collection ${collection}.`);
  return changesHtml({ labels, corpus, schema: corpus.schemas[collection] }, comparison);
}
