import { say } from '../text/message.ts';
import type { Mend, WalkContext } from './context.ts';
import type { Placed } from './placed.ts';

const shorten = (code: string) => {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Reports import, export or an expression. */
export const reportCodeNode = (context: WalkContext, node: Placed, code: string): void =>
  context.report(
    'code',
    node,
    say('reports.reportCodeNode', { code: shorten(context.clean(code)) }),
    say('reports.reportCodeNodeFix'),
    isWords.test(code) && /\p{Script=Han}/u.test(code) ? bracesOf(node) : [],
  );

/** Words between braces, and nothing that a program would be made of. */
const isWords = /^\{[\p{L}\p{N}\s，、。：；—-]*\}$/u;

/** What makes both braces signs of the text. */
function bracesOf({ position }: Placed): Mend[] {
  const [start, end] = [position?.start.offset, position?.end?.offset];
  if (start === undefined || end === undefined) return [];
  return [
    { offset: start, length: 1, text: '\\{' },
    { offset: end - 1, length: 1, text: '\\}' },
  ];
}

/** Reports an element outside the allow-list. */
export const reportElement = (context: WalkContext, node: Placed, name: string): void =>
  context.report('element', node, say('reports.reportElement', { name }), say('reports.reportElementFix'));

/** Reports a heading of the first level. */
export const reportHeading = (context: WalkContext, node: Placed, text: string): void =>
  context.report(
    'heading',
    node,
    say('reports.reportHeading', { text: shorten(text) }),
    say('reports.reportHeadingFix', { text: shorten(text) }),
  );

/** Reports a line under a paragraph that Markdown takes as the mark of a heading. */
export const reportUnderline = (context: WalkContext, node: Placed, text: string): void =>
  context.report(
    'heading',
    node,
    say('reports.reportUnderline', { text: shorten(text) }),
    say('reports.reportUnderlineFix', { text: shorten(text) }),
  );

/** Reports elements within elements beyond what any text needs. */
export const reportDepth = (context: WalkContext, node: Placed, deepest: number): void =>
  context.report('syntax', node, say('reports.reportDepth', { deepest }), say('reports.reportDepthFix'));
