import { amendedMark } from '../amendments/parts.ts';
import type { ComponentSegment, Segment } from '../prose/types.ts';
import { chartKey } from '../view/lookups.ts';
import { basisInline } from './component-inlines.ts';
import { type HtmlElement, type HtmlNode, htmlTree, isElement, tagIs, textOf } from './html-tree.ts';
import { inlinesOf } from './inlines.ts';
import { markedItems } from './list-markers.ts';
import { amendedLines, csvTable } from './looked-up.ts';
import type { Place } from './place.ts';
import { chartTable, writtenTable } from './tables.ts';
import type { Inline, PortableBlock, PortableListItem, PortableNote } from './types.ts';

/** A text as blocks, with the notes at its end. */
export interface ProseBlocks {
  readonly blocks: readonly PortableBlock[];
  readonly notes: readonly PortableNote[];
}

/** What a text says as blocks. */
export function proseBlocks(segments: readonly Segment[], place: Place): ProseBlocks {
  const nodes = htmlTree(segments);
  const isNotes = (node: HtmlNode) =>
    typeof node === 'object' &&
    isElement(node) &&
    node.tag === 'section' &&
    node.attributes.class === 'footnotes';
  return {
    blocks: blocksOf(
      nodes.filter((node) => !isNotes(node)),
      place,
    ),
    notes: nodes.filter(isNotes).flatMap((node) => notesOf(node as HtmlElement, place)),
  };
}

/** Elements that are or hold blocks; everything else stands in a line. */
const blockTags: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol dl table div blockquote pre hr figure details section caption'.split(' '),
);

const isBlock = (node: HtmlNode): boolean =>
  typeof node === 'string' ? false : isElement(node) ? blockTags.has(node.tag) : !node.inline;

function blocksOf(nodes: readonly HtmlNode[], place: Place): PortableBlock[] {
  const blocks: PortableBlock[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    blocks.push(...paragraphOf(line, place));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    if (typeof node === 'object')
      blocks.push(...(isElement(node) ? elementBlocks(node, place) : componentBlocks(node, place)));
  }
  endLine();
  return blocks;
}

/** A paragraph; one that is nothing but a picture is a picture. */
function paragraphOf(nodes: readonly HtmlNode[], place: Place, id?: string): PortableBlock[] {
  const content = inlinesOf(nodes, place);
  const [first] = content;
  if (!first) return [];
  if (first.type === 'picture' && content.length === 1)
    return [{ type: 'picture', picture: first, caption: [] }];
  return [{ type: 'paragraph', ...(id === undefined ? {} : { id }), content }];
}

function elementBlocks(element: HtmlElement, place: Place): PortableBlock[] {
  const { tag, attributes, children } = element;
  if (/^h[1-6]$/.test(tag)) {
    const content = inlinesOf(children, place);
    return [{ type: 'heading', level: Math.max(2, Number(tag[1])), id: attributes.id ?? '', content }];
  }
  switch (tag) {
    case 'p':
      return children.some(isBlock) ? blocksOf(children, place) : paragraphOf(children, place, attributes.id);
    case 'ul':
    case 'ol':
      return [{ type: 'list', ordered: tag === 'ol', items: itemsOf(element, place) }];
    case 'dl':
      return [{ type: 'terms', terms: termsOf(children, place) }];
    case 'table':
      return [writtenTable(element, place)];
    case 'blockquote':
      return [{ type: 'quote', blocks: blocksOf(children, place) }];
    case 'pre':
      return [{ type: 'code', text: textOf(children).replace(/\n$/, '') }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'figure':
      return figureBlocks(children, place);
    case 'details':
      return detailsBlocks(children, place);
    default:
      return blocksOf(children, place);
  }
}

function figureBlocks(children: readonly HtmlNode[], place: Place): PortableBlock[] {
  const caption = children
    .filter((node) => tagIs(node, 'figcaption'))
    .flatMap((node) => inlinesOf([node], place));
  const inner = blocksOf(
    children.filter((node) => !tagIs(node, 'figcaption')),
    place,
  );
  const [only] = inner;
  if (inner.length === 1 && only?.type === 'picture') return [{ ...only, caption }];
  return [...inner, ...(caption.length > 0 ? [{ type: 'paragraph', content: caption } as const] : [])];
}

/** What folds on the page stands open. */
function detailsBlocks(children: readonly HtmlNode[], place: Place): PortableBlock[] {
  return children.flatMap((node): PortableBlock[] => {
    if (!tagIs(node, 'summary')) return blocksOf([node], place);
    const content = inlinesOf(node.children, place).map((piece) =>
      piece.type === 'text' && !piece.marks?.includes('bold')
        ? { ...piece, marks: [...(piece.marks ?? []), 'bold' as const] }
        : piece,
    );
    return content.length > 0 ? [{ type: 'paragraph', content }] : [];
  });
}

const itemsOf = (list: HtmlElement, place: Place): PortableListItem[] =>
  markedItems(list).map(({ marker, inside }) => ({ marker, blocks: blocksOf(inside, place) }));

type Terms = Extract<PortableBlock, { type: 'terms' }>['terms'];

function termsOf(children: readonly HtmlNode[], place: Place): Terms {
  const terms: { term: Inline[]; blocks: PortableBlock[] }[] = [];
  for (const node of children) {
    if (tagIs(node, 'dt')) terms.push({ term: inlinesOf(node.children, place), blocks: [] });
    else if (tagIs(node, 'dd')) {
      if (terms.length === 0) terms.push({ term: [], blocks: [] });
      terms.at(-1)?.blocks.push(...blocksOf(node.children, place));
    }
  }
  return terms;
}

function notesOf(section: HtmlElement, place: Place): PortableNote[] {
  const items = section.children.filter((node) => tagIs(node, 'ol')).flatMap(({ children }) => children);
  return items
    .filter((node) => tagIs(node, 'li'))
    .map((item, at) => ({
      id: item.attributes.id ?? '',
      number: String(at + 1),
      blocks: blocksOf(withoutWayBack(item.children), place),
    }));
}

/** Without the arrows that lead from a note back to its marks. */
const withoutWayBack = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string' || !isElement(node)) return [node];
    if (node.tag === 'a' && node.attributes.href?.startsWith('#fnref')) return [];
    return [{ ...node, children: withoutWayBack(node.children) }];
  });

/** What a component shows that stands between paragraphs. */
function componentBlocks(component: ComponentSegment, place: Place): PortableBlock[] {
  const { name, props, children } = component;
  const { labels, lookups } = place;
  const inside = () => blocksOf(htmlTree(children), place);
  switch (name) {
    case 'Table':
      return csvTable(props, place);
    case 'Chart': {
      const chart = lookups.charts[chartKey(props)];
      return chart ? [chartTable(chart, place)] : [];
    }
    case 'Notice':
      return [
        {
          type: 'notice',
          title: String(props.title ?? labels.ui[props.kind === 'warning' ? 'warning' : 'info']),
          blocks: inside(),
        },
      ];
    case 'Basis': {
      const quoted = inside();
      return [
        { type: 'paragraph', content: [basisInline(props, place)] },
        ...(quoted.length > 0 ? [{ type: 'quote', blocks: quoted } as const] : []),
      ];
    }
    case amendedMark:
      return amendedLines(String(props.changes), place);
    default:
      return [...paragraphOf([{ ...component, children: [] }], place), ...inside()];
  }
}
