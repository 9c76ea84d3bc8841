import type { SearchDocument } from '../../domain/search/document.ts';
import { layOut, namePlace, type TextPart, titlePlace } from '../../domain/search/layout.ts';
import { latinToken } from '../../domain/search/tokens.ts';
import type { PostingLists } from './posting-lists.ts';
import { soundsOfDocument } from './sounds.ts';

/** Adds all tokens of a document under a number; gives its text in parts. */
export function addDocument(lists: PostingLists, record: number, document: SearchDocument): TextPart[] {
  lists.begin(record);
  const parts = layOut(document, lists);
  addSounds(lists, document);
  return parts;
}

/** Titles and names are found by their sound as well, as if it stood where they stand. */
function addSounds(lists: PostingLists, document: SearchDocument): void {
  const { title, names } = soundsOfDocument(document);
  for (const sound of title) lists.word(latinToken(sound), titlePlace);
  for (const sound of names) lists.word(latinToken(sound), namePlace);
}
