import type { Cell, CellRun } from '../../domain/import/tables/grid.ts';
import { partedBy } from '../attachments/parted-by.ts';

/** The text of a cell with its links, where it holds any; `runs` are its pieces, blanks aside. */
export const linkedRuns = (text: string, runs: readonly CellRun[]): Pick<Cell, 'runs'> =>
  runs.some(({ href }) => href !== undefined)
    ? {
        runs: partedBy(text, runs)
          .filter((run) => run.text !== '')
          .map(({ text, href }) => ({ text, ...(href !== undefined && { href }) })),
      }
    : {};
