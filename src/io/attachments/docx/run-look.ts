import type { Look } from '../../../domain/import/blocks.ts';
import { child, switchOf, valOf, type XmlElement } from './xml-tree.ts';

/** Raised, lowered or struck out, as the run itself says. */
export function lookOf(run: XmlElement | null): Look | null {
  const properties = run ? child(run, 'w:rPr') : undefined;
  const place = valOf(properties, 'w:vertAlign');
  if (place === 'superscript') return 'sup';
  if (place === 'subscript') return 'sub';
  return switchOf(properties, 'w:strike') || switchOf(properties, 'w:dstrike') ? 'del' : null;
}
