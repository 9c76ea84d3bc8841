import { likelyList } from '../../../domain/import/tables/lists/recognise-columns.ts';
import { firstWord } from '../../attachments/pdf-blocks.ts';
import { type PdfItem, pdfLines } from '../../attachments/pdf-lines.ts';
import type { PageTables, PdfTable } from './pdf-tables.ts';

/** Heights of a line between two texts of a row, from which on they are cells; between two rows at most. */
const [cellGap, rowGap] = [1.5, 3.2];
/** Rows that make a table, with that of its heads; rows at its edges that may turn out to be none of it. */
const [fewestRows, mostTrimmed] = [3, 3];
const number = /^[-+]?[(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[)）]?[%‰]?$/;
/** Signs of nothing, and units below a head. */
const noNumber = /^(?:[-—–/]*|[£€$¥%]|万?元|亿元|件|人|个)$/;
const year = /^(?:19|20)\d{2}$/;

/** Text between two gaps. */
interface Part {
  readonly items: PdfItem[];
  readonly left: number;
  right: number;
}

/** What stands at one height. */
interface Row {
  readonly parts: readonly Part[];
  readonly bottom: number;
  readonly height: number;
}

/**
 * Tables that only their columns show: three rows or more in which gaps stand at the same places, under heads that are
 * known, or that name columns of figures. Whatever is less certain stays text.
 */
export function alignedTables({ tables, beside }: PageTables): PageTables {
  const found = runsOf(rowsOf(beside)).flatMap((run) => tableOf(run) ?? []);
  if (found.length === 0) return { tables, beside };
  const taken = new Set(found.flatMap(({ items }) => items));
  const kept = [0];
  for (const item of beside) kept.push((kept.at(-1) ?? 0) + (taken.has(item) ? 0 : 1));
  const places = new Map(beside.map((item, at) => [item, at]));
  const placeOf = (items: readonly PdfItem[]) =>
    items.reduce((least, item) => Math.min(least, places.get(item) ?? least), beside.length);
  return {
    beside: beside.filter((item) => !taken.has(item)),
    tables: [
      ...tables.map((table) => ({ ...table, before: kept[table.before] ?? 0 })),
      ...found.map(({ table, items }) => ({ ...table, before: kept[placeOf(items)] ?? 0 })),
    ],
  };
}

const leftOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const bottomOf = ({ transform }: PdfItem): number => transform[5] ?? 0;

/** Rows from the top. */
function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows: { items: PdfItem[]; bottom: number; height: number }[] = [];
  const shown = items.filter(({ str }) => str.trim() !== '');
  for (const item of shown.toSorted((a, b) => bottomOf(b) - bottomOf(a))) {
    const last = rows.at(-1);
    if (last && last.bottom - bottomOf(item) < Math.min(last.height, item.height) / 2) {
      last.items.push(item);
      last.height = Math.max(last.height, item.height);
    } else rows.push({ items: [item], bottom: bottomOf(item), height: item.height });
  }
  return rows.map(({ items, bottom, height }) => ({ parts: partsOf(items, height), bottom, height }));
}

function partsOf(items: readonly PdfItem[], height: number): Part[] {
  const parts: Part[] = [];
  for (const item of items.toSorted((a, b) => leftOf(a) - leftOf(b))) {
    const [left, right] = [leftOf(item), leftOf(item) + item.width];
    const last = parts.at(-1);
    if (last && left - last.right <= height * cellGap) {
      last.items.push(item);
      last.right = Math.max(last.right, right);
    } else parts.push({ items: [item], left, right });
  }
  return parts;
}

/** Rows of several parts that follow each other; one that has only its first part may stand between them. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let open: Row[] = [];
  const end = () => {
    while (open.at(-1)?.parts.length === 1) open.pop();
    if (open.length >= fewestRows) runs.push(open);
    open = [];
  };
  for (const row of rows) {
    const above = open.at(-1);
    if (above && above.bottom - row.bottom > Math.max(above.height, row.height) * rowGap) end();
    if (row.parts.length > 1 || open.length > 0) open.push(row);
    if (open.slice(-2).length === 2 && open.slice(-2).every(({ parts }) => parts.length === 1)) end();
  }
  end();
  return runs;
}

/** The most rows of a run that are a table for certain. */
function tableOf(run: readonly Row[]): { table: PdfTable; items: PdfItem[] } | null {
  for (let trimmed = 0; trimmed <= 2 * mostTrimmed; trimmed++)
    for (let top = 0; top <= Math.min(trimmed, mostTrimmed); top++) {
      const bottom = trimmed - top;
      const rows = run.slice(top, run.length - bottom);
      if (bottom > mostTrimmed || rows.length < fewestRows) continue;
      const table = certainTable(rows);
      if (table) return table;
    }
  return null;
}

function certainTable(rows: readonly Row[]): { table: PdfTable; items: PdfItem[] } | null {
  const sides = columnsOf(rows);
  if (sides.length < 2) return null;
  const columnOf = ({ left, right }: Part) =>
    sides.findIndex((side) => left >= side.left - 0.1 && right <= side.right + 0.1);
  const texts = rows.map(({ parts }) => {
    const row = sides.map(() => '');
    for (const part of parts) row[columnOf(part)] = textOf(part);
    return row;
  });
  const [head = [], ...body] = texts;
  const isSure =
    rows.every(({ parts }) => new Set(parts.map(columnOf)).size === parts.length) &&
    head.slice(1).every((text) => text !== '' && (year.test(text) || !number.test(text))) &&
    body.every(([first, ...others]) => first !== '' || others.filter(Boolean).length > 1) &&
    body.filter((row) => row.filter(Boolean).length > 1).length >= fewestRows - 1 &&
    rows.every((row, at) => row.parts.length > 1 || standsAlone(row, rows[at - 1], rows[at + 1], sides[0])) &&
    (likelyList({ columns: head }, []) !== null ||
      sides.some((_side, column) => holdsFigures(body.map((row) => row[column] ?? ''))));
  if (!isSure) return null;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    items: rows.flatMap(({ parts }) => parts.flatMap(({ items }) => items)),
    table: {
      xs: [
        sides[0]?.left ?? 0,
        ...sides.slice(1).map(({ left }, at) => (left + (sides[at]?.right ?? 0)) / 2),
        sides.at(-1)?.right ?? 0,
      ],
      rows: rows.length,
      cells: texts.flatMap((row, y) =>
        row.map((text, x) => ({ row: y, column: x, rows: 1, columns: 1, text, isFull: false })),
      ),
      before: 0,
      ...{ top: (first?.bottom ?? 0) + (first?.height ?? 0), bottom: last?.bottom ?? 0, isRest: false },
    },
  };
}

/** Whether the only text of a row is no rest of the label above, and goes on in none below: both had room for it. */
function standsAlone(
  { parts: [own] }: Row,
  above: Row | undefined,
  below: Row | undefined,
  column: { readonly left: number; readonly right: number } | undefined,
): boolean {
  if (!own || !column || own.right > column.right + 0.1) return false;
  const hadRoom = (before: Part | undefined, after: Part | undefined) => {
    const [line] = after ? pdfLines(after.items) : [];
    if (!before || !line || before.left > column.right) return true;
    return column.right - before.right > Math.max(firstWord(line), line.height) + line.height / 2;
  };
  return hadRoom(above?.parts[0], own) && hadRoom(own, below?.parts[0]);
}

/** Columns that blank stripes part over all rows. */
function columnsOf(rows: readonly Row[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  const parts = rows.flatMap((row) => row.parts);
  const height = rows.reduce((most, row) => Math.max(most, row.height), 0);
  for (const { left, right } of parts.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left - last.right < height / 2) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

const textOf = ({ items }: Part): string =>
  pdfLines(items)
    .map(({ text }) => text)
    .join(' ');

function holdsFigures(texts: readonly string[]): boolean {
  const said = texts.filter((text) => !noNumber.test(text));
  return said.length > 1 && said.every((text) => number.test(text));
}
