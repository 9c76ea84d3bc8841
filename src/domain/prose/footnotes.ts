import { openTag } from './html.ts';
import type { TreeNode, Walk } from './walk.ts';

const footnoteLabel = { 'zh-CN': '注释', en: 'Notes' } as const;
const backLabel = { 'zh-CN': '返回正文', en: 'Back to the text' } as const;

/** The notes of a text, at its end. */
export function walkFootnotes(
  walk: Walk,
  node: TreeNode,
  walkNode: (walk: Walk, node: TreeNode) => void,
): void {
  walk.output.html(
    openTag('section', { class: 'footnotes', 'aria-label': footnoteLabel[walk.context.locale] }),
  );
  for (const child of node.children ?? []) if (child.tagName !== 'h2') walkNode(walk, child);
  walk.output.html('</section>');
}

/** The way back from a note. */
export function walkBackReference({ output, context }: Walk, node: TreeNode): void {
  const href = String(node.properties?.href ?? '');
  output.html(`${openTag('a', { href, 'aria-label': backLabel[context.locale] })}↩</a>`);
}

/** True for the number in the text that leads to a note. */
export const isNoteReference = ({ children }: TreeNode): boolean =>
  children?.some(({ properties }) => properties?.dataFootnoteRef !== undefined) === true;
