import { type ConvertedTree, convertTree, type TreeChoice } from '../../../src/domain/import/convert-tree.ts';
import { textTree } from '../../../src/domain/import/text-tree.ts';

/** What is decided unless a test says otherwise. */
export const usualChoice: TreeChoice = {
  collection: 'documents',
  publisher: null,
  bodies: [],
  srcFor: (number) => `/files/imported/t-${number}.csv`,
};

/** A text file converted. */
export const convertText = (
  text: string,
  fileName = 'a.txt',
  choice: Partial<TreeChoice> = {},
): ConvertedTree => convertTree(textTree({ fileName, text }), { ...usualChoice, ...choice });
