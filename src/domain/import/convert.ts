import { demoteHeadings } from './demote-headings.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { factsOf } from './facts.ts';
import { type DocumentGenre, recogniseGenre } from './recognise/genre.ts';
import { recogniseSourceLine } from './recognise/source-line.ts';
import type { Facts, ImportedText } from './types.ts';

/** Facts of a text, and its body as MDX. */
export interface Converted {
  readonly facts: Facts;
  readonly genre: DocumentGenre;
  readonly body: string;
  readonly headings: number;
  /** To whom the text is directed. */
  readonly addressee?: string | null;
  /** Who signed it, and from which day it is in force, as it says itself. */
  readonly signer?: string | null;
  readonly from?: string | null;
  /** Fields of the collection that a table gave. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Recognises what Markdown states and turns it into MDX without losing or changing a character. */
export function convertMarkdown({ text, fileName }: ImportedText): Converted {
  const heading = /^\s*#[ \t]+([^\n]*)(?:\n|$)/.exec(text);
  const title = heading?.[1] === undefined ? null : headingText(heading[1]);
  const under = heading ? text.slice(heading[0].length) : text;
  const first = /^\s*([^\n]*)(?:\n|$)/.exec(under);
  const source = recogniseSourceLine(first?.[1] ?? '');
  const rest = source && first ? under.slice(first[0].length) : under;
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  const body = demoteHeadings(escapeMarkdown(rest)).trim();
  const facts = factsOf({ title, source, fileName, lines });
  const headings = (body.match(/^#{2,6} /gm) ?? []).length;
  return { facts, genre: recogniseGenre(facts.title, lines), body, headings };
}

/** Text of a heading without closing sharp signs and the marks of bold. */
const headingText = (written: string): string =>
  written
    .trim()
    .replace(/(?<=[ \t])#+$/, '')
    .trim()
    .replace(/^(\*\*|__)(.+)\1$/, '$2');
