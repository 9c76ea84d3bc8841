import { authoredElements, markdownElements } from './allow-list.ts';
import { type Attributes, authoredAttributes, imageAttributes, linkAttributes } from './attributes.ts';
import { walkComponent } from './component-node.ts';
import type { Placed, WalkContext } from './context.ts';
import { escapeText, openTag, voidElements } from './html.ts';
import { type BlockWriter, type Output, softBreak } from './output.ts';
import type { JsxAttribute } from './props.ts';
import { reportCodeNode, reportElement, reportHeading } from './reports.ts';
import { closeTable, openTable } from './tables.ts';
import type { TextBlock } from './types.ts';

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

/** The walk of one document: where HTML goes, where plain text goes, what both share. */
export interface Walk {
  readonly context: WalkContext;
  readonly output: Output;
  readonly blocks: BlockWriter;
  /** Inside `pre` line breaks stay. */
  readonly verbatim: boolean;
}

const blockKinds: Readonly<Record<string, TextBlock['kind']>> = {
  p: 'paragraph',
  li: 'item',
  tr: 'row',
  blockquote: 'quote',
  pre: 'code',
  dt: 'item',
  dd: 'item',
  summary: 'paragraph',
  caption: 'paragraph',
  figcaption: 'paragraph',
};

/** Walks the children of a node. */
export function walkChildren(walk: Walk, node: TreeNode): void {
  for (const child of node.children ?? []) walkNode(walk, child);
}

function walkNode(walk: Walk, node: TreeNode): void {
  switch (node.type) {
    case 'text':
      writeText(walk, node.value ?? '');
      return;
    case 'element':
      walkMarkdown(walk, node, node.tagName ?? '');
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      walkAuthored(walk, node, node.name ?? '');
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node.value ?? '')) reportCodeNode(walk.context, node, `{${node.value ?? ''}}`);
      return;
    default:
      reportCodeNode(walk.context, node, node.value ?? node.type);
  }
}

const isComment = (code: string) => /^\s*(\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(code);

function writeText({ context, output, blocks, verbatim }: Walk, value: string): void {
  const clean = context.clean(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark for a soft line break must come from here alone
  const text = /[\u0001\r]/.test(clean) ? clean.replace(/[\u0001\r]/g, '') : clean;
  if (!text.includes('\n')) {
    output.html(output.plain ? text : escapeText(text));
    blocks.text(text);
    return;
  }
  const lines = verbatim || text.trim() === '' ? text : text.replaceAll('\n', () => softBreak);
  output.html(output.plain ? text : lines.split(softBreak).map(escapeText).join(softBreak));
  blocks.text(text.trim() === '' ? text.replaceAll('\n', ' ') : lines);
}

function walkAuthored(walk: Walk, node: TreeNode, name: string): void {
  if (/^[A-Z]/.test(name)) return walkComponent(walk, node, name);
  if (!Object.hasOwn(authoredElements, name)) {
    reportElement(walk.context, node, name);
    walkChildren(walk, node);
    return;
  }
  const attributes = authoredAttributes(walk.context, node, name, node.attributes ?? []);
  if (name === 'a') Object.assign(attributes, linkFrom(walk.context, node, attributes.href));
  if (name === 'img')
    Object.assign(
      attributes,
      imageAttributes(walk.context, node, String(attributes.src ?? ''), String(attributes.alt ?? '')),
    );
  walkElement(walk, node, name, attributes);
}

function linkFrom(context: WalkContext, node: TreeNode, href: string | boolean | undefined): Attributes {
  if (typeof href !== 'string') return { href: undefined };
  return { href: undefined, ...linkAttributes(context, node, href) };
}

function walkMarkdown(walk: Walk, node: TreeNode, tag: string): void {
  const properties = node.properties ?? {};
  if (/^h[1-6]$/.test(tag)) return walkHeading(walk, node, Number(tag[1]));
  if (!markdownElements.has(tag)) {
    reportElement(walk.context, node, tag);
    return;
  }
  if (tag === 'section') return walkFootnotes(walk, node);
  if (properties.dataFootnoteBackref !== undefined) return walkBackReference(walk, node);
  walkElement(walk, node, tag, markdownAttributes(walk.context, node, tag, properties));
}

function markdownAttributes(
  context: WalkContext,
  node: TreeNode,
  tag: string,
  properties: Readonly<Record<string, unknown>>,
): Attributes {
  const text = (key: string) =>
    properties[key] === undefined ? undefined : context.clean(String(properties[key]));
  switch (tag) {
    case 'a':
      if (properties.dataFootnoteRef !== undefined) return { href: text('href'), id: text('id') };
      return { ...linkAttributes(context, node, text('href') ?? ''), title: text('title') };
    case 'img':
      return {
        ...imageAttributes(context, node, text('src') ?? '', text('alt') ?? ''),
        title: text('title'),
      };
    case 'th':
    case 'td':
      return { scope: tag === 'th' ? 'col' : undefined, class: alignment(text('style')) };
    case 'ol':
      return { start: text('start') };
    case 'li':
      return { id: text('id'), class: properties.className ? 'task' : undefined };
    case 'input':
      return { type: 'checkbox', checked: properties.checked === true, disabled: true };
    default:
      return {};
  }
}

const alignment = (style: string | undefined) =>
  style?.endsWith('right') ? 'ta-r' : style?.endsWith('center') ? 'ta-c' : undefined;

function walkElement(walk: Walk, node: TreeNode, tag: string, attributes: Attributes): void {
  const { output, blocks, context } = walk;
  const kind = blockKinds[tag];
  if (kind) blocks.begin(kind);
  if (tag === 'table') openTable(walk);
  const article = tag === 'p' ? context.ids.article(textOf(node)) : null;
  if (!output.plain) output.html(openTag(tag, article ? { id: article, ...attributes } : attributes));
  if (!voidElements.has(tag)) {
    walkChildren(tag === 'pre' ? { ...walk, verbatim: true } : walk, node);
    if (!output.plain) output.html(`</${tag}>`);
  }
  if (tag === 'table') closeTable(walk);
  if (tag === 'th' || tag === 'td') blocks.text('\t');
  if (tag === 'br') blocks.text('\n');
  if (kind) blocks.end();
}

/** Plain text of a node, without what components show. */
function textOf(node: TreeNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

function walkHeading(walk: Walk, node: TreeNode, depth: number): void {
  const { context, output, blocks } = walk;
  if (depth === 1) reportHeading(context, node, context.clean(textOf(node)));
  const text = context.clean(textOf(node)).trim();
  const id = context.ids.heading(text);
  context.headings.push({ depth, id, text });
  blocks.begin('heading');
  blocks.section(id);
  output.html(openTag(`h${depth}`, { id }));
  walkChildren(walk, node);
  output.html(`</h${depth}>`);
  blocks.end();
}

const footnoteLabel = { 'zh-CN': '注释', en: 'Notes' } as const;
const backLabel = { 'zh-CN': '返回正文', en: 'Back to the text' } as const;

function walkFootnotes(walk: Walk, node: TreeNode): void {
  walk.output.html(
    openTag('section', { class: 'footnotes', 'aria-label': footnoteLabel[walk.context.locale] }),
  );
  for (const child of node.children ?? []) if (child.tagName !== 'h2') walkNode(walk, child);
  walk.output.html('</section>');
}

function walkBackReference({ output, context }: Walk, node: TreeNode): void {
  const href = String(node.properties?.href ?? '');
  output.html(`${openTag('a', { href, 'aria-label': backLabel[context.locale] })}↩</a>`);
}
