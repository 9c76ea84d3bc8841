import type { Attributes } from './attributes.ts';
import type { WalkContext } from './context.ts';
import { cardLine, isFigure, type TableShape, tableShape } from './table-shape.ts';
import { type TreeNode, textOf } from './tree.ts';

/** What a table of Markdown and its parts say of themselves besides what was typed. */
export interface TablePlan {
  readonly shape: TableShape;
  readonly parts: ReadonlyMap<TreeNode, Attributes>;
}

/** Plans a table of Markdown: one row of heads, and cells that cover nothing. */
export function planTable({ clean }: WalkContext, table: TreeNode): TablePlan {
  const sections = elementsOf(table);
  const rows = sections.flatMap(elementsOf);
  const cells = rows.map(elementsOf);
  const texts = cells.map((row) => row.map((cell) => clean(textOf(cell)).trim()));
  const [head = [], ...others] = texts;
  const shape = tableShape(head, others);
  const { titles } = shape;
  const parts = new Map<TreeNode, Attributes>();
  for (const [at, row] of cells.entries())
    for (const [column, cell] of row.entries())
      parts.set(cell, {
        ...(isFigure(texts[at]?.[column] ?? '') ? { class: 'number' } : {}),
        ...(titles === null ? {} : at === 0 ? { role: 'columnheader' } : cardLine(head, column, titles)),
      });
  if (titles !== null) {
    parts.set(table, { role: 'table' });
    for (const section of sections) parts.set(section, { role: 'rowgroup' });
    for (const row of rows) parts.set(row, { role: 'row' });
  }
  return { shape, parts };
}

const elementsOf = (node: TreeNode): TreeNode[] =>
  (node.children ?? []).filter(({ type }) => type === 'element');
