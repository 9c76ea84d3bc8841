import { recogniseNumbering } from './numbering.ts';
import type { Segment } from './types.ts';

/**
 * Marks the number that an article begins with: in the typesetting of laws it is bold, and a full-width space follows.
 * The text stays as it was typed; of a space that is narrower the class `art` says so. Words that only begin like a
 * number (第五条规定的…) are left, as what an author made bold.
 */
export function markArticle(segments: readonly Segment[]): Segment[] {
  const [first, ...others] = segments;
  if (first?.type !== 'html') return [...segments];
  const marker = recogniseNumbering(first.html)?.marker ?? '';
  const rest = first.html.slice(marker.length);
  if (marker === '' || !/^\s/.test(rest)) return [...segments];
  const open = rest.startsWith('　') ? '<b>' : '<b class="art">';
  return [{ type: 'html', html: `${open}${marker}</b>${rest}` }, ...others];
}
