/** A table in a text of Markdown, before anything is made of it. */
export interface TextTable {
  /** Line of its first row, from 1. */
  readonly line: number;
  /** The row of names first, without the line below it. */
  readonly rows: readonly (readonly string[])[];
}

const delimiterCell = /^:?-+:?$/;

/** The line below the names: hyphens in every cell. */
function isDelimiter(line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.length > 0 && cells.every((cell) => delimiterCell.test(cell));
}

/** Tables of a text (GitHub Flavored Markdown): a row of names, a line of hyphens, rows. */
export function textTables(text: string): TextTable[] {
  const lines = text.split('\n');
  const tables: TextTable[] = [];
  for (let at = 1; at < lines.length; at++) {
    const head = lines[at - 1] ?? '';
    if (!head.includes('|') || !isDelimiter(lines[at] ?? '')) continue;
    const line = at;
    const rows = [cellsOf(head)];
    for (at++; lines[at]?.includes('|'); at++) rows.push(cellsOf(lines[at] ?? ''));
    tables.push({ line, rows });
  }
  return tables;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
