import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordsPerFolder, type SearchDocument } from '../../domain/search/document.ts';
import type { IndexPlan } from './index-plan.ts';
import { cutLists } from './list-cutter.ts';
import { type PlacedFile, placeFiles } from './list-files.ts';
import { PostingRuns } from './posting-runs.ts';
import { keepDocuments, newTextFolder, writeText } from './text-files.ts';

/**
 * Writes the lists and texts of an index from nothing. Gives the files of lists, and the paths of texts below the
 * output folder. No more than `mostInMemory` occurrences of tokens, or one document, are in memory at a time.
 */
export async function writeWhole(
  plan: IndexPlan,
  mostInMemory = 4_000_000,
): Promise<{ lists: PlacedFile[]; texts: string[] }> {
  const { output, keep, folders, prefix } = plan;
  rmSync(keep, { recursive: true, force: true });
  const runs = new PostingRuns(join(plan.state, `${plan.name}-runs`), mostInMemory);
  try {
    const texts: string[] = [];
    const groups = Map.groupBy(plan.documents, ({ record }) => Math.floor(record / recordsPerFolder));
    for (const [at, group] of groups) {
      const folder = folders[at] ?? '';
      newTextFolder(output.folder, folder);
      const kept = new Map<number, SearchDocument>();
      for (const { record, keyed } of group) {
        const document = keyed.document();
        const parts = runs.add(record, document);
        texts.push(...writeText(output.folder, { folder, record }, document, parts));
        kept.set(record, document);
      }
      keepDocuments(keep, folder, kept);
    }
    return { lists: await placeFiles(output.folder, prefix, cutLists(runs.lists())), texts };
  } finally {
    runs.close();
  }
}
