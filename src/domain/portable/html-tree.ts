import { unescapeAttribute, voidElements } from '../prose/html.ts';
import type { ComponentSegment, Segment } from '../prose/types.ts';

/** An element of checked HTML with what stands in it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

/** A node of a text: an element, a component of an author, or text without entities. */
export type HtmlNode = HtmlElement | ComponentSegment | string;

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node === 'object' && 'tag' in node;

export const tagIs = (node: HtmlNode, tag: string): node is HtmlElement =>
  typeof node === 'object' && isElement(node) && node.tag === tag;

const tags = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/g;
const attribute = /([a-z][a-z-]*)(?:="([^"]*)")?/g;

/** Segments as a tree. They are our own HTML: attributes in double quotes without `>`, every element closed. */
export function htmlTree(segments: readonly Segment[]): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: HtmlElement[] = [];
  const put = (node: HtmlNode) => void (open.at(-1)?.children ?? root).push(node);
  for (const segment of segments) {
    if (segment.type === 'component') {
      put(segment);
      continue;
    }
    let from = 0;
    for (const { 0: all, 1: slash, 2: tag = '', 3: rest = '', index } of segment.html.matchAll(tags)) {
      if (index > from) put(unescapeAttribute(segment.html.slice(from, index)));
      from = index + all.length;
      if (slash === '/') {
        if (open.at(-1)?.tag === tag) open.pop();
        continue;
      }
      const element = { tag, attributes: attributesIn(rest), children: [] };
      put(element);
      if (!voidElements.has(tag)) open.push(element);
    }
    if (from < segment.html.length) put(unescapeAttribute(segment.html.slice(from)));
  }
  return root;
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescapeAttribute(value)]),
  );

/** The plain text of nodes, components left out. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : isElement(node) ? textOf(node.children) : ''))
    .join('');
