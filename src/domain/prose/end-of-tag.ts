/** Offset behind a tag that begins at an offset: signs in quotes and braces do not end it. */
export function endOfTag(source: string, start: number, end: number): number {
  let quote = '';
  let braces = 0;
  for (let at = start + 1; at < end; at++) {
    const char = source.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{') braces++;
    else if (char === '}') braces--;
    else if (char === '>' && braces === 0) return at + 1;
  }
  return end;
}
