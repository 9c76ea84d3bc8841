import { at, type WalkContext } from './context.ts';

/** Signs that may be markup. Each costs the parser a look at the whole line when its place is wanted. */
const marks = /[*_~`[\]<&\\!]/g;
/** Signs times length of a line: what is read in about half a second. */
const mostWork = 500_000_000;
/** Braces without partners; the parser looks for the partner of each in all that follows. */
const mostOpenBraces = 200;

/** Reports what no people write and what would keep the parser busy for minutes; true when there is such a thing. */
export function exceedsLimits(context: WalkContext): boolean {
  const { text } = context.prepared;
  return hasEndlessLine(context, text) || hasOpenBraces(context, text);
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
        {
          'zh-CN': `这一行有 ${length} 个字，又有很多符号，无法识别。`,
          en: `This line has ${length} characters and very many signs; it cannot be read.`,
        },
        {
          'zh-CN': '分成几段，段与段之间空一行。',
          en: 'Make several paragraphs of it, with a blank line between them.',
        },
      );
      return true;
    }
    start = end + 1;
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
      {
        'zh-CN': `从这里起有 ${mostOpenBraces} 个以上的花括号“{”没有成对。`,
        en: `From here on more than ${mostOpenBraces} braces “{” have no partner.`,
      },
      {
        'zh-CN': '如果是文字，写作 \\{ 和 \\}；多余的删去。',
        en: 'If they belong to the text write \\{ and \\}; delete what is too much.',
      },
    );
    return true;
  }
  return false;
}
