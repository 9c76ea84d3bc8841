/** All headings one level down when the text has any of the first level: that one belongs to the page's title. */
export function demoteHeadings(text: string): string {
  const lines = text.split('\n');
  const headings = headingLines(lines);
  if (!headings.some((index) => /^ {0,3}#[ \t]/.test(lines[index] ?? ''))) return text;
  for (const index of headings) lines[index] = lines[index]?.replace(/^( {0,3}#{1,5})(?=[ \t])/, '$1#') ?? '';
  return lines.join('\n');
}

/** Indices of the lines that are headings; those in blocks of code are none. */
function headingLines(lines: readonly string[]): number[] {
  let fence: string | null = null;
  return lines.flatMap((line, index) => {
    const mark = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null;
      return [];
    }
    fence = mark?.[1] ?? null;
    return /^ {0,3}#{1,6}[ \t]/.test(line) ? [index] : [];
  });
}
