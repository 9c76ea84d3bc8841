import { type Block, type Loss, type LossRule, linesOfBlock, type Place, textOfRuns } from './blocks.ts';

/** A line of a tree: a paragraph, a heading, an item of a list, or a whole row of a table. */
export interface TreeLine {
  /** Index of its block. */
  readonly block: number;
  /** Index of the item in a list or of the row in a table. */
  readonly item: number;
  readonly text: string;
  readonly place: Place;
}

/** The lines of a tree in order; those of tables row by row, cells parted by tabs. */
export const treeLines = (blocks: readonly Block[]): TreeLine[] =>
  blocks.flatMap((block, at): TreeLine[] =>
    textsOf(block).map((text, item) => ({ block: at, item, text: text.trim(), place: block.place })),
  );

function textsOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.map(({ runs }) => textOfRuns(runs));
  if (block.kind === 'table')
    return block.grid.rows.map((row) => row.map(({ text }) => text.trim()).join('\t'));
  return block.kind === 'note' ? [] : linesOfBlock(block);
}

/** Lines that leave a tree, each by its rule. */
export type Removals = ReadonlyMap<TreeLine, LossRule>;

/**
 * A tree without some of its lines, and these as losses in their order; what is `moved` goes elsewhere and is not lost.
 */
export function withoutLines(
  blocks: readonly Block[],
  lines: readonly TreeLine[],
  removals: Removals,
  moved: ReadonlySet<TreeLine>,
): { readonly blocks: Block[]; readonly losses: Loss[] } {
  const gone = new Map<number, Set<number>>();
  for (const { block, item } of [...removals.keys(), ...moved])
    gone.set(block, (gone.get(block) ?? new Set()).add(item));
  const losses = lines.flatMap((line): Loss[] => {
    const rule = removals.get(line);
    return rule === undefined || line.text === '' ? [] : [{ rule, text: line.text, place: line.place }];
  });
  return { blocks: blocks.flatMap((block, at) => reduced(block, gone.get(at))), losses };
}

function reduced(block: Block, gone: ReadonlySet<number> | undefined): Block[] {
  if (!gone) return [block];
  if (block.kind === 'list') {
    const items = block.items.filter((_item, at) => !gone.has(at));
    return items.length > 0 ? [{ ...block, items }] : [];
  }
  if (block.kind === 'table') {
    const rows = block.grid.rows.filter((_row, at) => !gone.has(at));
    return rows.length > 0 ? [{ ...block, grid: { rows } }] : [];
  }
  return [];
}
