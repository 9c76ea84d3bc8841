import { plainText } from '../grid.ts';

/** A head without what differs from one typist to the next: spaces, signs, numbers, what stands in brackets. */
export const headKey = (head: string): string =>
  plainText(head)
    .toLowerCase()
    .replace(/\(.{0,60}?\)/g, '')
    .replace(/[^\p{L}]+/gu, '');
