import type { Finding, Locale, Position, Text } from '../finding.ts';
import type { Prepared } from './emphasis.ts';
import { type IdGiver, makeIdGiver } from './heading-ids.ts';
import { type ProseRuleName, proseRules } from './rules.ts';
import type { Heading, Reference } from './types.ts';

/** A node of the parser's tree, as far as positions matter. */
export interface Placed {
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}

/** What the walk over one document shares. */
export interface WalkContext {
  readonly locale: Locale;
  readonly ids: IdGiver;
  readonly headings: Heading[];
  readonly references: Reference[];
  /** Number of tables so far, for their labels. */
  tables: number;
  /** Takes the symbol out that emphasis needed. */
  clean(text: string): string;
  report(rule: ProseRuleName, node: Placed, message: Text, fix: Text): void;
  positionOf(node: Placed): Position;
}

/** Makes the context of one document; `findings` is filled. */
export function makeContext(
  source: {
    readonly file: string;
    readonly text: string;
    readonly lineOffset: number;
    readonly locale: Locale;
  },
  prepared: Prepared,
  findings: Finding[],
): WalkContext {
  const positionOf = (node: Placed): Position => {
    const offset = prepared.original(node.position?.start.offset ?? 0);
    return positionAt(source.text, offset, source.lineOffset);
  };
  return {
    locale: source.locale,
    ids: makeIdGiver(),
    headings: [],
    references: [],
    tables: 0,
    clean: (text) => (prepared.mark ? text.replaceAll(prepared.mark, '') : text),
    positionOf,
    report(rule, node, message, fix) {
      const { id, severity } = proseRules[rule];
      findings.push({ rule: id, severity, file: source.file, position: positionOf(node), message, fix });
    },
  };
}

/** Line and column of an offset, counted from 1. */
function positionAt(text: string, offset: number, lineOffset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line: line + lineOffset, column: offset - before.lastIndexOf('\n') };
}
