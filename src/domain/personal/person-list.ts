/** What columns of lists of people are called in a country. */
export interface PersonColumns {
  /** The one that says who. */
  readonly person: RegExp;
  /** Those that say what nobody else may know of them. */
  readonly sensitive: RegExp;
  /** Those that say where they live, and a value that leads to their door. */
  readonly address: RegExp;
  readonly door: RegExp;
  /** A column of people who are children, and what is said of a child that nobody else may know. */
  readonly child: RegExp;
  readonly circumstance: RegExp;
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
export function personList(rows: readonly (readonly string[])[], columns: PersonColumns): PersonList | null {
  const { person, harmless } = columns;
  for (const [head, names] of rows.slice(0, mostAbove).entries()) {
    const cells = names.map(nameOf);
    const who = cells.findIndex((name) => person.test(name));
    if (who < 0) continue;
    const shown = (cell: string | undefined) =>
      cell !== undefined && cell.trim() !== '' && !harmless.test(cell.trim());
    for (const [at, name] of cells.entries()) {
      const isPrivate = at === who ? null : privateValue(name, cells[who] ?? '', columns);
      if (!isPrivate) continue;
      const count = rows
        .slice(head + 1)
        .filter((row) => shown(row[who]) && shown(row[at]) && isPrivate(row[at] ?? '')).length;
      if (count > 0) return { head, person: cells[who] ?? '', sensitive: name, count };
    }
  }
  return null;
}

/** Which values of a column nobody else may know of these people; null for none. */
function privateValue(
  name: string,
  who: string,
  { sensitive, address, door, child, circumstance }: PersonColumns,
): ((value: string) => boolean) | null {
  if (sensitive.test(name) || (child.test(who) && circumstance.test(name))) return () => true;
  return address.test(name) ? (value) => door.test(value) : null;
}

/** Which column says who in a table whose names stand in its first row; null for none. */
export function whoColumn(names: readonly string[], { person }: PersonColumns): number | null {
  const at = names.findIndex((name) => person.test(nameOf(name)));
  return at < 0 ? null : at;
}

/** The name of a column without blanks and marks of emphasis, and without what stands in brackets behind it. */
const nameOf = (cell: string): string => cell.replace(/[\s*_]/gu, '').split(/[（(]/u)[0] ?? '';
