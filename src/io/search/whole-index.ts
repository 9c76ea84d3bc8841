import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../domain/search/document.ts';
import { packOf } from '../../domain/search/packs.ts';
import type { IndexPlan, WrittenIndex } from './index-plan.ts';
import { keepDocuments } from './kept-texts.ts';
import { placeLists } from './place-lists.ts';
import { PostingRuns } from './posting-runs.ts';
import { piecesOf, type TextPieces, writeTextPack } from './text-packs.ts';

/**
 * Writes the lists and texts of an index from nothing. No more than `mostInMemory` occurrences of tokens, or the texts
 * of one pack, are in memory at a time.
 */
export async function writeWhole(plan: IndexPlan, mostInMemory = 4_000_000): Promise<WrittenIndex> {
  const { root, output, keep, packs, prefix } = plan;
  rmSync(keep, { recursive: true, force: true });
  const runs = new PostingRuns(join(plan.state, `${plan.name}-runs`), mostInMemory);
  try {
    const heads = packs.map(() => 0);
    const groups = Map.groupBy(plan.documents, ({ record }) => packOf(record));
    for (const [at, group] of groups) {
      const pack = packs[at] ?? '';
      const texts = new Map<number, TextPieces>();
      const kept = new Map<number, SearchDocument>();
      for (const { record, keyed } of group) {
        const document = keyed.document();
        texts.set(record, piecesOf(document, runs.add(record, document)));
        kept.set(record, document);
      }
      heads[at] = writeTextPack(output.folder, pack, texts);
      keepDocuments(keep, pack, kept);
    }
    return {
      lists: await placeLists({ root, output: output.folder, prefix }, runs),
      texts: { packs, heads },
    };
  } finally {
    runs.close();
  }
}
