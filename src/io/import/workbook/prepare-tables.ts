import { readFile } from 'node:fs/promises';
import { makeDocument } from '../../../domain/import/make-document.ts';
import { addressesOf } from '../links/addresses-of.ts';
import type { PrepareChoice, PrepareJob, Unreviewed } from '../prepared.ts';
import { slugify } from '../slugify.ts';
import { importTables } from './import-tables.ts';
import { readMappings } from './mapping-store.ts';

/** Makes the documents of a file with tables; throws an `UnreadableError` that says why it cannot be read. */
export async function prepareTables(job: PrepareJob, choice: PrepareChoice): Promise<Unreviewed> {
  const mappings = readMappings(choice.content);
  if ('problem' in mappings) return { problem: 'nothing-in-it', notes: [mappings.problem] };
  const imported = await importTables(await readFile(job.file), job.name, choice.collection, mappings, {
    slug: job.slug,
    confirmed: choice.confirmed,
  });
  if (imported.documents.length === 0) return { problem: 'nothing-in-it', notes: imported.notes };
  return {
    ...imported,
    documents: imported.documents.map((converted) => makeDocument(converted, choice, slugify)),
    addresses: addressesOf(job, []),
  };
}
