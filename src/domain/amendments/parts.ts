import type { Heading, Prose, TextBlock } from '../prose/types.ts';
import { type ArticleName, articleName } from './article-name.ts';
import { joined, mapHtml, type Piece, piecesOf } from './pieces.ts';

/** Stands behind an article that was amended; its prop says by which changes. */
export const amendedMark = 'Amended';

/** A stretch of a text that begins with an article or a heading, up to the next one. */
export interface Part {
  /** The article that it is; null for a chapter, and for what stands before the first of either. */
  readonly article: ArticleName | null;
  /** The heading that it begins with. */
  readonly heading: Heading | null;
  readonly pieces: readonly Piece[];
  readonly blocks: readonly TextBlock[];
  /** Numbers of the changes that made it what it is, oldest first. */
  readonly changes: readonly number[];
  /** It was repealed: only its number stands there. */
  readonly isGone?: true;
}

/**
 * Parts a text at its articles and headings. Null where it cannot be told which words belong to which: articles within
 * quotations or lists.
 */
export function partsOf(prose: Prose): Part[] | null {
  const headings = new Map(prose.headings.map((heading) => [heading.id, heading]));
  const byPiece: Piece[][] = [[]];
  for (const piece of piecesOf(prose.segments)) {
    if (isStart(piece)) byPiece.push([piece]);
    else if (anchorsWithin(piece)) return null;
    else byPiece.at(-1)?.push(piece);
  }
  const byBlock: TextBlock[][] = [[]];
  for (const block of prose.blocks)
    if (nameIn(block) || block.kind === 'heading') byBlock.push([block]);
    else byBlock.at(-1)?.push(block);
  if (byPiece.length !== byBlock.length) return null;
  const parts = byPiece.map((pieces, at): Part => {
    const [first] = pieces;
    const blocks = byBlock[at] ?? [];
    const heading = headings.get(first?.id ?? '') ?? null;
    return {
      article: blocks[0] && at > 0 ? nameIn(blocks[0]) : null,
      heading,
      pieces: pieces.filter((piece) => changesIn(piece) === null),
      blocks,
      changes: pieces.flatMap((piece) => changesIn(piece) ?? []),
      ...(pieces.some(isGoneMark) ? { isGone: true } : {}),
    };
  });
  const agrees = ({ pieces: [piece], article, heading }: Part) =>
    /^art\d/.test(piece?.id ?? '') === (article !== null) && isHeading(piece) === (heading !== null);
  return parts.slice(1).every(agrees) ? parts : null;
}

const isHeading = (piece: Piece | undefined): boolean => /^h[1-6]$/.test(piece?.tag ?? '');
const isStart = (piece: Piece): boolean => isHeading(piece) || /^art\d/.test(piece.id ?? '');

const nameIn = ({ kind, text }: TextBlock): ArticleName | null =>
  kind === 'paragraph' || kind === 'heading' ? articleName(text) : null;

/** True where an article or a heading begins inside of a block. */
function anchorsWithin({ segments }: Piece): boolean {
  let found = false;
  mapHtml(segments, (html) => {
    found ||= / id="art\d|<h[1-6] /.test(html);
    return html;
  });
  return found;
}

function changesIn({ segments: [segment] }: Piece): number[] | null {
  if (segment?.type !== 'component' || segment.name !== amendedMark) return null;
  return String(segment.props.changes).split(' ').map(Number);
}

const isGoneMark = ({ segments: [segment] }: Piece): boolean =>
  segment?.type === 'component' && segment.name === amendedMark && segment.props.gone === true;

/**
 * The text that parts make up, and the anchor of each; articles have those that they would have if it had been written
 * so.
 */
export function proseOf(
  parts: readonly Part[],
  before: Prose,
): { readonly prose: Prose; readonly anchors: readonly (string | null)[] } {
  const used = new Set<string>();
  const unique = (id: string) => {
    let [candidate, n] = [id, 1];
    while (used.has(candidate)) candidate = `${id}-${++n}`;
    used.add(candidate);
    return candidate;
  };
  const anchors = parts.map(({ article }) => (article ? unique(`art${article.n}`) : null));
  const renamed = new Map(
    parts.flatMap(({ pieces: [piece] }, at) => {
      const [old, now] = [piece?.id, anchors[at]];
      return old && now && old !== now ? [[old, now] as const] : [];
    }),
  );
  const marked = parts.flatMap(({ pieces, changes, isGone }, at): readonly Pick<Piece, 'segments'>[] => {
    const anchor = anchors[at];
    const own = anchor ? pieces.map((piece, index) => (index === 0 ? withId(piece, anchor) : piece)) : pieces;
    return changes.length > 0 ? [...own, markOf(changes, isGone)] : own;
  });
  const link = (html: string) =>
    html.replace(/(?<= href="#)(art[\d-]+)(?=")/g, (id) => renamed.get(id) ?? id);
  const segments = joined(marked);
  const prose: Prose = {
    segments: renamed.size > 0 ? mapHtml(segments, link) : segments,
    headings: parts.flatMap(({ heading }, at) =>
      heading ? [{ ...heading, id: anchors[at] ?? heading.id }] : [],
    ),
    blocks: blocksOf(parts, anchors),
    references: before.references,
    components: before.components,
  };
  return { prose, anchors: parts.map(({ heading }, at) => anchors[at] ?? heading?.id ?? null) };
}

/** Every block under the heading that it stands under now. */
function blocksOf(parts: readonly Part[], anchors: readonly (string | null)[]): TextBlock[] {
  let section: string | null = null;
  return parts.flatMap(({ heading, blocks }, at) => {
    if (heading) section = anchors[at] ?? heading.id;
    return blocks.map((block) => ({ ...block, section }));
  });
}

function withId(piece: Piece, id: string): Piece {
  const [first, ...others] = piece.segments;
  if (first?.type !== 'html' || piece.id === id) return piece;
  const html = first.html.replace(/ id="[^"]*"/, () => ` id="${id}"`);
  return { ...piece, id, segments: [{ type: 'html', html }, ...others] };
}

const markOf = (changes: readonly number[], isGone = false): Pick<Piece, 'segments'> => ({
  segments: [
    {
      type: 'component',
      name: amendedMark,
      props: { changes: changes.join(' '), ...(isGone ? { gone: true } : {}) },
      children: [],
      inline: false,
    },
  ],
});
