const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The text of a document with blanks of the same length for front matter, code, addresses and tags. */
export function proseOf(typed: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, () => ' ');
  let open: string | null = null;
  let inHead = /^\uFEFF?---\s*$/.test(typed.slice(0, typed.indexOf('\n')));
  const lines = typed.split('\n').map((line, at) => {
    if (inHead) {
      if (at > 0 && /^---\s*$/.test(line)) inHead = false;
      return blank(line);
    }
    const [, mark] = fence.exec(line) ?? [];
    if (open !== null) {
      if (mark?.startsWith(open)) open = null;
      return blank(line);
    }
    if (mark) open = mark;
    return mark ? blank(line) : line;
  });
  return lines
    .join('\n')
    .replace(/`[^`\n]*`/g, (code) => blank(code))
    .replace(/\]\([^()\n]*\)/g, (link) => `]${blank(link.slice(1))}`)
    .replace(/<[^<>]*>/g, (tag) => blank(tag))
    .replace(/\b(?:https?:\/\/|www\.|mailto:)[^\s（），。、]*/g, (address) => blank(address));
}
