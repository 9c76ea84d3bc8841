import { rmSync } from 'node:fs';
import { recordsPerFolder, type SearchDocument } from '../../domain/search/document.ts';
import { addDocument } from './document-tokens.ts';
import type { IndexPlan } from './index-plan.ts';
import { cutLists } from './list-cutter.ts';
import { type PlacedFile, placeFiles } from './list-files.ts';
import { PostingLists } from './posting-lists.ts';
import { keepDocuments, newTextFolder, writeText } from './text-files.ts';
import { listOf, type TokenList } from './token-lists.ts';

/**
 * Writes the lists and texts of an index from nothing. Gives the files of lists, and the paths of texts below the
 * output folder.
 */
export async function writeWhole(plan: IndexPlan): Promise<{ lists: PlacedFile[]; texts: string[] }> {
  const { output, keep, folders, prefix } = plan;
  rmSync(keep, { recursive: true, force: true });
  const lists = new PostingLists();
  const texts: string[] = [];
  const groups = Map.groupBy(plan.documents, ({ record }) => Math.floor(record / recordsPerFolder));
  for (const [at, group] of groups) {
    const folder = folders[at] ?? '';
    newTextFolder(output.folder, folder);
    const kept = new Map<number, SearchDocument>();
    for (const { record, keyed } of group) {
      const document = keyed.document();
      const parts = addDocument(lists, record, document);
      texts.push(...writeText(output.folder, { folder, record }, document, parts));
      kept.set(record, document);
    }
    keepDocuments(keep, folder, kept);
  }
  return { lists: await placeFiles(output.folder, prefix, cutLists(tokenLists(lists))), texts };
}

function* tokenLists(lists: PostingLists): Generator<TokenList> {
  for (const [token, documents] of lists.tokens()) yield listOf(token, documents);
}
