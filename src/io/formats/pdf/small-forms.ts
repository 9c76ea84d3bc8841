import type { Look } from '../../../domain/import/blocks.ts';
import { smallForm } from '../../../domain/import/small-form.ts';
import type { PdfItem } from '../../attachments/pdf-lines.ts';

/** A character that stands raised or lowered is this much smaller than that before it, and this close to it. */
const [smaller, close] = [0.85, 0.3];
/** How far it is raised or lowered, in heights of that before it. */
const raised = [0.2, 0.9] as const;
const lowered = [-0.5, -0.05] as const;

/**
 * Runs of text with raised and lowered numbers as characters that are so themselves, on the line of what they belong
 * to: `10⁵` is not 105. What has no such form stays.
 */
export function withSmallForms(items: readonly PdfItem[]): PdfItem[] {
  let base: PdfItem | null = null;
  let right = 0;
  return items.map((item): PdfItem => {
    if (item.str.trim() === '') return item;
    const look = base && Math.abs(leftOf(item) - right) < base.height * close ? lookBeside(item, base) : null;
    const str = look ? smallForm(item.str, look) : item.str;
    right = leftOf(item) + item.width;
    if (!base || str === item.str) {
      base = look ? base : item;
      return item;
    }
    return { ...item, str, transform: [...item.transform.slice(0, 5), bottomOf(base)] };
  });
}

function lookBeside(item: PdfItem, base: PdfItem): Look | null {
  if (item.height > base.height * smaller) return null;
  const rise = (bottomOf(item) - bottomOf(base)) / base.height;
  const isIn = ([low, high]: readonly [number, number]) => rise > low && rise < high;
  return isIn(raised) ? 'sup' : isIn(lowered) ? 'sub' : null;
}

const leftOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const bottomOf = ({ transform }: PdfItem): number => transform[5] ?? 0;
