import { type Comparison, isPlaceInLists } from './compare.ts';
import type { FieldChange } from './data.ts';
import { newWords, type Passage, passagesOf } from './passages.ts';
import { byWeight } from './weights.ts';

/** What changed, in numbers: enough for a sentence. */
export interface ChangeSummary {
  readonly substantive: boolean;
  /** Blocks of text: paragraphs, headings, list items. */
  readonly blocks: Counts;
  /** The weightiest clauses of the text that say something else. */
  readonly passages: readonly Passage[];
  /** The weightiest words of the blocks that came; empty where none came or they say too much to be quoted. */
  readonly came: string;
  /** Rows of tables in the text. */
  readonly rows: Counts;
  /** The weightiest fields that differ, and how many there are. */
  readonly fields: readonly FieldChange[];
  readonly fieldCount: number;
  readonly files: number;
  /** A notice of withdrawal came or went: the act has a word of its own, and its fields are not among those above. */
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
  const withdrawn = fields.some(isNotice);
  const named = fields.filter(({ path }) => !(withdrawn && path[0] === 'withdrawn') && !isPlaceInLists(path));
  return {
    substantive,
    blocks: counts(false),
    passages: passagesOf(blocks),
    came: newWords(blocks),
    rows: counts(true),
    fields: named.toSorted(byWeight).slice(0, shownFields).map(shorten),
    fieldCount: named.length,
    files: files.length,
    withdrawn,
  };
}

/** Every notice has a day: with it the notice comes and goes. */
const isNotice = ({ path, before, after }: FieldChange) =>
  path[0] === 'withdrawn' && path[1] === 'date' && (before === null || after === null);

const shorten = (field: FieldChange): FieldChange => ({
  ...field,
  before: shortened(field.before),
  after: shortened(field.after),
});

const shortened = (value: FieldChange['before']) =>
  typeof value === 'string' && [...value].length > longestValue
    ? `${[...value].slice(0, longestValue).join('')}…`
    : value;
