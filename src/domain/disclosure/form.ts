import type { z } from 'zod';
import { type DisclosureTables, disclosureTables } from '../schema/disclosure-tables.ts';
import { fieldName, fieldsOf } from '../schema/inspect.ts';
import type { FieldWord } from '../text/field-word.ts';

/** The statutory tables of a report; reports before 2019 have none. */
export type Tables = Exclude<DisclosureTables, { format: 'pre2019' }>;
/** Numbers of a row; null for a blank cell, which is not the same as 0. */
export type Cells = readonly (number | null)[];

/** A row of the table of applications (chapter three of the report) that holds numbers. */
export interface FormRow {
  /** Its place below `applications`. */
  readonly path: readonly [row: string, part?: string];
  /** Its number in the form: [1] is 第一项, [3, 1] 第三项第（一）目, [3, 3, 1] 第三项第（三）目第 1 点. */
  readonly number: readonly number[];
}

/** Number of columns: six kinds of applicants and their total; four outcomes of proceedings and their total. */
export const applicantColumns = 7;
export const outcomeColumns = 5;

export const proceedingRows = ['review', 'litigation', 'litigationAfterReview'] as const;

/** Outcomes in the order of the form (国办公开办函〔2021〕30号); those of several cases with their cases. */
const outcomes: readonly (readonly [row: string, parts?: readonly string[]])[] = [
  ['granted'],
  ['partial'],
  [
    'refused',
    ['stateSecret', 'otherLaw', 'security', 'thirdParty', 'internal', 'process', 'enforcementFile', 'query'],
  ],
  ['unavailable', ['notHeld', 'needsMaking', 'unclear']],
  ['notProcessed', ['petition', 'repeated', 'publications', 'massive', 'confirmation']],
  ['other', ['overdueCorrection', 'overdueFee', 'other']],
  ['total'],
];

/** Rows of the table of applications in the order of the form: 25, in the format of 2019 23. */
export function rowsOf(format: Tables['format']): FormRow[] {
  const results = outcomes.flatMap(([row, parts], at): FormRow[] => {
    // 其他处理 had no cases in 2019.
    if (!parts || (format === '2019-60' && row === 'other')) return [{ path: [row], number: [3, at + 1] }];
    return parts.map((part, index) => ({ path: [row, part], number: [3, at + 1, index + 1] }));
  });
  return [
    { path: ['received'], number: [1] },
    { path: ['carriedOver'], number: [2] },
    ...results,
    { path: ['carriedForward'], number: [4] },
  ];
}

/** What stands at a path of keys and places, e.g. `['applications', 'granted', '0']`; null for a blank cell. */
export function valueAt(tables: Tables, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null)?.[key] ?? null,
    tables,
  );
}

/** The branch of the schema that describes the tables of one format. */
export const formatSchema = (format: Tables['format']): z.ZodType =>
  disclosureTables.options.find(
    (option) => (fieldsOf(option).format as z.ZodLiteral | undefined)?.value === format,
  ) as z.ZodType;

/** The words of the form for a row or a group of rows. */
export const titleOf = (format: Tables['format'], path: readonly (string | undefined)[]): FieldWord =>
  fieldName(
    formatSchema(format),
    path.filter((key) => key !== undefined),
  ).title;
