import { tidy } from '../tidy.ts';
import type { PictureSource } from './package-parts.ts';
import type { WordRun } from './word-run.ts';

/** A piece of a Word document in the order in which it is read. */
export type WordBlock =
  /**
   * `number` is what Word counted (第二条), empty without; `level` that of a heading from 1 on, null for text; `glued`
   * when no space follows the number; `bullet` how deep in a list without numbers, from 0; `contents` for a line of a
   * table of contents.
   */
  | {
      readonly kind: 'paragraph';
      readonly number: string;
      readonly glued: boolean;
      readonly level: number | null;
      readonly bullet: number | null;
      readonly contents: boolean;
      readonly bold: boolean;
      readonly centred: boolean;
      readonly text: string;
      /** The text once more, with its links and the marks of its notes. */
      readonly runs: readonly WordRun[];
    }
  /**
   * Cells of a row of a table, each with its paragraphs; `table` counts the tables of the file. A cell that goes on
   * from the row above has a `rowspan` of 0.
   */
  | {
      readonly kind: 'row';
      readonly cells: readonly (readonly WordBlock[])[];
      readonly table: number;
      readonly spans: readonly { readonly colspan: number; readonly rowspan: number }[];
    }
  | { readonly kind: 'margin'; readonly text: string }
  /** `name` is that of its mark; `runs` is the text once more, with its links. */
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly runs: readonly WordRun[];
      readonly name: string;
    }
  | ({ readonly kind: 'picture'; readonly text: ''; readonly alt: string } & PictureSource);

export type WordRow = Extract<WordBlock, { kind: 'row' }>;

/** The runs of a block of one line, what Word counted before them. */
export function runsOf(block: Exclude<WordBlock, WordRow>): readonly WordRun[] {
  if (block.kind === 'note') return block.runs;
  if (block.kind !== 'paragraph') return [{ text: block.text }];
  const { number, glued, runs } = block;
  return number === '' ? runs : [{ text: number + (glued || runs.length === 0 ? '' : ' ') }, ...runs];
}

/** A block as one line; cells are parted by tabs. */
export function textOf(block: WordBlock): string {
  if (block.kind === 'row')
    return block.cells
      .map((cell) => cell.map(textOf).filter(Boolean).join(' '))
      .filter(Boolean)
      .join('\t');
  if (block.kind !== 'paragraph') return block.text;
  const { number, glued, text } = block;
  return tidy(number + (glued ? '' : ' ') + text);
}
