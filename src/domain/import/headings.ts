import { type Numbering, recogniseNumbering } from '../prose/numbering.ts';

/** A numbered line as long as this is a sentence, not a heading. */
const longestHeading = 40;
/** A heading that is a whole sentence (`（一）加强组织领导。`) is shorter. */
const longestSentence = 24;

const depths = { part: 2, chapter: 2, section: 3, 1: 2, 2: 3, 3: 4, 4: 5 } as const;

/** A numbered line that reads like a heading. */
interface Candidate {
  readonly level: Exclude<Numbering['level'], 'article'>;
  /** Ends in 。 */
  readonly sentence: boolean;
}

/**
 * Depth of the heading that each line is, or null: 一、 and 第一章 are 2, （一） and 第一节 3, 1. 4, （1） 5. Sentences,
 * articles (第一条), lines that run on (`一是`) and the items of a list are none.
 */
export function headingDepths(lines: readonly string[]): (number | null)[] {
  const candidates = lines.map(candidateOf);
  return candidates.map((candidate, index) =>
    candidate && standsAbove(candidate, index, candidates, lines) ? depths[candidate.level] : null,
  );
}

function candidateOf(line: string): Candidate | null {
  const text = line.trim();
  const found = recogniseNumbering(text);
  if (!found || found.level === 'article' || found.rest === '') return null;
  const sentence = found.rest.endsWith('。');
  const rest = sentence ? found.rest.slice(0, -1) : found.rest;
  if ([...text].length > longestHeading || /[。；;：:！!？?]|[，,、]$/.test(rest)) return null;
  if (sentence && (/[，,]/.test(rest) || [...rest].length > longestSentence)) return null;
  return { level: found.level, sentence };
}

/**
 * A heading has text below it; several numbered lines in a row are a list, one above a bare number is a table's cell.
 */
function standsAbove(
  { level, sentence }: Candidate,
  index: number,
  candidates: readonly (Candidate | null)[],
  lines: readonly string[],
): boolean {
  const next = lines[index + 1]?.trim();
  if (isAnnex(lines, index)) return false;
  if (next !== undefined && /^\d+$/.test(next)) return false;
  if (sentence) return next !== undefined && recogniseNumbering(next) === null;
  if (depths[level] === 2 || level === 'section') return true;
  const isSibling = (other: Candidate | null | undefined) =>
    other?.level === level && other?.sentence === false;
  return !isSibling(candidates[index - 1]) && !isSibling(candidates[index + 1]);
}

/** The longest list of annexes that is looked at. */
const mostAnnexes = 30;

/** `2. 登记表` below `附件：1. 责任书`. */
function isAnnex(lines: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - mostAnnexes); at--) {
    const line = lines[at]?.trim() ?? '';
    if (/^附\s*件?\s*[:：]\s*1\s*[.、．]/.test(line)) return true;
    if (!/^\d{1,2}\s*[.、．]/.test(line)) return false;
  }
  return false;
}
