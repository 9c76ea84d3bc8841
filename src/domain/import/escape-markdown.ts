/** What Markdown shows verbatim, and what MDX would read differently, in the order in which they win. */
const marks = [
  /^ {0,3}(?<fence>`{3,}(?=[^`\n]*$)|~{3,})/,
  /(?<ticks>`+)/,
  /(?<comment><!--)/,
  /<(?<link>https?:\/\/[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/,
  /(?<line><br[ \t]?\/?>)/,
  /(?<pair>\\[\s\S])/,
  /(?<sign>[{}<])/,
  /(?<word>^(?:import|export)(?=\s))/,
];
const anyMark = new RegExp(marks.map(({ source }) => source).join('|'), 'gm');

type Groups = Readonly<Record<string, string | undefined>>;

/** Markdown as MDX: what Markdown means stays; what only MDX would read is escaped; comments become MDX comments. */
export function escapeMarkdown(text: string): string {
  const pattern = new RegExp(anyMark);
  const lastComment = text.lastIndexOf('-->');
  let result = '';
  let from = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const groups: Groups = match.groups ?? {};
    const end = endOf(text, pattern.lastIndex, groups, lastComment);
    result += text.slice(from, match.index) + replacement(text.slice(match.index, end), groups);
    from = end;
    pattern.lastIndex = end;
    if (groups.fence !== undefined && end === text.length) return closeFence(result, groups.fence);
  }
  return result + text.slice(from);
}

/** Code that its author never closed ends with the text, and says so. */
function closeFence(text: string, fence: string): string {
  const last = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();
  const isClosed =
    text.includes('\n') && last.length >= fence.length && last.replaceAll(fence.charAt(0), '') === '';
  return isClosed ? text : `${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`;
}

/** Where that ends whose mark ends at `at`: code and comments go on to their closing mark. */
function endOf(text: string, at: number, { fence, ticks, comment }: Groups, lastComment: number): number {
  if (fence !== undefined) return endOfFence(text, at, fence);
  if (ticks !== undefined) return endOfSpan(text, at, ticks.length);
  return comment !== undefined && lastComment >= at ? text.indexOf('-->', at) + 3 : at;
}

/** A block of code without closing fence goes on to the end of the text. */
function endOfFence(text: string, at: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** A span of code ends at as many backticks as it began with, in the same paragraph; without them it is none. */
function endOfSpan(text: string, at: number, length: number): number {
  const next = /(?<ticks>`+)|\n[ \t]*\n/g;
  next.lastIndex = at;
  for (let match = next.exec(text); match?.groups?.ticks; match = next.exec(text))
    if (match[0].length === length) return next.lastIndex;
  return at;
}

function replacement(all: string, { comment, link, line, sign, word }: Groups): string {
  if (comment !== undefined)
    return all === comment ? '&lt;!--' : `{/*${all.slice(4, -3).replaceAll('*/', '* /')}*/}`;
  if (link !== undefined) return `[${link}](${link.includes('://') ? link : `mailto:${link}`})`;
  if (line !== undefined) return '<br />';
  if (sign !== undefined) return sign === '<' ? '&lt;' : `\\${sign}`;
  if (word !== undefined) return `&#${word.charCodeAt(0)};${word.slice(1)}`;
  return all;
}
