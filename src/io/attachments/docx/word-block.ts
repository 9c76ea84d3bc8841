import { tidy } from '../tidy.ts';
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
  /** `name` is that of its mark. */
  | { readonly kind: 'note'; readonly text: string; readonly name: string }
  /** `path` names the picture within the file. */
  | { readonly kind: 'picture'; readonly text: ''; readonly path: string; readonly alt: string };

export type WordRow = Extract<WordBlock, { kind: 'row' }>;

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
