import { escapeHeading, escapeLine } from '../import/escape.ts';
import { parseProse } from '../prose/parse.ts';
import type { Locale } from '../text/locale.ts';
import { articleName } from './article-name.ts';
import { type Part, partsOf } from './parts.ts';
import { piecesOf } from './pieces.ts';

/** An article or section to be written into a text. */
export interface Written {
  /** What it is called: 第五条, or the text of a heading. */
  readonly name: string;
  /** Plain text: every line is a paragraph. */
  readonly text: string;
}

/** Writes it as the part `like` is written: its name in bold or as a heading, the same gap behind it. */
export function writtenPart({ name, text }: Written, like: Part, locale: Locale): Part {
  const lines = linesOf(text);
  const [first = '', ...others] = lines;
  const source = like.heading
    ? [`${'#'.repeat(like.heading.depth)} ${escapeHeading(headingOf(name, like))}`, ...lines.map(escapeLine)]
    : [beginning(name, like) + escapeLine(first), ...others.map(escapeLine)];
  const { prose } = parseProse({ file: '', text: source.join('\n\n'), lineOffset: 0, locale });
  // Lines that begin as articles do are lines of this one.
  const [, part] = partsOf(prose) ?? [];
  const heading = prose.headings[0] ?? null;
  return {
    article: part?.article ?? articleName(name),
    heading,
    pieces: piecesOf(prose.segments),
    blocks: prose.blocks,
    changes: [],
  };
}

/** Lines that say something, without the spaces around them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An article that is a heading keeps what its heading says besides. */
function headingOf(name: string, { article, heading }: Part): string {
  const rest = article && articleName(name) ? (heading?.text.slice(article.length) ?? '') : '';
  return rest === '' ? name : `${name} ${rest}`;
}

function beginning(name: string, { pieces: [piece], blocks: [block], article }: Part): string {
  const [segment] = piece?.segments ?? [];
  const isBold = segment?.type === 'html' && /^<p[^<>]*><strong>/.test(segment.html);
  const gap = /\s*$/.exec(block?.text.slice(0, article?.length ?? 0) ?? '')?.[0] ?? '';
  const space = gap === '' ? '\u3000' : gap;
  return isBold ? `**${name}**${space}` : `${name}${space}`;
}
