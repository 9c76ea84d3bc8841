import type { Cell, Matrix } from '../grid.ts';
import {
  activeHeads2019,
  activeHeads2021,
  applicants,
  isLabel,
  type Labels,
  labelKey,
  lastLabel,
  outcomes,
} from './labels.ts';

/**
 * Puts tables together that a page break parted: a part without heads goes on below the one before. Columns are
 * matched from the right, as the columns of groups at the left may be missing on the second page, and only where the
 * seven kinds of applicants are the last columns of the first.
 */
export function joinContinued(matrices: readonly Matrix[]): Matrix[] {
  const joined: Matrix[] = [];
  for (const matrix of matrices) {
    const before = joined.at(-1);
    if (before && continues(matrix, before))
      joined.splice(-1, 1, [...before, ...widened(matrix, widthOf(before))]);
    else joined.push(matrix);
  }
  return joined;
}

function continues(matrix: Matrix, before: Matrix): boolean {
  const cells = matrix.flat();
  const missing = widthOf(before) - widthOf(matrix);
  return (
    missing >= 0 &&
    before.some(endsInApplicants) &&
    cells.some((cell) => cell !== null && isLabel(cell.text)) &&
    !cells.some((cell) => cell !== null && isHead(cell.text))
  );
}

const endsInApplicants = (row: readonly (Cell | null)[]): boolean =>
  new Set(
    row
      .slice(-Object.keys(applicants).length)
      .flatMap((cell) => (cell && lastLabel(cell.text, applicants)) ?? []),
  ).size === Object.keys(applicants).length;

/** Words that stand in heads alone, unlike 总计 and 其他. */
const headsAlone: readonly Labels[] = [
  { natural: applicants.natural as RegExp },
  { upheld: outcomes.upheld as RegExp },
  activeHeads2019,
  activeHeads2021,
];

const isHead = (text: string): boolean => {
  const key = labelKey(text);
  return headsAlone.some((labels) => lastLabel(key, labels) !== null);
};

const widthOf = (matrix: Matrix): number => matrix[0]?.length ?? 0;

const widened = (matrix: Matrix, width: number): Matrix =>
  matrix.map((row) => [...Array<null>(width - row.length).fill(null), ...row]);
