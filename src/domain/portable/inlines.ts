import { componentInlines } from './component-inlines.ts';
import { type HtmlElement, type HtmlNode, htmlTree, isElement, textOf } from './html-tree.ts';
import { fullAddress, type Place, publicName } from './place.ts';
import type { Inline, Mark, TextRun } from './types.ts';

/** How text looks where it stands. */
type Look = Pick<TextRun, 'marks' | 'href'>;

/** A piece of a line, or the edge of a block within it, which parts what is before and behind. */
type Piece = Inline | { readonly type: 'edge' };

const markOf: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  del: 'strike',
  mark: 'highlight',
  small: 'small',
  code: 'code',
  kbd: 'code',
  sup: 'sup',
  sub: 'sub',
};

/** Elements that begin a line of their own; within a line they part it. */
const lines: ReadonlySet<string> = new Set(
  'p div li tr blockquote pre dt dd summary caption figcaption h2 h3 h4 h5 h6'.split(' '),
);

/** What nodes show in a line, blanks as pages show them; blocks among them are parted by breaks. */
export const inlinesOf = (nodes: readonly HtmlNode[], place: Place): Inline[] =>
  tidied(nodes.flatMap((node) => piecesOf(node, place, {})));

function piecesOf(node: HtmlNode, place: Place, look: Look): Piece[] {
  if (typeof node === 'string') return node === '' ? [] : [{ type: 'text', text: node, ...look }];
  if (!isElement(node)) return componentInlines(node, place, inlinesOf(htmlTree(node.children), place));
  const { tag, attributes, children } = node;
  const inside = (own: Look) => children.flatMap((child) => piecesOf(child, place, own));
  if (tag === 'br') return [{ type: 'break' }];
  if (tag === 'img')
    return [{ type: 'picture', src: publicName(place, attributes.src ?? ''), alt: attributes.alt ?? '' }];
  if (tag === 'input') return [{ type: 'text', text: taskSign(node), ...look }];
  if (tag === 'ruby') return rubyOf(node, place, look);
  const note = tag === 'sup' ? noteOf(children) : null;
  if (note) return [note];
  if (tag === 'a')
    return attributes.href ? inside({ ...look, href: fullAddress(place, attributes.href) }) : inside(look);
  const mark = Object.hasOwn(markOf, tag) ? markOf[tag] : undefined;
  if (mark)
    return inside(look.marks?.includes(mark) ? look : { ...look, marks: [...(look.marks ?? []), mark] });
  if (tag === 'td' || tag === 'th') return [...inside(look), { type: 'text', text: ' ' }];
  return lines.has(tag) ? [{ type: 'edge' }, ...inside(look), { type: 'edge' }] : inside(look);
}

/** The sign of a task. */
export const taskSign = ({ attributes }: Pick<HtmlElement, 'attributes'>): string =>
  'checked' in attributes ? '☑' : '☐';

/** The mark of a note: a raised link to it. */
function noteOf(children: readonly HtmlNode[]): Inline | null {
  const [link, ...others] = children;
  if (!link || others.length > 0 || typeof link === 'string' || !isElement(link)) return null;
  const { href = '', id = '' } = link.attributes;
  if (!href.startsWith('#') || !id.startsWith('fnref')) return null;
  return { type: 'note', id: href.slice(1), text: textOf(link.children) };
}

/** Each stretch of text before a reading goes with it. */
function rubyOf({ children }: HtmlElement, place: Place, look: Look): Piece[] {
  const found: Piece[] = [];
  let base: HtmlNode[] = [];
  for (const child of children) {
    const tag = typeof child === 'object' && isElement(child) ? child.tag : '';
    if (tag === 'rp') continue;
    if (tag !== 'rt') {
      base.push(child);
      continue;
    }
    const text = textOf(base).trim();
    const reading = textOf([child]).trim();
    if (text !== '' && reading !== '') found.push({ type: 'ruby', text, reading });
    else found.push(...base.flatMap((node) => piecesOf(node, place, look)));
    base = [];
  }
  return [...found, ...base.flatMap((node) => piecesOf(node, place, look))];
}

/** Blanks as a browser shows them: one for many, none at the ends of lines; runs of one look become one. */
function tidied(pieces: readonly Piece[]): Inline[] {
  const line: Inline[] = [];
  const trimEnd = () => {
    const last = line.at(-1);
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
    line.pop();
    const text = last.text.slice(0, -1);
    if (text !== '') line.push({ ...last, text });
  };
  const isBlank = () => {
    const last = line.at(-1);
    return !last || last.type === 'break' || (last.type === 'text' && last.text.endsWith(' '));
  };
  for (const piece of pieces) {
    if (piece.type === 'edge' || piece.type === 'break') {
      trimEnd();
      const isParted = line.length === 0 || line.at(-1)?.type === 'break';
      if (!isParted || (piece.type === 'break' && line.length > 0)) line.push({ type: 'break' });
    } else if (piece.type === 'text') {
      const single = piece.text.replace(/[ \t\n\r\f]+/g, ' ');
      const text = isBlank() ? single.replace(/^ /, '') : single;
      const last = line.at(-1);
      if (text === '') continue;
      if (last?.type === 'text' && looksLike(last, piece))
        line[line.length - 1] = { ...last, text: last.text + text };
      else line.push({ ...piece, text });
    } else line.push(piece);
  }
  trimEnd();
  while (line.at(-1)?.type === 'break') line.pop();
  return line;
}

const looksLike = (one: TextRun, other: TextRun): boolean =>
  one.href === other.href && (one.marks ?? []).join(' ') === (other.marks ?? []).join(' ');
