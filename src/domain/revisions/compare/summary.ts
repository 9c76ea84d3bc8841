import type { Comparison } from './compare.ts';
import type { FieldChange } from './data.ts';

/** What changed, in numbers: enough for a sentence. */
export interface ChangeSummary {
  readonly substantive: boolean;
  /** Blocks of text: paragraphs, headings, list items. */
  readonly blocks: Counts;
  /** Rows of tables in the text. */
  readonly rows: Counts;
  /** The first fields that differ, and how many there are. */
  readonly fields: readonly FieldChange[];
  readonly fieldCount: number;
  readonly files: number;
  /** The item was withdrawn by this change. */
  readonly withdrawn: boolean;
}

/** How many were changed, put in, taken out, moved. */
export interface Counts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

const shownFields = 2;
const longestValue = 40;

/** Counts what a comparison found. */
export function summarise({ substantive, blocks, fields, files }: Comparison): ChangeSummary {
  const counts = (row: boolean): Counts => {
    const count = (state: string) =>
      blocks.filter((block) => (block.kind === 'row') === row && block.state === state).length;
    return {
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      moved: count('moved-here'),
    };
  };
  return {
    substantive,
    blocks: counts(false),
    rows: counts(true),
    fields: fields.slice(0, shownFields).map(shorten),
    fieldCount: fields.length,
    files: files.length,
    withdrawn: fields.some(({ path, before }) => path[0] === 'withdrawn' && before === null),
  };
}

const shorten = (field: FieldChange): FieldChange => ({
  ...field,
  before: shortened(field.before),
  after: shortened(field.after),
});

const shortened = (value: FieldChange['before']) =>
  typeof value === 'string' && [...value].length > longestValue
    ? `${[...value].slice(0, longestValue).join('')}…`
    : value;
