import { ownValue } from '../own-value.ts';
import { authoredElements, markdownElements } from './allow-list.ts';
import { markArticle } from './article-number.ts';
import { type Attributes, authoredAttributes, imageAttributes, linkAttributes } from './attributes.ts';
import { walkComponent } from './component-node.ts';
import type { WalkContext } from './context.ts';
import { isMarkup, pairOf } from './emphasis.ts';
import { isUnderlined } from './fidelity.ts';
import { isNoteReference, walkBackReference, walkFootnotes } from './footnotes.ts';
import { openTag, voidElements } from './html.ts';
import { planBreaks } from './line-breaks.ts';
import { readNumbers } from './list-items.ts';
import { makeOutput } from './output.ts';
import { plainForms } from './plain-text.ts';
import { reportCodeNode, reportDepth, reportElement, reportHeading, reportUnderline } from './reports.ts';
import { planTable } from './table-plan.ts';
import { closeTable, openTable } from './tables.ts';
import { type TreeNode, textOf } from './tree.ts';
import type { TextBlock } from './types.ts';
import type { Walk } from './walk-state.ts';
import { writeText } from './write-text.ts';

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

/** Elements within elements; no text of people has more, and the stack has an end. */
const deepest = 100;

/** Walks the children of a node. */
export function walkChildren(walk: Walk, node: TreeNode): void {
  const { context } = walk;
  if (context.depth === deepest) return reportDepth(context, node, deepest);
  context.depth++;
  let afterBreak = false;
  for (const child of node.children ?? []) {
    // The parser writes a line break behind `br` that nobody typed.
    if (afterBreak && child.value === '\n') writeText({ ...walk, breaks: undefined }, '\n');
    else walkNode(walk, child);
    afterBreak = child.tagName === 'br';
  }
  context.depth--;
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

function walkAuthored(walk: Walk, node: TreeNode, name: string): void {
  if (/^[A-Z]/.test(name)) return walkComponent(walk, node, name, walkChildren);
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
  walkElement(name === 'table' ? { ...walk, table: undefined } : walk, node, name, attributes);
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
  if (tag === 'section') return walkFootnotes(walk, node, walkNode);
  if (properties.dataFootnoteBackref !== undefined) return walkBackReference(walk, node);
  if (tag === 'ol') return walkList(walk, node);
  if (tag === 'em' || tag === 'strong' || tag === 'del') return walkEmphasis(walk, node, tag);
  const attributes = markdownAttributes(walk.context, node, tag, properties);
  if (tag === 'li') return walkItem(walk, node, attributes);
  if (tag === 'table') return walkTable(walk, node);
  const part = walk.table?.parts.get(node);
  const all = part && { ...part, ...attributes, class: attributes.class ?? part.class };
  walkElement(walk, node, tag, all ?? attributes);
}

function walkTable(walk: Walk, node: TreeNode): void {
  const table = walk.output.plain ? undefined : planTable(walk.context, node);
  walkElement({ ...walk, table }, node, 'table', { ...table?.parts.get(node) });
}

function markdownAttributes(
  context: WalkContext,
  node: TreeNode,
  tag: string,
  properties: Readonly<Record<string, unknown>>,
): Attributes {
  const text = (key: string) =>
    properties[key] === undefined ? undefined : context.clean(String(properties[key]));
  const url = (key: string) => context.prepared.cleanUrl(String(properties[key] ?? ''));
  switch (tag) {
    case 'a':
      if (properties.dataFootnoteRef !== undefined) return { href: text('href'), id: text('id') };
      return { ...linkAttributes(context, node, url('href')), title: text('title') };
    case 'img':
      return {
        ...imageAttributes(context, node, url('src'), text('alt') ?? ''),
        title: text('title'),
      };
    case 'th':
    case 'td':
      return { scope: tag === 'th' ? 'col' : undefined, class: alignment(text('style')) };
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
  const { blocks, context } = walk;
  const form = ownValue(plainForms, tag);
  if (form && !walk.verbatim) {
    const write = () => writeElement(walk, node, tag, attributes);
    blocks.inForm(write, isNoteReference(node) ? () => '' : form.text);
    return;
  }
  const kind = ownValue(blockKinds, tag);
  if (kind) blocks.begin(kind);
  if (tag === 'table') openTable(walk);
  const article = tag === 'p' ? context.ids.article(textOf(node)) : null;
  const inner = kind && kind !== 'code' ? { ...walk, breaks: planBreaks(node) } : walk;
  if (article && !walk.output.plain) writeArticle(inner, node, { id: article, ...attributes });
  else writeElement(inner, node, tag, attributes);
  if (tag === 'table') closeTable(walk);
  if (tag === 'th' || tag === 'td') blocks.text('\t');
  if (tag === 'br') blocks.text('\n');
  if (tag === 'img' && typeof attributes.alt === 'string') blocks.text(` ${attributes.alt} `);
  if (kind) blocks.end();
}

/** The tags of an element around its children. */
function writeElement(walk: Walk, node: TreeNode, tag: string, attributes: Attributes): void {
  const { output } = walk;
  if (!output.plain) output.html(openTag(tag, attributes));
  if (voidElements.has(tag)) return;
  walkChildren(tag === 'pre' ? { ...walk, verbatim: true } : walk, node);
  if (!output.plain) output.html(`</${tag}>`);
}

/** The paragraph of an article, its number marked. */
function writeArticle(walk: Walk, node: TreeNode, attributes: Attributes): void {
  const { output } = walk;
  const inner = makeOutput();
  walkChildren({ ...walk, output: inner }, node);
  output.html(openTag('p', attributes));
  output.all(markArticle(inner.segments()));
  output.html('</p>');
}

/** An ordered list shows the numbers that were typed. */
function walkList(walk: Walk, node: TreeNode): void {
  const numbers = readNumbers(walk.context, node);
  walkElement({ ...walk, numbers }, node, 'ol', numbers.attributes);
}

function walkItem(walk: Walk, node: TreeNode, attributes: Attributes): void {
  const number = walk.numbers?.items.get(node);
  if (number) walk.blocks.end();
  if (number) walk.blocks.number(number.text);
  const style =
    [attributes.class, number?.hasZero ? 'zeros' : undefined].filter(Boolean).join(' ') || undefined;
  walkElement({ ...walk, numbers: undefined }, node, 'li', {
    ...attributes,
    class: style,
    value: number?.value,
  });
  if (number) walk.blocks.endNumber();
}

/** Marks that are no markup where they stand are shown as typed. */
function walkEmphasis(walk: Walk, node: TreeNode, tag: string): void {
  const pair = pairOf(walk.context.prepared, node);
  if (!pair || isMarkup(pair)) return walkElement(walk, node, tag, {});
  writeText(walk, pair.source.slice(pair.start, pair.start + pair.length));
  walkChildren(walk, node);
  writeText(walk, pair.source.slice(pair.end - pair.length, pair.end));
}

function walkHeading(walk: Walk, node: TreeNode, depth: number): void {
  const { context, output, blocks } = walk;
  if (isUnderlined(context.prepared.text, node)) reportUnderline(context, node, context.clean(textOf(node)));
  else if (depth === 1) reportHeading(context, node, context.clean(textOf(node)));
  blocks.begin('heading');
  const inner = makeOutput(output.plain);
  walkChildren({ ...walk, output: inner }, node);
  const text = blocks.current();
  const id = context.ids.heading(text);
  context.headings.push({ depth, id, text });
  blocks.section(id);
  output.html(openTag(`h${depth}`, { id }));
  output.all(inner.segments());
  output.html(`</h${depth}>`);
  blocks.end();
}
