import type { Placed } from './placed.ts';

/** An attribute of a tag as the parser gives it. */
export type JsxAttribute =
  | { readonly type: 'mdxJsxExpressionAttribute'; readonly value: string }
  | {
      readonly type: 'mdxJsxAttribute';
      readonly name: string;
      readonly value?: string | null | { readonly type: string; readonly value: string } | undefined;
    };

/** A node of the parser's tree. */
export interface TreeNode extends Placed {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly JsxAttribute[];
  readonly children?: readonly TreeNode[];
}

/** Plain text of a node, without what components show. */
export function textOf(node: TreeNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}
