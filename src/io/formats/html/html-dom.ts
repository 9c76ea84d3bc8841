import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose contents a browser does not show as text of the page. */
const unseen = new Set(
  (
    'head script style noscript template iframe object embed svg math select option button input textarea video ' +
    'audio canvas map'
  ).split(' '),
);
/** Elements that begin a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul caption'
  ).split(' '),
);

/** Parses a page as a browser does. */
export const parseHtml = (text: string): DefaultTreeAdapterTypes.Document =>
  parse(text, { sourceCodeLocationInfo: true });

export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node);

/** Text of a node that holds nothing but text; null for all others. */
export const textOfNode = (node: HtmlNode): string | null =>
  defaultTreeAdapter.isTextNode(node) ? defaultTreeAdapter.getTextNodeContent(node) : null;

/** Value of an attribute, or null. */
export const attribute = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Elements below one, in order of the page. */
export function descendants(root: { readonly childNodes: readonly HtmlNode[] }): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open = root.childNodes.filter(isElement).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    for (const child of next.childNodes.filter(isElement).reverse()) open.push(child);
  }
  return found;
}

export const isUnseen = ({ tagName }: HtmlElement): boolean => unseen.has(tagName);
export const isBlock = ({ tagName }: HtmlElement): boolean => blocks.has(tagName);

/** Whether the page hides an element, as far as the element itself says. */
export const isHidden = (element: HtmlElement): boolean =>
  attribute(element, 'hidden') !== null ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
