import type { TextBlock } from '../../prose/types.ts';
import { compareData, type FieldChange } from './data.ts';
import { isFormalChange } from './formal.ts';
import { type BlockChange, compareText } from './text.ts';

/** An attachment as it was: git's name of its contents and its size in bytes, null when it was not there. */
export type AttachmentState = { readonly blob: string; readonly size: number } | null;

/** An attachment whose contents differ, by its path under `public/`. */
export interface AttachmentChange {
  readonly path: string;
  readonly before: AttachmentState;
  readonly after: AttachmentState;
}

/** What is compared: typed data, blocks of text, attachments. */
export interface Comparable {
  readonly data: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Pick<TextBlock, 'kind' | 'text'>[];
  readonly files: Readonly<Record<string, AttachmentState>>;
}

/** Everything that differs between two versions. */
export interface Comparison {
  readonly fields: readonly FieldChange[];
  readonly blocks: readonly BlockChange[];
  readonly files: readonly AttachmentChange[];
  /** False when only punctuation, spaces, the form of characters or the place in lists changed. */
  readonly substantive: boolean;
}

/**
 * Compares two versions of an item; with `words` false changed blocks are given whole, which is enough to count them.
 */
export function compare(before: Comparable, after: Comparable, words = true): Comparison {
  const fields = compareData(before.data, after.data);
  const blocks = compareText(before.blocks, after.blocks, words);
  const files = compareFiles(before.files, after.files);
  return {
    fields,
    blocks,
    files,
    substantive: files.length > 0 || fields.some(isSubstantiveField) || !sameInSubstance(blocks),
  };
}

const isSubstantiveField = ({ path, before, after }: FieldChange) =>
  !isPlaceInLists(path) &&
  !(typeof before === 'string' && typeof after === 'string' && isFormalChange(before, after));

/** Where an item stands in lists says nothing of it. */
export const isPlaceInLists = (path: FieldChange['path']): boolean =>
  path.length === 1 && path[0] === 'order';

/**
 * Changed blocks differ in form only, and what came and went is, joined, the same too (a paragraph that was parted).
 */
function sameInSubstance(blocks: readonly BlockChange[]): boolean {
  if (blocks.some(({ state }) => state === 'moved-here')) return false;
  const touched = blocks.filter(({ state }) => state !== 'same');
  const side = (leaveOut: 'added' | 'removed') =>
    touched
      .flatMap(({ cells }) => cells.flat())
      .filter(({ state }) => state !== leaveOut)
      .map(({ text }) => text)
      .join('\n');
  return isFormalChange(side('added'), side('removed'));
}

function compareFiles(before: Comparable['files'], after: Comparable['files']): AttachmentChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((path) => {
    const [old, next] = [before[path] ?? null, after[path] ?? null];
    return old?.blob === next?.blob ? [] : [{ path, before: old, after: next }];
  });
}
