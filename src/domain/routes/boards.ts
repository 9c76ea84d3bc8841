import { type Corpus, type Entry, newestEntries } from '../corpus.ts';
import { isCollectionName } from '../schema/collections.ts';
import type { Selector } from '../schema/selector.ts';
import type { Board, Section } from '../schema/site.ts';
import { traitsOf } from '../schema/traits.ts';
import { matches } from '../selection.ts';
import { pickOnce } from './pick-once.ts';

/** The entries that selectors pick, newest first. */
const select = (corpus: Corpus, selectors: readonly Selector[]): readonly Entry[] =>
  pickOnce(corpus, `selected by ${JSON.stringify(selectors)}`, () =>
    newestEntries(corpus, (entry) => selectors.some((selector) => matches(entry, selector))),
  );

/** The entries of a section. */
export const sectionEntries = (corpus: Corpus, section: Section): readonly Entry[] =>
  select(corpus, section.items);

/** The entries that a board itself lists, without those of its sections. */
export const boardEntries = (corpus: Corpus, board: Board): readonly Entry[] =>
  select(corpus, board.items ?? []);

/** The one standing page that a board consists of, if it does: the board then leads straight to it. */
export function soleItem(corpus: Corpus, board: Board): Entry | null {
  // Standing pages are few; a board of anything else is a list, however long, and need not be gone through.
  if (
    board.sections ||
    !board.items?.every(({ collection }) => isCollectionName(collection) && traitsOf(collection).mayBeBoard)
  )
    return null;
  const entries = boardEntries(corpus, board);
  const [only] = entries;
  return entries.length === 1 && only ? only : null;
}

/** All entries under a board, sections included, each once. */
export const allOfBoard = (corpus: Corpus, board: Board): readonly Entry[] =>
  select(corpus, [...(board.items ?? []), ...(board.sections ?? []).flatMap(({ items }) => items)]);

/** The board, and the section in it, under which an entry is found first. */
export function homeOf(corpus: Corpus, entry: Entry): { board: Board; section: Section | null } | null {
  for (const board of corpus.site.boards) {
    for (const section of board.sections ?? [])
      if (section.items.some((selector) => matches(entry, selector))) return { board, section };
    if ((board.items ?? []).some((selector) => matches(entry, selector))) return { board, section: null };
  }
  return null;
}
