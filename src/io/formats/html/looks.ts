import type { Look } from '../../../domain/import/blocks.ts';

/** Elements whose look says something else than their text alone. */
export const looks: ReadonlyMap<string, Look> = new Map([
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['del', 'del'],
  ['s', 'del'],
  ['strike', 'del'],
]);
