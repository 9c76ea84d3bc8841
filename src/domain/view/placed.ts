import type { Segment } from '../prose/types.ts';
import type { Panel } from './types.ts';

/** A run of the text, or a panel that stands between two. */
export type Piece = { readonly segments: readonly Segment[] } | { readonly panel: Panel };

/** True for a panel that stands within the text of its item. */
export const isPlaced = (panel: Panel): boolean => panel.before !== undefined;

/** The text with panels at the ends of their chapters; what has no place in it comes behind it. */
export function withPanels(segments: readonly Segment[], panels: readonly Panel[]): Piece[] {
  let pieces: Piece[] = [{ segments }];
  for (const panel of panels) {
    const parted = pieces.flatMap((piece) => ('panel' in piece ? [piece] : partedBy(piece.segments, panel)));
    pieces = parted.some((piece) => 'panel' in piece && piece.panel === panel)
      ? parted
      : [...parted, { panel }];
  }
  return pieces;
}

/** A run of text in two, with the panel before the heading that it names; as it was where that is elsewhere. */
function partedBy(segments: readonly Segment[], panel: Panel): Piece[] {
  const mark = `<h2 id="${panel.before}"`;
  const at = segments.findIndex((segment) => segment.type === 'html' && segment.html.includes(mark));
  const found = segments[at];
  if (typeof panel.before !== 'string' || found?.type !== 'html') return [{ segments }];
  const cut = found.html.indexOf(mark);
  const html = (text: string): Segment[] => (text.trim() === '' ? [] : [{ type: 'html', html: text }]);
  return [
    { segments: [...segments.slice(0, at), ...html(found.html.slice(0, cut))] },
    { panel },
    { segments: [...html(found.html.slice(cut)), ...segments.slice(at + 1)] },
  ];
}
