import { voidElements } from '../prose/html.ts';
import type { ComponentSegment, Segment } from '../prose/types.ts';

/** A block of the text that stands in no other one: an element of HTML with what is in it, or a component. */
export interface Piece {
  /** Name of the element; of a component nothing. */
  readonly tag: string;
  /** Its own anchor; null for none. */
  readonly id: string | null;
  readonly segments: readonly Segment[];
}

/** Tags of our own HTML: attributes hold no bare quote and no `>`. */
const tags = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/g;

/** Parts segments into their outermost blocks. What `joined` gives of them is what they were. */
export function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Segment[] = [];
  let [depth, tag, id] = [0, '', null as string | null];
  const close = () => {
    if (open.length > 0) pieces.push({ tag, id, segments: open });
    [open, tag, id] = [[], '', null];
  };
  const take = (html: string) => {
    if (html !== '') open.push({ type: 'html', html });
  };
  for (const segment of segments) {
    if (segment.type === 'component') {
      if (depth === 0) close();
      open.push(segment);
      if (depth === 0) close();
      continue;
    }
    let from = 0;
    for (const match of segment.html.matchAll(tags)) {
      const [all, slash = '', name = '', attributes = ''] = match;
      const end = match.index + all.length;
      if (slash === '') {
        if (depth === 0) {
          const before = segment.html.slice(from, match.index);
          // Line breaks between blocks go with the one before.
          if (open.length === 0 && before.trim() === '' && pieces.length > 0) addTo(pieces, before);
          else take(before);
          close();
          from = match.index;
          [tag, id] = [name, / id="([^"]*)"/.exec(attributes)?.[1] ?? null];
        }
        if (!voidElements.has(name)) depth++;
      } else depth--;
      if (depth === 0) {
        take(segment.html.slice(from, end));
        close();
        from = end;
      }
    }
    const rest = segment.html.slice(from);
    if (depth === 0 && rest.trim() === '' && pieces.length > 0) addTo(pieces, rest);
    else take(rest);
    if (depth === 0) close();
  }
  close();
  return pieces;
}

function addTo(pieces: Piece[], html: string): void {
  const last = pieces.at(-1);
  if (html === '' || !last) return;
  pieces[pieces.length - 1] = { ...last, segments: [...last.segments, { type: 'html', html }] };
}

/** Segments one behind the other, runs of HTML as one. */
export function joined(pieces: readonly Pick<Piece, 'segments'>[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of pieces.flatMap(({ segments }) => segments)) {
    const last = result.at(-1);
    if (segment.type === 'html' && last?.type === 'html')
      result[result.length - 1] = { type: 'html', html: last.html + segment.html };
    else result.push(segment);
  }
  return result;
}

/** Every run of HTML in segments, in order, put through a function. */
export const mapHtml = (segments: readonly Segment[], change: (html: string) => string): Segment[] =>
  segments.map((segment) =>
    segment.type === 'html'
      ? { ...segment, html: change(segment.html) }
      : ({ ...segment, children: mapHtml(segment.children, change) } satisfies ComponentSegment),
  );
