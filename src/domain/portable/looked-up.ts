import type { ComponentSegment } from '../prose/types.ts';
import { csvTableView } from '../view/csv-table.ts';
import { tableKey } from '../view/lookups.ts';
import { textRun } from './component-inlines.ts';
import type { Place } from './place.ts';
import { viewTable } from './tables.ts';
import type { Inline, PortableBlock } from './types.ts';
import { valueLine } from './values.ts';

/** A table of a CSV file; nothing where the page has none. */
export function csvTable(props: ComponentSegment['props'], place: Place): PortableBlock[] {
  const { src, caption, unit, note, headRows, merged } = props;
  const key = tableKey({
    src: String(src),
    ...(merged ? { merged } : {}),
    ...(headRows ? { headRows } : {}),
  });
  const data = place.lookups.tables[key];
  if (!data) return [];
  const said = { caption: String(caption), unit: unit === undefined ? undefined : String(unit) };
  const table = viewTable(csvTableView(data, said, place.labels), place);
  return [{ ...table, note: note === undefined ? '' : String(note) }];
}

/** What is said behind an article that was amended. */
export const amendedLines = (changes: string, place: Place): PortableBlock[] =>
  changes
    .split(' ')
    .flatMap((change) => place.lookups.amendments[change] ?? [])
    .map(({ before, by, after }) => ({
      type: 'paragraph',
      content: [before, null, after].flatMap((part): Inline[] => {
        if (part === null) return valueLine(by, place).map(small);
        return part === '' ? [] : [textRun(part, { marks: ['small'] })];
      }),
    }));

const small = (piece: Inline): Inline =>
  piece.type === 'text' ? { ...piece, marks: [...(piece.marks ?? []), 'small'] } : piece;
