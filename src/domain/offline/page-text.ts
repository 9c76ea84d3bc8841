import { htmlTags } from '../portal/html-tags.ts';
import { attributeOf, decodeEntities } from './attributes.ts';

/** An item as the search of a folder knows it: path of its page, title, what is said beside it, its whole text. */
export type OfflineText = readonly [path: string, title: string, beside: string, text: string];

/** Elements within which words run on. */
const inline = new Set([
  'a',
  'b',
  'em',
  'i',
  'mark',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'wbr',
  'code',
  'u',
  's',
]);
const silent = new Set(['script', 'style', 'svg', 'noscript']);

/** What is searched of a page; null for one that is no item as it stands now. */
export function pageText(html: string, path: string): OfflineText | null {
  const begin = html.indexOf('<article class="wide item');
  const end = html.lastIndexOf('</article>');
  if (begin < 0 || end < begin || isUnlisted(html)) return null;
  const article = html.slice(begin, end);
  const text = textOf(article.slice(Math.max(0, article.indexOf('</header>'))));
  const title = textOf(inside(article, 'h1'));
  const beside = [inside(article, 'p'), inside(article, 'time')].map(textOf).filter(Boolean).join(' · ');
  return [path, title, beside, text];
}

function isUnlisted(html: string): boolean {
  const head = html.slice(0, html.indexOf('</head>') + 1);
  for (const { name, attributes } of htmlTags(head))
    if (name === 'meta' && attributeOf(attributes, 'name') === 'robots')
      return /noindex/.test(attributeOf(attributes, 'content') ?? '');
  return false;
}

/** What stands in the first element of this name. */
function inside(html: string, name: string): string {
  const begin = html.search(new RegExp(`<${name}[\\s>]`));
  if (begin < 0) return '';
  const end = html.indexOf(`</${name}>`, begin);
  return end < 0 ? '' : html.slice(begin, end);
}

/** The words of HTML, lines of it apart. */
function textOf(html: string): string {
  const parts: string[] = [];
  let from = 0;
  let within: string | null = null;
  for (const { name, isClosing, what, offset } of htmlTags(html)) {
    if (what === null) break;
    if (within === null) parts.push(html.slice(from, offset), inline.has(name) ? '' : '\n');
    if (within === null && !isClosing && silent.has(name)) within = name;
    else if (isClosing && name === within) within = null;
    from = offset + what.length;
  }
  if (within === null) parts.push(html.slice(from));
  return decodeEntities(parts.join(''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
