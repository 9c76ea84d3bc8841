import { textBookmark } from '../../../domain/import/own-item.ts';
import { elementsOf, type XmlElement } from './xml-tree.ts';

/**
 * A document in three: before, within and behind the bookmark by which a file of ours marks its text. Null without
 * such a mark.
 */
export function markedParts(document: XmlElement): readonly XmlElement[] | null {
  const body = elementsOf(document).find(({ name }) => name === 'w:body');
  const blocks = body ? elementsOf(body) : [];
  const start = blocks.findIndex((block) => find(block, isStart) !== null);
  const id = start < 0 ? undefined : find(blocks[start] as XmlElement, isStart)?.attributes.id;
  const isEnd = ({ name, attributes }: XmlElement) => name === 'w:bookmarkEnd' && attributes.id === id;
  const end = blocks.findIndex((block, at) => at >= start && find(block, isEnd) !== null);
  if (!body || start < 0 || end < start) return null;
  // Programs put a mark between two paragraphs into the one behind it.
  const cuts = [0, start, end, blocks.length];
  return [0, 1, 2].map((at) => ({
    ...document,
    children: document.children.map((child) =>
      child === body ? { ...body, children: blocks.slice(cuts[at], cuts[at + 1]) } : child,
    ),
  }));
}

const isStart = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:bookmarkStart' && attributes.name === textBookmark;

/** The first element that fits: a block itself, or one directly within it. */
const find = (element: XmlElement, fits: (element: XmlElement) => boolean): XmlElement | null =>
  fits(element) ? element : (elementsOf(element).find(fits) ?? null);
