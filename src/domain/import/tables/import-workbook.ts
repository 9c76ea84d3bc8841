import type { CollectionName } from '../../schema/collections.ts';
import { type Message, say } from '../../text/message.ts';
import type { Converted } from '../convert.ts';
import { escapeHeading } from '../escape.ts';
import { factsOf } from '../facts.ts';
import { recogniseGenre } from '../recognise/genre.ts';
import { type Cell, cellsOf, type Grid, plainText } from './grid.ts';
import type { ImportedTables, NamedTable, TablesChoice, WorkbookSource } from './imported-tables.ts';
import { listCollections } from './lists/columns.ts';
import { importList } from './lists/import-list.ts';
import { likelyList } from './lists/recognise-columns.ts';
import { cellWords } from './place-words.ts';
import { convertRecords } from './records.ts';
import { repeatedRows } from './repeated-rows.ts';
import { type FoundDisclosure, findDisclosure } from './statutory/find-disclosure.ts';
import { tableAsMdx } from './table-as-mdx.ts';
import { type TableParts, tableParts, tableTitle } from './table-parts.ts';

/** Turns the sheets of a workbook into items of a collection. */
export function importWorkbook(source: WorkbookSource, choice: TablesChoice): ImportedTables {
  const tables = source.sheets.map(({ name, grid }) => ({ name, grid, parts: tableParts(grid) }));
  if (tables.length === 0) return { documents: [], files: new Map(), mappings: [], notes: [] };
  const { collection } = choice;
  const list = listCollections.find((one) => one === collection);
  if (list) return importList(source, tables, list, choice.mappings);
  return asRecords(tables, choice) ?? asText(source, tables, choice);
}

/** A single table whose rows hold a text each is an export of an old website. */
function asRecords(tables: readonly NamedTable[], choice: TablesChoice): ImportedTables | null {
  const [only, ...others] = tables;
  const records = only && others.length === 0 ? convertRecords(only.parts, choice) : null;
  if (!only || !records) return null;
  const { documents, leftOut, notes } = records;
  const outside = [...only.parts.titles, ...only.parts.notes].map((line) => line.replace(/\s+/g, ' '));
  return {
    documents,
    files: new Map(),
    mappings: [],
    notes: [
      say('import-tables.records', { count: documents.length }),
      ...(leftOut.length > 0 ? [say('import-tables.recordsLeft', { heads: leftOut })] : []),
      ...(outside.length > 0 ? [say('import-tables.outside', { texts: outside })] : []),
      ...notes,
    ],
  };
}

function asText(source: WorkbookSource, tables: readonly NamedTable[], choice: TablesChoice): ImportedTables {
  const lines = tables.flatMap(({ parts }) => parts.titles.flatMap((title) => title.split('\n')));
  const [first] = tables;
  const title = first ? tableTitle(first.parts) : null;
  const facts = factsOf({ title, source: null, fileName: source.fileName, lines });
  const statutory = withStatutory.has(choice.collection)
    ? findDisclosure(
        [],
        tables.map(({ grid }) => grid),
        facts.year,
      )
    : null;
  const files = new Map<string, string>();
  const shown = tables.filter(
    ({ name, grid, parts }) => !statutory?.grids.has(grid) && !isContents(parts, name),
  );
  const sections = shown.map(({ name, parts }) => {
    const src = choice.srcFor(files.size + 1);
    const caption = tables.length > 1 ? name : (title ?? name);
    const { mdx, csv } = tableAsMdx(withoutTitle(parts, title), src, caption);
    if (csv !== null) files.set(src, csv);
    return tables.length > 1 && mdx !== '' && !isCover(name)
      ? `## ${escapeHeading(name.trim())}\n\n${mdx}`
      : mdx;
  });
  const converted: Converted = {
    facts: statutory ? { ...facts, reportKind: 'information-disclosure' } : facts,
    genre: recogniseGenre(facts.title, lines),
    body: sections.filter((section) => section !== '').join('\n\n'),
    headings: tables.length > 1 ? shown.filter(({ name }) => !isCover(name)).length : 0,
    ...(statutory && { fields: { disclosure: statutory.tables } }),
  };
  return { documents: [converted], files, mappings: [], notes: notesOf(tables, statutory, files, choice) };
}

/** Collections with a field for the statutory tables. */
const withStatutory: ReadonlySet<CollectionName> = new Set(['reports'] as const);

function notesOf(
  tables: readonly NamedTable[],
  statutory: FoundDisclosure | null,
  files: ReadonlyMap<string, string>,
  { collection, mappings }: TablesChoice,
): Message[] {
  const lists = tables.flatMap(({ parts }) => likelyList(parts, mappings) ?? []);
  return [
    ...(tables.length > 1 ? [say('import-tables.sheets', { names: tables.map(({ name }) => name) })] : []),
    ...(files.size > 0 ? [say('import-tables.files', { paths: [...files.keys()] })] : []),
    ...[...new Set(lists)].map((list) => say('import-tables.likelyList', { list, collection })),
    ...(statutory?.notes ?? []),
    ...tables.flatMap(({ name, grid, parts }) =>
      isContents(parts, name)
        ? say('import-tables.contents', { table: name, texts: textsIn(grid).map(withoutDots) })
        : [],
    ),
    ...tables.flatMap(({ name, parts }) => {
      const cells = repeatedRows(parts.body);
      return cells.length > 0
        ? say('import-tables.repeated', { table: name, cells: cells.map(cellWords) })
        : [];
    }),
    ...tables.flatMap(({ grid }) =>
      longCells(grid).map((cell) => say('import-tables.longCell', { cell: cellWords(cell) })),
    ),
  ];
}

/** Contents with dots to the page number that the sheets of a workbook have no more. */
const dotted = /(?:(?<!…)…{5,}|(?<!\.)\.{8,}|(?<!·)·{8,})\s*\d*$/;
const isContents = ({ head, titles }: TableParts, name: string): boolean =>
  /^(?:目录|contents)$/i.test(plainText(name)) ||
  (head.length === 0 && titles.filter((title) => dotted.test(title)).length > titles.length / 2);
const isCover = (name: string): boolean => /^(?:封面|cover)$/i.test(plainText(name));
const textsIn = (grid: Grid): string[] => [
  ...new Set(cellsOf(grid).flatMap(({ text }) => (text.trim() === '' ? [] : text.trim()))),
];
const withoutDots = (title: string): string => title.replace(dotted, '').replace(/\s+/g, ' ').trim();

/** A cell as long as this is a text of its own. */
const longest = 1000;
const longCells = (grid: Grid): Cell[] =>
  cellsOf(grid).filter(({ text }) => text.length > longest && text.includes('\n'));

/** The title of the document is not said again. */
const withoutTitle = (parts: TableParts, title: string | null): TableParts => {
  const at = title === null ? -1 : parts.titles.findIndex((line) => line.replace(/\s+/g, ' ') === title);
  return at < 0 ? parts : { ...parts, titles: parts.titles.toSpliced(at, 1) };
};
