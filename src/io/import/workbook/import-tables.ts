import { basename, extname } from 'node:path';
import { importWorkbook } from '../../../domain/import/tables/import-workbook.ts';
import type { ImportedTables } from '../../../domain/import/tables/imported-tables.ts';
import type { ColumnMapping } from '../../../domain/import/tables/lists/mapping.ts';
import type { CollectionName } from '../../../domain/schema/collections.ts';
import { hiddenWords } from '../../../domain/search/hidden-words.ts';
import { type Message, say } from '../../../domain/text/message.ts';
import { slugify } from '../slugify.ts';
import { readWorkbook, type Workbook } from './read-workbook.ts';

/** Reads a file with tables and turns it into items; throws an `UnreadableError` that says why not. */
export async function importTables(
  bytes: Uint8Array,
  path: string,
  collection: CollectionName,
  mappings: readonly ColumnMapping[],
  { slug = slugify(basename(path, extname(path))), confirmed = false } = {},
): Promise<ImportedTables> {
  const fileName = basename(path);
  const workbook = await readWorkbook(bytes, fileName);
  const srcFor = (number: number) => `/files/imported/${slug}${number > 1 ? `-${number}` : ''}.csv`;
  const imported = importWorkbook(
    { fileName, sheets: workbook.sheets },
    { collection, mappings, srcFor, confirmed },
  );
  return { ...imported, notes: [...imported.notes, ...besideNotes(workbook)] };
}

/** What a workbook holds besides its tables, none of which is imported. */
function besideNotes({ hidden, formulas, charts, pictures, hasMacros }: Workbook): Message[] {
  return [
    ...hidden.map((one) => say('import-tables.hidden', { what: hiddenWords(one) })),
    ...(formulas > 0 ? [say('import-tables.formulas', { count: formulas })] : []),
    ...(charts > 0 ? [say('import-tables.charts', { count: charts })] : []),
    ...(pictures > 0 ? [say('import-tables.pictures', { count: pictures })] : []),
    ...(hasMacros ? [say('import-tables.macros')] : []),
  ];
}
