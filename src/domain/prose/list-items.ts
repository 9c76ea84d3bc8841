import type { Attributes } from './attributes.ts';
import type { WalkContext } from './context.ts';
import type { TreeNode } from './tree.ts';

/** A number at the beginning of a list item as it was typed. */
interface Marker {
  readonly number: string;
  /** `.` or `)`. */
  readonly sign: string;
}

const marker = /(\d{1,9})([.)])/y;

/** The number of an ordered list's item as typed; null for bullets and items written as tags. */
function markerOf(context: WalkContext, item: TreeNode): Marker | null {
  const start = item.position?.start.offset;
  if (start === undefined) return null;
  marker.lastIndex = start;
  const [, number, sign] = marker.exec(context.prepared.text) ?? [];
  return number === undefined || sign === undefined ? null : { number, sign };
}

/** Number and sign of each item: HTML counts on from the first by itself, so only numbers that differ are written. */
export interface NumberedList {
  readonly attributes: Attributes;
  /** By item: its number where it is not the next one, and its marker as text. */
  readonly items: ReadonlyMap<TreeNode, NumberedItem>;
}

interface NumberedItem {
  readonly value: string | undefined;
  readonly text: string;
  /** A number of two digits of which the first is a zero is shown with it (`01.`). */
  readonly hasZero: boolean;
}

/** Reads the numbers of an ordered list, which are shown as they were typed. */
export function readNumbers(context: WalkContext, list: TreeNode): NumberedList {
  const items = new Map<TreeNode, NumberedItem>();
  const own = (list.children ?? []).filter(({ tagName }) => tagName === 'li');
  let next = Number(list.properties?.start ?? 1);
  let sign = '.';
  for (const item of own) {
    const found = markerOf(context, item);
    if (!found) continue;
    const number = Number(found.number);
    items.set(item, {
      value: number === next ? undefined : String(number),
      text: found.number + found.sign,
      hasZero: /^0\d$/.test(found.number),
    });
    sign = found.sign;
    next = number + 1;
  }
  const start = list.properties?.start;
  const style = sign === ')' ? 'paren' : undefined;
  return { attributes: { start: start === undefined ? undefined : String(start), class: style }, items };
}
