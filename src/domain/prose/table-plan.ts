import { isFigure } from '../tables/figures.ts';
import { levelLooks, rowLevels } from '../tables/row-levels.ts';
import { textIn } from '../text/message.ts';
import type { Attributes } from './attributes.ts';
import type { WalkContext } from './context.ts';
import { cardLine, movedShape, type TableShape, tableShape } from './table-shape.ts';
import { type TreeNode, textOf } from './tree.ts';

/** What a table of Markdown and its parts say of themselves besides what was typed. */
export interface TablePlan {
  readonly shape: TableShape;
  readonly parts: ReadonlyMap<TreeNode, Attributes>;
}

/** Plans a table of Markdown: one row of heads, and cells that cover nothing. */
export function planTable({ clean, locale }: WalkContext, table: TreeNode): TablePlan {
  const sections = elementsOf(table);
  const rows = sections.flatMap(elementsOf);
  const cells = rows.map(elementsOf);
  const typed = cells.map((row) => row.map((cell) => clean(textOf(cell))));
  const texts = typed.map((row) => row.map((text) => text.trim()));
  const [head = [], ...others] = texts;
  const levels = rowLevels(typed.slice(1));
  const shape = levels ? movedShape(head.length) : tableShape(head, others);
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
  if (levels)
    for (const [at, { sum, look, said }] of levelLooks(levels).entries()) {
      const [line, cell] = [rows[at + 1], cells[at + 1]?.[levels.names]];
      if (line && sum) parts.set(line, { class: sum });
      if (cell)
        parts.set(cell, {
          class: isSetIn(typed[at + 1]?.[levels.names]) ? 'name' : look,
          'data-level': said ? textIn(said, locale) : undefined,
        });
    }
  return { shape, parts };
}

/** Its author set it in, and the text keeps that. */
const isSetIn = (text = ''): boolean => /^[\u00a0\u3000]/.test(text);

const elementsOf = (node: TreeNode): TreeNode[] =>
  (node.children ?? []).filter(({ type }) => type === 'element');
