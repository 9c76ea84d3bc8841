import { say, textIn } from '../text/message.ts';
import { openTag } from './html.ts';
import type { TreeNode } from './tree.ts';
import type { Walk } from './walk-state.ts';

const footnoteLabel = say('footnotes.footnoteLabel');
const backLabel = say('footnotes.backLabel');

/** The notes of a text, at its end. */
export function walkFootnotes(
  walk: Walk,
  node: TreeNode,
  walkNode: (walk: Walk, node: TreeNode) => void,
): void {
  walk.output.html(
    openTag('section', { class: 'footnotes', 'aria-label': textIn(footnoteLabel, walk.context.locale) }),
  );
  for (const child of node.children ?? []) if (child.tagName !== 'h2') walkNode(walk, child);
  walk.output.html('</section>');
}

/** The way back from a note. */
export function walkBackReference({ output, context }: Walk, node: TreeNode): void {
  const href = String(node.properties?.href ?? '');
  output.html(`${openTag('a', { href, 'aria-label': textIn(backLabel, context.locale) })}↩</a>`);
}

/** True for the number in the text that leads to a note. */
export const isNoteReference = ({ children }: TreeNode): boolean =>
  children?.some(({ properties }) => properties?.dataFootnoteRef !== undefined) === true;
