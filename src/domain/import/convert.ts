import { escapeLine, escapeMarkdown } from './escape.ts';
import { headingDepth } from './headings.ts';
import { recogniseDate } from './recognise/date.ts';
import { recogniseDocumentNumber } from './recognise/document-number.ts';
import { recogniseReportKind } from './recognise/report-kind.ts';
import { recogniseSourceLine } from './recognise/source-line.ts';
import { recogniseYear } from './recognise/year.ts';
import type { Facts, ImportedText, SourceLine } from './types.ts';

/** Facts of a text, and its body as MDX. */
export interface Converted {
  readonly facts: Facts;
  readonly body: string;
  readonly headings: number;
}

/** Recognises what a text states and turns it into MDX without losing or changing a character. */
export function convert(source: ImportedText): Converted {
  return source.form === 'markdown' ? convertMarkdown(source) : convertLines(source);
}

function convertLines({ text, fileName }: ImportedText): Converted {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const title = lines.shift()?.trim() ?? null;
  const source = lines[0] === undefined ? null : recogniseSourceLine(lines[0]);
  if (source) lines.shift();
  const depths = lines.map(headingDepth);
  const body = lines.map((line, index) => lineAsMdx(line, depths[index] ?? null)).join('\n\n');
  return { facts: factsOf(title, source, fileName, lines), body, headings: depths.filter(Boolean).length };
}

const lineAsMdx = (line: string, depth: number | null): string =>
  depth === null ? escapeLine(line) : `${'#'.repeat(depth)} ${escapeLine(line.trim())}`;

function convertMarkdown({ text, fileName }: ImportedText): Converted {
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(text);
  const title = heading?.[1] ?? null;
  const body = heading ? text.slice(heading[0].length) : text;
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const converted = escapeMarkdown(body).trim();
  return {
    facts: factsOf(title, null, fileName, lines),
    body: converted,
    headings: (converted.match(/^#{1,6} /gm) ?? []).length,
  };
}

function factsOf(
  title: string | null,
  source: SourceLine | null,
  fileName: string,
  lines: readonly string[],
): Facts {
  const name = title ?? fileName.replace(/\.[^.]+$/, '');
  return {
    title: name,
    year: recogniseYear(name) ?? recogniseYear(fileName),
    reportKind: recogniseReportKind(name),
    published: source?.date ?? null,
    issued: recogniseDate(/[(（]([^)）]*)[)）]\.[a-z]+$/.exec(fileName)?.[1] ?? ''),
    number: recogniseDocumentNumber(lines.slice(0, 4).join('\n')),
    source,
  };
}
