import { mdxToHast } from 'satteri';
import type { Finding } from '../finding.ts';
import type { Locale } from '../text/locale.ts';
import { makeContext } from './context.ts';
import { compareWithSource } from './fidelity.ts';
import { exceedsLimits } from './limits.ts';
import { makeBlockWriter, makeOutput } from './output.ts';
import { at } from './placed.ts';
import { prepare } from './prepare.ts';
import { explainSyntaxError } from './syntax-error.ts';
import type { TreeNode } from './tree.ts';
import type { Prose } from './types.ts';
import { walkChildren } from './walk.ts';

/** A document's text as it stands in its file. */
export interface ProseSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the text. */
  readonly lineOffset: number;
  /** Language of the words that the parser adds (labels of footnotes and tables). */
  readonly locale: Locale;
  /** Text, headings, references and components are wanted, no HTML. */
  readonly plain?: boolean;
}

const features = { frontmatter: false, gfm: { footnotes: { clobberPrefix: '' } } } as const;
const nothing: Prose = { segments: [], headings: [], blocks: [], references: [], components: [] };

/**
 * Signs that may be markup, or markup that failed. Without them text is paragraphs and headings, and nothing of it
 * can vanish.
 */
const placed = /[*_~`[\]<>{}|\\&@\t｜＃]|:\/\/|www\.|^[ ]*(?:[-+=]|\d{1,9}[.)]|#{1,6}(?:[^ #]|.*#[ ]*$))/im;

/** Parses a text: safe segments for pages, plain text for search, references for checks, and every finding. */
export function parseProse(source: ProseSource): { prose: Prose; findings: Finding[] } {
  const text = source.text.replace(/\r\n?/g, '\n');
  // Positions cost the parser half as much again, and plain texts need them for findings only.
  const parsed = placed.test(text) ? null : parseText(source, text, false);
  return parsed?.findings.length === 0 ? parsed : parseText(source, text, true);
}

function parseText(
  source: ProseSource,
  text: string,
  position: boolean,
): { prose: Prose; findings: Finding[] } {
  const prepared = prepare(text);
  const findings: Finding[] = [];
  const context = makeContext({ ...source, text }, prepared, findings);
  if (exceedsLimits(context)) return { prose: nothing, findings };
  let tree: TreeNode;
  try {
    tree = mdxToHast(closed(prepared.text), { features, position }) as TreeNode;
  } catch (error) {
    const place = (line: number, column: number) =>
      context.positionOf(at(startOfLine(prepared.text, line) + column - 1));
    return { prose: nothing, findings: [explainSyntaxError(error, source.file, place)] };
  }
  const output = makeOutput(source.plain);
  const blocks = makeBlockWriter();
  walkChildren({ context, output, blocks, verbatim: false }, tree);
  blocks.end();
  if (position) compareWithSource(context, tree);
  const segments = output
    .segments()
    .filter((segment) => segment.type !== 'html' || segment.html.trim() !== '');
  return {
    prose: {
      segments,
      headings: context.headings,
      blocks: blocks.blocks,
      references: context.references,
      components: context.components,
    },
    findings,
  };
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start;
}

/** In code the parser looks behind a last backslash, beyond the end of the text, and takes the whole program down. */
const closed = (text: string): string => (text.endsWith('\\') ? `${text}\n` : text);
