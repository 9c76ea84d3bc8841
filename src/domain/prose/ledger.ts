import { ownValue } from '../own-value.ts';
import type { Ledger, Rest } from './account.ts';
import { countBelow } from './characters.ts';
import { endOfTag } from './end-of-tag.ts';
import { lostInText } from './fidelity-text.ts';
import type { Prepared } from './prepared.ts';

const markLengths: Readonly<Record<string, number>> = { em: 1, strong: 2, del: 2 };

/** An account of a source in which nothing is entered yet. */
export function makeLedger({ text: source, clean }: Prepared): Ledger {
  const seen = new Uint8Array(source.length);
  const texts: [number, number][] = [];
  const rows: [number, number][] = [];
  const doubtful = new Set<number>();
  const labels = new Set<string>();
  const mark = (start: number, end: number) => void seen.fill(1, start, Math.max(start, end));
  const markMatch = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    const length = pattern.exec(source)?.[0].length ?? 0;
    mark(at, at + length);
  };
  return {
    source,
    texts,
    mark,
    text(value, start, end, quoted) {
      mark(start, end);
      texts.push([start, end]);
      for (const at of lostInText(source.slice(start, end), value, quoted)) seen[start + at] = 0;
    },
    code(value, start, end) {
      const inner = source.slice(start, end).replace(/^`+|(?<!`)`+$/g, '');
      if (squeeze(inner.replaceAll('\\|', '|')) === squeeze(value.replaceAll('\\|', '|'))) mark(start, end);
    },
    fence(start, end) {
      const lines = source.slice(start, end).split('\n');
      const [, fence = '', info = ''] = /^[ \t>]*(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(lines[0] ?? '') ?? [];
      mark(start, end);
      const at = start + (lines[0]?.length ?? 0) - info.length;
      if (!/^[\w+#.-]*$/.test(info.trim())) seen.fill(0, at, at + info.length);
      const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd() : '';
      return last.length >= fence.length && last.replaceAll(fence.charAt(0), '') === '';
    },
    row: (start, end) => void rows.push([start, end]),
    lastRow() {
      const [start, end] = rows.at(-1) ?? [0, 0];
      return { start, text: source.slice(start, end) };
    },
    doubt(items) {
      for (const { position } of items)
        if (position?.start.offset !== undefined) doubtful.add(position.start.offset);
    },
    quote(start, end, nested) {
      mark(start, start + 1);
      if (nested) return;
      for (const { 0: marks, index } of source.slice(start, end).matchAll(/\n[ \t>]*/g))
        mark(start + index, start + index + marks.length);
    },
    tags(start, end) {
      const first = endOfTag(source, start, end);
      mark(start, first);
      const closing = source.lastIndexOf('</', end - 1);
      if (closing >= first) mark(closing, end);
    },
    edges(name, start, end, inner) {
      const length = ownValue(markLengths, name);
      if (length) {
        mark(start, start + length);
        mark(end - length, end);
      } else if (/^h[1-6]$/.test(name)) markHeading(source, start, end, inner, mark);
      else if (name === 'a' && isNumber(source.slice(start, Math.min(end, start + 12)))) return;
      else if (name === 'a' && source.charAt(start) === '[') {
        mark(start, start + 1);
        mark(Math.max(inner, start), end);
      } else if (name === 'li' && !doubtful.has(start))
        markMatch(/(?:[-*+]|\d+[.)])(?:[ \t]+\[[ xX]\])?|\[\^[^\]\n]+\]:/y, start);
      else if (name === 'td' || name === 'th') {
        if (source.charAt(start) === '|') mark(start, start + 1);
        if (source.charAt(end - 1) === '|' && source.charAt(end - 2) !== '\\') mark(end - 1, end);
      }
    },
    ruleOfTable: (end) => markMatch(/[ \t]*\n[ \t>]*[|:-][|:\- \t]*/y, end),
    use(start, end) {
      const label = /\[([^[\]]+)\](?:\[\])?$/.exec(source.slice(Math.max(start, end - 1000), end))?.[1];
      if (label !== undefined && !isNumber(source.slice(start, end))) labels.add(normalise(label));
    },
    rest() {
      const isUsed = (label: string) => labels.has(normalise(label));
      return restOf({ source, seen, clean, isUsed, rows, doubtful });
    },
  };
}

/** The signs in front; those behind only when they are as many, or the line below. */
function markHeading(
  source: string,
  start: number,
  end: number,
  inner: number,
  mark: (start: number, end: number) => void,
): void {
  const front = /^#*/.exec(source.slice(start, start + 6))?.[0].length ?? 0;
  mark(start, start + front);
  if (front === 0) return mark(inner, end);
  const behind = /(?<![ \t])[ \t]+(#+)[ \t]*$/.exec(source.slice(Math.max(inner, start + front), end))?.[1];
  if (behind === undefined || behind.length === front) mark(Math.max(inner, start + front), end);
}

/** `[1]` is the number of a source or note; that it leads on costs the reader its brackets. */
const isNumber = (text: string): boolean => /^\[\d+\]$/.test(text);

const squeeze = (text: string): string => text.replace(/[\s>]+/g, '');
const normalise = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

interface Account {
  readonly source: string;
  readonly seen: Uint8Array;
  readonly clean: (text: string) => string;
  readonly isUsed: (label: string) => boolean;
  readonly rows: readonly (readonly [number, number])[];
  readonly doubtful: ReadonlySet<number>;
}

const definition = /\[(\^?)([^\]\n]+)\]:(?:[ \t]*\n)?[^\n]*/y;
/** What a definition leads to is an address; words behind it are meant to be read. */
const leads = /\]:\s*<?(?:[a-z][a-z\d+.-]*:|[/#]|\.{1,2}\/|[\w%-]+[./])/i;
/** The title of a definition may stand on a line of its own. */
const title = /\n[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\))[ \t]*(?=\n|$)/y;

/** What was entered nowhere, stretch by stretch. */
function restOf({ source, seen, clean, isUsed, rows, doubtful }: Account): Rest[] {
  const rests: Rest[] = [];
  const starts = rows.map(([start]) => start);
  const isLost = (at: number) =>
    seen[at] === 0 && !isBlank(source.charAt(at)) && clean(source.charAt(at)) !== '';
  for (let at = seen.indexOf(0); at >= 0 && at < source.length; at = seen.indexOf(0, at)) {
    if (!isLost(at)) {
      at++;
      continue;
    }
    definition.lastIndex = at;
    const found = definition.exec(source);
    if (found) {
      let end = definition.lastIndex;
      title.lastIndex = end;
      const used = isUsed(found[2] ?? '') && leads.test(found[0]);
      if (used && title.exec(source)) end = title.lastIndex;
      if (found[1] || !used)
        rests.push({ start: at, text: found[0], kind: found[1] ? 'note' : 'definition' });
      at = end;
      continue;
    }
    let end = at + 1;
    while (end < source.length && seen[end] === 0 && source.charAt(end) !== '\n') end++;
    const row = rows[countBelow(starts, at + 1) - 1];
    const kind = doubtful.has(at) ? 'mark' : row && at < row[1] && at >= row[0] ? 'cell' : 'sign';
    rests.push({ start: at, text: clean(source.slice(at, end)).trim(), kind });
    at = end;
  }
  return rests;
}

const isBlank = (char: string): boolean => char === '\u0000' || /[\s\uFEFF]/.test(char);
