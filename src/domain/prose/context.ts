import type { Finding, Position } from '../finding.ts';
import type { Locale } from '../text/locale.ts';
import type { Message } from '../text/message.ts';
import { countBelow } from './characters.ts';
import { type IdGiver, makeIdGiver } from './heading-ids.ts';
import { at, type Placed } from './placed.ts';
import type { Prepared } from './prepared.ts';
import { type ProseRuleName, proseRules } from './rules.ts';
import type { ComponentUse, Heading, Reference } from './types.ts';

/** What puts a text right: so many signs from a place of it, as the parser got it, become a text. */
export interface Mend {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What the walk over one document shares. */
export interface WalkContext {
  readonly locale: Locale;
  readonly ids: IdGiver;
  readonly headings: Heading[];
  readonly references: Reference[];
  readonly components: ComponentUse[];
  /** Number of tables so far, for their labels. */
  tables: number;
  /** The text as the parser got it. */
  readonly prepared: Prepared;
  /** Text as it was typed. */
  clean(text: string): string;
  report(rule: ProseRuleName, node: Placed, message: Message, fix: Message, mends?: readonly Mend[]): void;
  positionOf(node: Placed): Position;
  /** Elements in which the walk stands. */
  depth: number;
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
  const place = makePlaces(source.text, source.lineOffset);
  const positionOf = (node: Placed): Position => place(prepared.original(node.position?.start.offset ?? 0));
  return {
    locale: source.locale,
    ids: makeIdGiver(),
    headings: [],
    references: [],
    components: [],
    tables: 0,
    depth: 0,
    prepared,
    clean: prepared.clean,
    positionOf,
    report(rule, node, message, fix, mends = []) {
      const { id, severity } = proseRules[rule];
      const edits = mends.map(({ offset, ...mend }) => ({ at: positionOf(at(offset)), ...mend }));
      findings.push({
        ...{ rule: id, severity, file: source.file, position: positionOf(node), message, fix },
        ...(edits.length > 0 ? { edits } : {}),
      });
    },
  };
}

/** Gives line and column of an offset, counted from 1; the lines are counted once. */
function makePlaces(text: string, lineOffset: number): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const line = countBelow(starts, offset + 1);
    return { line: line + lineOffset, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
