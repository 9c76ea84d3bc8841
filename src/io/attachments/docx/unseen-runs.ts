import { readBlocks } from './read-blocks.ts';
import { elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/**
 * Numbers of the runs of a part (a text, a header, notes) that hold text nobody sees, among all runs of that part in
 * the order of the file, from 0; `styles` is the part of the styles, if there is one.
 */
export function unseenRuns(part: string, styles: string | null): ReadonlySet<number> {
  const root = treeOf(part);
  const nothing = { numbering: null, footnotes: null, endnotes: null, comments: null };
  const { unseen } = readBlocks({
    ...{ ...nothing, document: root, styles: styles === null ? null : treeOf(styles) },
    ...{ margins: [], pictures: new Map(), links: noLinks },
  });
  return new Set(runsIn(root).flatMap((run, at) => (unseen.runs.has(run) ? [at] : [])));
}

const noLinks = { document: new Map(), footnote: new Map(), endnote: new Map() };

const treeOf = (xml: string): XmlElement => xmlTree(new TextEncoder().encode(xml));

const runsIn = (element: XmlElement): XmlElement[] => [
  ...(element.name === 'w:r' ? [element] : []),
  ...elementsOf(element).flatMap(runsIn),
];
