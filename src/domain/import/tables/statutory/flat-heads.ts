import { plainText } from '../grid.ts';
import type { NumberedLine } from '../numbered-line.ts';
import {
  activeHeads2019,
  activeHeads2021,
  applicants,
  furniture,
  labelKey,
  lastLabel,
  outcomes,
  proceedings,
} from './labels.ts';

/** Columns of a table that was written one cell a line. */
export interface FlatHeads {
  readonly kind: 'active' | 'applications' | 'proceedings';
  /** One or two rows of heads, a cell for every column. */
  readonly rows: readonly (readonly NumberedLine[])[];
  readonly columns: number;
}

/** Heads within words, and the lines that they take. */
interface FoundHeads {
  readonly heads: FlatHeads;
  readonly from: number;
  readonly to: number;
}

/** Finds the heads of a table among lines of words; null where there are none, or not all of them. */
export function headsIn(words: readonly NumberedLine[]): FoundHeads | null {
  const found = proceedingHeads(words) ?? applicantHeads(words) ?? activeHeads(words);
  if (!found) return null;
  let { from } = found;
  while (from > 0 && furniture.test(labelKey(words[from - 1]?.text ?? ''))) from--;
  return { ...found, from };
}

/** The seven kinds of applicants; 总计 stands before those that 法人或其他组织 heads. */
function applicantHeads(words: readonly NumberedLine[]): FoundHeads | null {
  const at = Object.entries(applicants).map(([, pattern]) =>
    words.findIndex(({ text }) => pattern.test(labelKey(text))),
  );
  if (at.includes(-1)) return null;
  const row = at.flatMap((index) => words[index] ?? []);
  const heads: FlatHeads = { kind: 'applications', rows: [row], columns: row.length };
  return { heads, from: Math.min(...at), to: Math.max(...at) + 1 };
}

/** Three times the same five outcomes below the three kinds of proceedings. */
function proceedingHeads(words: readonly NumberedLine[]): FoundHeads | null {
  const names = words.map(({ text }) => lastLabel(text, outcomes));
  const at = names.flatMap((name, index) => (name ? [index] : []));
  const kinds = words.filter(({ text }) => lastLabel(text, proceedings) !== null);
  const width = Object.keys(outcomes).length;
  const isRegular = at.every((index, column) => names[index] === names[at[column % width] ?? -1]);
  if (at.length !== 3 * width || kinds.length !== 3 || !isRegular) return null;
  const leaves = at.flatMap((index) => words[index] ?? []);
  const groups = leaves.flatMap((_leaf, column) => kinds[Math.floor(column / width)] ?? []);
  const from = words.indexOf(kinds[0] as NumberedLine);
  const heads: FlatHeads = { kind: 'proceedings', rows: [groups, leaves], columns: leaves.length };
  return { heads, from, to: (at.at(-1) ?? 0) + 1 };
}

/** Heads after 信息内容, each of which may be broken over lines. */
function activeHeads(words: readonly NumberedLine[]): FoundHeads | null {
  const from = words.findLastIndex(({ text }) => plainText(text) === '信息内容');
  if (from < 0) return null;
  const row: NumberedLine[] = [];
  let pieces = '';
  let to = from + 1;
  for (const [index, { text, line }] of words.entries()) {
    if (index <= from) continue;
    pieces += plainText(text);
    if (!isWholeHead(pieces)) continue;
    row.push({ text: pieces, line });
    [pieces, to] = ['', index + 1];
  }
  return row.length === 0 ? null : { heads: { kind: 'active', rows: [row], columns: row.length }, from, to };
}

const isWholeHead = (text: string): boolean =>
  [activeHeads2021, activeHeads2019].some((labels) =>
    Object.values(labels).some((pattern) => pattern.exec(text)?.index === 0),
  );
