import { mdxToHast } from 'satteri';
import type { Finding, Locale } from '../finding.ts';
import { makeContext } from './context.ts';
import { prepareEmphasis } from './emphasis.ts';
import { makeBlockWriter, makeOutput } from './output.ts';
import { explainSyntaxError } from './syntax-error.ts';
import type { Prose } from './types.ts';
import { type TreeNode, walkChildren } from './walk.ts';

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
const nothing: Prose = { segments: [], headings: [], blocks: [], references: [] };

/** Links, pictures, tags and components: their places in the file are wanted. */
const placed = /\]\(|<|:\/\//;

/** Parses a text: safe segments for pages, plain text for search, references for checks, and every finding. */
export function parseProse(source: ProseSource): { prose: Prose; findings: Finding[] } {
  const text = source.text.replaceAll('\r\n', '\n');
  // Positions cost the parser half as much again, and few texts need them: only findings and references have one.
  const parsed = placed.test(text) ? null : parseText(source, text, false);
  const isDone = parsed?.findings.length === 0 && parsed.prose.references.length === 0;
  return parsed && isDone ? parsed : parseText(source, text, true);
}

function parseText(
  source: ProseSource,
  text: string,
  position: boolean,
): { prose: Prose; findings: Finding[] } {
  const prepared = prepareEmphasis(text);
  let tree: TreeNode;
  try {
    tree = mdxToHast(prepared.text, { features, position }) as TreeNode;
  } catch (error) {
    return { prose: nothing, findings: [explainSyntaxError(error, source.file, source.lineOffset)] };
  }
  const findings: Finding[] = [];
  const context = makeContext({ ...source, text }, prepared, findings);
  const output = makeOutput(source.plain);
  const blocks = makeBlockWriter();
  walkChildren({ context, output, blocks, verbatim: false }, tree);
  blocks.end();
  const segments = output
    .segments()
    .filter((segment) => segment.type !== 'html' || segment.html.trim() !== '');
  return {
    prose: { segments, headings: context.headings, blocks: blocks.blocks, references: context.references },
    findings,
  };
}
