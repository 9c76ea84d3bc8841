import { say } from '../text/message.ts';
import type { WalkContext } from './context.ts';
import { at } from './placed.ts';

/** Signs that may be markup. Each costs the parser a look at the whole line when its place is wanted. */
const marks = /[*_~`[\]<&\\!]/g;
/** Signs times length of a line: what is read in about half a second. */
const mostWork = 500_000_000;
/** Entities times length of a paragraph: the parser writes the paragraph so far anew for each of them. */
const mostCopies = 25_000_000;
/** Braces without partners; the parser looks for the partner of each in all that follows. */
const mostOpenBraces = 200;

/** Reports what no people write and what would keep the parser busy for minutes; true when there is such a thing. */
export function exceedsLimits(context: WalkContext): boolean {
  const { text } = context.prepared;
  return hasEndlessLine(context, text) || hasManyEntities(context, text) || hasOpenBraces(context, text);
}

function hasEndlessLine(context: WalkContext, text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const length = end - start;
    if (length > 10_000 && (text.slice(start, end).match(marks)?.length ?? 0) * length > mostWork) {
      context.report(
        'syntax',
        at(start),
        say('limits.hasEndlessLine', { length }),
        say('limits.hasEndlessLineFix'),
      );
      return true;
    }
    start = end + 1;
  }
  return false;
}

/** Where a paragraph ends for certain: at an empty line, the next item or row. */
const border = /\n[ \t>]*(?=\n|[-+*] |1[.)] |#{1,6} |\|)/;

function hasManyEntities(context: WalkContext, text: string): boolean {
  if (!text.includes('&')) return false;
  let start = 0;
  for (const paragraph of text.split(border)) {
    const many = (paragraph.match(/&[#a-z]/gi)?.length ?? 0) * paragraph.length;
    const found = text.indexOf(paragraph, start);
    if (many > mostCopies) {
      const { length } = paragraph;
      context.report(
        'syntax',
        at(found),
        say('limits.hasManyEntities', { length }),
        say('limits.hasManyEntitiesFix'),
      );
      return true;
    }
    start = found + paragraph.length;
  }
  return false;
}

function hasOpenBraces(context: WalkContext, text: string): boolean {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[{}]|[{}]/g)) {
    if (sign === '{') open.push(index);
    if (sign === '}') open.pop();
    if (open.length <= mostOpenBraces) continue;
    context.report(
      'syntax',
      at(open[0] ?? 0),
      say('limits.hasOpenBraces', { mostOpenBraces }),
      say('limits.hasOpenBracesFix'),
    );
    return true;
  }
  return false;
}
