import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What leads elsewhere, belongs to the page alone, or is said once more for those who do not see. */
const leftOut: ReadonlySet<string> = new Set(
  'contents provenance version-line panel-links panel-terms visually-hidden more'.split(' '),
);

/** What the page of an item shows of it, without blanks: the text of its article as a browser has it. */
export function itemText(html: string): string {
  const article = find(
    parse(html),
    ({ tagName, attrs }) =>
      tagName === 'article' && attrs.some(({ name, value }) => name === 'class' && value.includes('item')),
  );
  return article ? textIn(article).replace(/\s+/g, '') : '';
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attributeOf = (node: Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value;

function find(node: Node, isWanted: (element: Element) => boolean): Element | null {
  if (isElement(node) && isWanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return null;
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  if (!isElement(node)) return '';
  const classes = attributeOf(node, 'class')?.split(' ') ?? [];
  if (attributeOf(node, 'hidden') !== undefined || classes.some((name) => leftOut.has(name))) return '';
  if (node.tagName === 'img') return attributeOf(node, 'alt') ?? '';
  if (node.tagName === 'figure' && classes.includes('chart')) return chartText(node);
  if (node.tagName === 'svg' || node.tagName === 'summary' || node.tagName === 'nav') return '';
  if (attributeOf(node, 'href')?.startsWith('#fnref') || attributeOf(node, 'aria-labelledby') === 'see-also')
    return '';
  return node.tagName === 'ol' ? numbered(node, classes) : node.childNodes.map(textIn).join('');
}

/** What a chart is of, and its numbers in the table below the drawing. */
function chartText(figure: Element): string {
  const caption = find(figure, ({ tagName }) => tagName === 'figcaption');
  const parts = ['thead', 'tbody'].flatMap((name) => find(figure, ({ tagName }) => tagName === name) ?? []);
  return [caption?.childNodes[0], ...parts].map((node) => (node ? textIn(node) : '')).join('');
}

/** Items behind the numbers that a browser counts. */
function numbered(list: Element, classes: readonly string[]): string {
  let next = Number(attributeOf(list, 'start') ?? 1);
  const items = list.childNodes.filter(isElement).map((item) => {
    const number = Number(attributeOf(item, 'value') ?? next);
    const typed = attributeOf(item, 'class')?.includes('zeros')
      ? String(number).padStart(2, '0')
      : String(number);
    next = number + 1;
    return typed + (classes.includes('paren') ? ')' : '.') + textIn(item);
  });
  return items.join('');
}
