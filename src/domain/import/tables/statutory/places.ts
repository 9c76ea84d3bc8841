import type { DisclosureTables } from '../../../schema/disclosure-tables.ts';
import {
  activeHeads2019,
  activeHeads2021,
  activeRows,
  applicants,
  applicationRows,
  type Labels,
  lastLabel,
  outcomes,
  proceedings,
} from './labels.ts';
import type { Surroundings } from './surroundings.ts';

/** The formats that have tables. */
export type TableFormat = Exclude<DisclosureTables['format'], 'pre2019'>;

/** Rows that only group others; in 2019 其他处理 had numbers of its own. */
const groups = ['results', 'refused', 'unavailable', 'notProcessed'];

const perDocument2021 = ['made', 'repealed', 'inForce'];
const perDocument2019 = ['made', 'published', 'total'];
const perPower2019 = ['previous', 'change', 'decisions'];

/** Which heads count for which row of the table of what was made public; a row without list has one number. */
const activeFields: Readonly<Record<TableFormat, Readonly<Record<string, readonly string[] | null>>>> = {
  '2021-30': {
    regulations: perDocument2021,
    normative: perDocument2021,
    licences: null,
    penalties: null,
    coercion: null,
    fees: null,
  },
  '2019-60': {
    regulations: perDocument2019,
    normative: perDocument2019,
    licences: perPower2019,
    otherServices: perPower2019,
    penalties: perPower2019,
    coercion: perPower2019,
    fees: ['previous', 'change'],
    procurement: ['count', 'amount'],
  },
};

const applicantNames = Object.keys(applicants);
const outcomeNames = Object.keys(outcomes);

/** Every place for a number in the tables of a format, as a path in the schema. */
export function placesOf(format: TableFormat): string[] {
  const active = Object.entries(activeFields[format]).flatMap(([row, fields]) =>
    fields ? fields.map((field) => `active.${row}.${field}`) : [`active.${row}`],
  );
  const rows = Object.keys(applicationRows).filter((row) => holdsNumbers(row, format));
  return [
    ...active,
    ...rows.flatMap((row) => applicantNames.map((_name, at) => `applications.${row}.${at}`)),
    ...['review', 'litigation', 'litigationAfterReview'].flatMap((row) =>
      outcomeNames.map((_name, at) => `proceedings.${row}.${at}`),
    ),
  ];
}

const holdsNumbers = (row: string, format: TableFormat): boolean =>
  !groups.includes(row) && (format === '2021-30' ? row !== 'other' : !row.startsWith('other.'));

/** The place in the schema for the number of a cell, by the words around it; null when they name none. */
export const placeFor = (around: Surroundings, format: TableFormat): string | null =>
  applicationPlace(around, format) ?? proceedingPlace(around) ?? activePlace(around, format);

function applicationPlace({ left, above }: Surroundings, format: TableFormat): string | null {
  const row = nearest(left, applicationRows);
  const column = nearest(above, applicants);
  if (!row || !column || !holdsNumbers(row, format)) return null;
  return `applications.${row}.${applicantNames.indexOf(column)}`;
}

function proceedingPlace({ left, above }: Surroundings): string | null {
  const outcome = nearest([...above, ...left], outcomes);
  const kind = nearest([...left, ...above], proceedings);
  return outcome && kind ? `proceedings.${kind}.${outcomeNames.indexOf(outcome)}` : null;
}

function activePlace({ left, above, section }: Surroundings, format: TableFormat): string | null {
  const heads = format === '2021-30' ? activeHeads2021 : activeHeads2019;
  const row = nearest(left, activeRows) ?? (section && lastLabel(section, activeRows));
  if (!row) return null;
  const fields = activeFields[format][row];
  if (fields === undefined) return null;
  if (fields === null) return nearest(left, activeRows) ? `active.${row}` : null;
  const valid = Object.fromEntries(Object.entries(heads).filter(([name]) => fields.includes(name)));
  const field = nearest(left, valid) ?? nearest(above, valid);
  return field ? `active.${row}.${field}` : null;
}

function nearest(texts: readonly string[], labels: Labels): string | null {
  for (const text of texts) {
    const found = lastLabel(text, labels);
    if (found) return found;
  }
  return null;
}
