import { collectionNames } from '../schema/collections.ts';

/** Anchors that typed data of an item may have on its page, besides the headings of its text. */
export const panelIds: ReadonlySet<string> = new Set([
  ...collectionNames,
  ...'active applications basics basis changes channels children conditions counts downloads duties fees figures materials'.split(
    ' ',
  ),
  ...'office overview people place proceedings questions related special steps text years'.split(' '),
]);
