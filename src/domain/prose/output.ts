import { joinsLines } from './cjk.ts';
import type { ComponentSegment, Segment, TextBlock } from './types.ts';

/** Stands for a line break inside a paragraph until its neighbours are known. */
export const softBreak = '\u0001';

/** Collects ready HTML and components, in order. */
export interface Output {
  /** Only text is wanted, no HTML: what is written stands for itself. */
  readonly plain: boolean;
  html(text: string): void;
  component(segment: ComponentSegment): void;
  /** What another output collected. */
  all(segments: readonly Segment[]): void;
  segments(): Segment[];
}

/** An empty output. */
export function makeOutput(plain = false): Output {
  const done: Segment[] = [];
  let html = '';
  const flush = () => {
    if (html !== '') done.push({ type: 'html', html: joinHtmlLines(html) });
    html = '';
  };
  const write = (text: string) => {
    html = plain ? text : html + text;
  };
  const component = (segment: ComponentSegment) => {
    flush();
    done.push(segment);
  };
  return {
    plain,
    html: write,
    component,
    all(segments) {
      for (const segment of segments)
        if (segment.type === 'html') write(segment.html);
        else component(segment);
    },
    segments() {
      flush();
      return done;
    },
  };
}

/** A line break beside Chinese shows nothing, any other a space; tags between do not matter. */
function joinHtmlLines(html: string): string {
  if (!html.includes(softBreak)) return html;
  const [first = '', ...others] = html.split(softBreak);
  let before = first;
  let joined = first;
  for (const after of others) {
    joined += breakText(lastShown(before), firstShown(after), (gap) => gap) + after;
    before = after;
  }
  return joined;
}

/** The last character of a stretch of HTML that is none of its tags; empty for none, and for one that nobody sees. */
function lastShown(html: string): string {
  let end = html.length;
  while (html.charAt(end - 1) === '>') end = Math.max(0, html.lastIndexOf('<', end - 1));
  return shownOf([...html.slice(Math.max(0, end - 2), end)].at(-1) ?? '');
}

/** The first one. */
function firstShown(html: string): string {
  let start = 0;
  while (html.charAt(start) === '<') start = html.indexOf('>', start) + 1 || html.length;
  return shownOf([...html.slice(start, start + 2)][0] ?? '');
}

const shownOf = (char: string): string => (/\P{C}/u.test(char) ? char : '');

const breakText = (before: string, after: string, put: (gap: string) => string): string =>
  put(joins(before) && joins(after) && before + after !== '' ? '' : '\n');

/** A tag's end counts as the edge of what was said. */
const joins = (char: string) => char === '' || joinsLines(char);

/** Collects the plain text of blocks under their headings. */
export interface BlockWriter {
  /** Begins a block; the one before ends. */
  begin(kind: TextBlock['kind']): void;
  text(text: string): void;
  end(): void;
  /** The heading under which what follows stands. */
  section(id: string): void;
  /** The number of a list item, which stands in front of its first text. */
  number(text: string): void;
  /** Ends the item that a number belongs to; without text the number stands alone. */
  endNumber(): void;
  /** Text of the block at work. */
  current(): string;
  /** Writes what `write` writes in another form; it is told the character in front. */
  inForm(write: () => void, form: (inner: string, before: string) => string): void;
  readonly blocks: TextBlock[];
}

/** An empty collection of blocks. */
export function makeBlockWriter(): BlockWriter {
  const blocks: TextBlock[] = [];
  let section: string | null = null;
  let kind: TextBlock['kind'] = 'paragraph';
  let pieces: string[] = [];
  let number = '';
  const current = () => joinTextLines(pieces.join('')).trim();
  const endNumber = () => {
    if (number !== '') blocks.push({ section, kind: 'item', text: number });
    number = '';
  };
  const end = () => {
    const whole = pieces.length === 0 ? '' : current();
    if (whole !== '') blocks.push({ section, kind, text: number === '' ? whole : `${number} ${whole}` });
    if (whole !== '') number = '';
    pieces = [];
    kind = 'paragraph';
  };
  return {
    blocks,
    begin(next) {
      end();
      kind = next;
    },
    text: (more) => {
      if (more !== '') pieces.push(more);
    },
    end,
    section: (id) => {
      section = id;
    },
    number(text) {
      endNumber();
      number = text;
    },
    endNumber,
    current,
    inForm(write, form) {
      const outside = pieces;
      pieces = [];
      write();
      const inner = form(pieces.join(''), outside.at(-1)?.slice(-1) ?? '');
      pieces = outside;
      if (inner !== '') pieces.push(inner);
    },
  };
}

/** Plain text with its soft line breaks resolved. */
function joinTextLines(text: string): string {
  if (!text.includes(softBreak)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark for a soft line break
  return text.replace(/(.?)\u0001(?=(.?))/gsu, (_all, before: string, after: string) =>
    breakText(before, after, (gap) => before + gap),
  );
}
