/** What columns of lists of people are called in a country. */
export interface PersonColumns {
  /** The one that says who. */
  readonly person: RegExp;
  /** Those that say what nobody else may know of them. */
  readonly sensitive: RegExp;
  /** What stands where there is nothing to say, or what there is was covered. */
  readonly harmless: RegExp;
}

/** People in a table with something that nobody else may know. */
export interface PersonList {
  /** Which row holds the names of the columns, from 0. */
  readonly head: number;
  readonly person: string;
  /** The first such column. */
  readonly sensitive: string;
  /** Rows in which both can be read. */
  readonly count: number;
}

/** Rows above the names of columns: titles, units. */
const mostAbove = 5;

/** Finds people and what is said of them in the rows of a table; null where nothing is. */
export function personList(
  rows: readonly (readonly string[])[],
  { person, sensitive, harmless }: PersonColumns,
): PersonList | null {
  for (const [head, names] of rows.slice(0, mostAbove).entries()) {
    const cells = names.map(nameOf);
    const who = cells.findIndex((name) => person.test(name));
    if (who < 0) continue;
    const shown = (cell: string | undefined) =>
      cell !== undefined && cell.trim() !== '' && !harmless.test(cell.trim());
    for (const [at, name] of cells.entries()) {
      if (at === who || !sensitive.test(name)) continue;
      const count = rows.slice(head + 1).filter((row) => shown(row[who]) && shown(row[at])).length;
      if (count > 0) return { head, person: cells[who] ?? '', sensitive: name, count };
    }
  }
  return null;
}

/** The name of a column without blanks and marks of emphasis, and without what stands in brackets behind it. */
const nameOf = (cell: string): string => cell.replace(/[\s*_]/gu, '').replace(/[（(].*$/u, '');
