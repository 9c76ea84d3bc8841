/** A file split at its `---` lines. */
export interface SplitFile {
  /** YAML between the lines, or null when there is no front matter. */
  readonly yaml: string | null;
  /** Text after it. */
  readonly body: string;
  /** Lines of the file before `body`. */
  readonly bodyLine: number;
}

/** Splits a file into front matter and text; `unclosed` when the second `---` is missing. */
export function splitFrontMatter(text: string): SplitFile | 'unclosed' {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const opening = /^---[ \t]*\r?\n/.exec(source);
  if (!opening) return { yaml: null, body: source, bodyLine: 0 };
  const closing = /^---[ \t]*(?:\r?\n|$)/m;
  const rest = source.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return 'unclosed';
  const yaml = rest.slice(0, match.index);
  const body = rest.slice(match.index + match[0].length);
  return { yaml, body, bodyLine: countLines(source.slice(0, source.length - body.length)) };
}

const countLines = (text: string) => text.split('\n').length - 1;
