import { demoteHeadings } from './demote-headings.ts';
import { escapeHeading, escapeLine } from './escape.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { factsOf } from './facts.ts';
import { headingDepths } from './headings.ts';
import { type DocumentGenre, recogniseGenre } from './recognise/genre.ts';
import { recogniseSourceLine } from './recognise/source-line.ts';
import { recogniseTitle } from './recognise/title.ts';
import type { Facts, ImportedText, SourceLine } from './types.ts';

/** Facts of a text, and its body as MDX. */
export interface Converted {
  readonly facts: Facts;
  readonly genre: DocumentGenre;
  readonly body: string;
  readonly headings: number;
  /** Fields of the collection that a table gave. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Recognises what a text states and turns it into MDX without losing or changing a character. */
export function convert(source: ImportedText): Converted {
  return source.form === 'markdown' ? convertMarkdown(source) : convertLines(source);
}

function convertLines({ text, fileName }: ImportedText): Converted {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = recogniseTitle(lines);
  const title = at === null ? null : (lines.splice(at, 1)[0] ?? null);
  const source = takeSourceLine(lines, at ?? 0);
  const depths = headingDepths(lines);
  const body = lines.map((line, index) => lineAsMdx(line, depths[index] ?? null)).join('\n\n');
  const facts = factsOf({ title, source, fileName, lines });
  return { facts, genre: recogniseGenre(facts.title, lines), body, headings: depths.filter(Boolean).length };
}

const lineAsMdx = (line: string, depth: number | null): string =>
  depth === null ? escapeLine(line) : `${'#'.repeat(depth)} ${escapeHeading(line)}`;

/** The source line is one of the three lines under the title; it leaves the text for the front matter. */
function takeSourceLine(lines: string[], from: number): SourceLine | null {
  const at = lines.slice(from, from + 3).findIndex((line) => recogniseSourceLine(line) !== null);
  return at < 0 ? null : recogniseSourceLine(lines.splice(from + at, 1)[0] ?? '');
}

function convertMarkdown({ text, fileName }: ImportedText): Converted {
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
