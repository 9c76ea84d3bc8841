import { csvOfSheet } from '../../domain/exports/csv.ts';
import { sheetsOf } from '../../domain/exports/tables/sheets-of.ts';
import { mediaTypes, typeHeader } from '../../domain/files/media-types.ts';
import { tableOwners } from '../../domain/routes/table-files.ts';
import type { TableFormat } from '../../domain/schema/traits.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import { digest } from '../../io/files/digest.ts';
import { bridge } from './bridge.ts';
import { loadTraced } from './context.ts';

/** One path for every file with tables; the tables are put together only where they may be others than last time. */
export async function tableFilePaths() {
  const { context, during } = loadTraced();
  const kept = bridge.handed?.kept;
  return tableOwners(context.corpus).flatMap((owner) => {
    const make = () => sheetsOf(context, owner);
    const keyOf = () => {
      const known = kept?.find<string>(`tables ${owner.path}`);
      if (known !== undefined) return known;
      const { result, asked } = during(() => digest(JSON.stringify(make())));
      kept?.put(`tables ${owner.path}`, result, asked);
      return result;
    };
    const cacheKey = keyOf();
    return owner.formats.map((format) => ({
      params: { owner: owner.path.slice(1, -1), format },
      props: { format, sheets: make },
      cacheKey,
    }));
  });
}

/** A file with tables. What writes workbooks is loaded only where one is made. */
export async function tableFile(format: TableFormat, sheets: readonly Sheet[]): Promise<Response> {
  const type = mediaTypes.find(({ endings }) => endings.includes(format))?.type ?? '';
  const headers = { 'Content-Type': typeHeader(type) };
  if (format === 'csv') return new Response(sheets[0] ? csvOfSheet(sheets[0]) : '', { headers });
  const { xlsxBytes } = await import('../../io/writers/xlsx.ts');
  return new Response(new Uint8Array(xlsxBytes(sheets)), { headers });
}
