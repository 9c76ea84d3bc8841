import type { CollectionName } from '../schema/collections.ts';
import { type Block, type Loss, linesOfBlock, textOfRuns } from './blocks.ts';
import type { NumberedLine } from './tables/numbered-line.ts';
import { type FoundDisclosure, findDisclosure } from './tables/statutory/find-disclosure.ts';

/** Collections with a field for the statutory tables. */
const withTables: ReadonlySet<CollectionName> = new Set(['reports'] as const);

/** A tree without the statutory tables that stand in the fields of a report, and the lines of these. */
export function withoutStatutory(
  blocks: readonly Block[],
  year: number | null,
  collection: CollectionName,
): {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
  readonly disclosure: FoundDisclosure | null;
} {
  if (!withTables.has(collection)) return { blocks, losses: [], disclosure: null };
  const lines = new Map<NumberedLine, Block>();
  for (const [at, block] of blocks.entries())
    if (block.kind === 'paragraph' || block.kind === 'heading')
      lines.set({ line: block.place.line ?? at + 1, text: textOfRuns(block.runs) }, block);
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? block.grid : []));
  const disclosure = findDisclosure([...lines.keys()], grids, year);
  if (!disclosure) return { blocks, losses: [], disclosure };
  const taken = new Set([...disclosure.lines].map((line) => lines.get(line)));
  const isTaken = (block: Block) =>
    taken.has(block) || (block.kind === 'table' && disclosure.grids.has(block.grid));
  const losses = blocks
    .filter(isTaken)
    .flatMap((block) =>
      linesOfBlock(block).flatMap((text): Loss[] =>
        text.trim() === '' ? [] : [{ rule: 'statutory-table', text: text.trim(), place: block.place }],
      ),
    );
  return { blocks: blocks.filter((block) => !isTaken(block)), losses, disclosure };
}
