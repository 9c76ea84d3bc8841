import type { WordRow } from './word-block.ts';
import { child, valOf, type XmlElement } from './xml-tree.ts';

/** Columns of a cell; 0 rows when it goes on from above. */
export function spanOf(cell: XmlElement): { readonly colspan: number; readonly rowspan: number } {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  const colspan = Number.parseInt(valOf(properties, 'w:gridSpan') ?? '1', 10) || 1;
  return {
    colspan: Math.min(Math.max(colspan, 1), 100),
    rowspan: merge && merge.attributes.val !== 'restart' ? 0 : 1,
  };
}

/** A row with blank cells over the columns that it leaves out before its first cell and after its last. */
export function withSkipped(
  properties: XmlElement | undefined,
  cells: WordRow['cells'],
  spans: WordRow['spans'],
): Pick<WordRow, 'cells' | 'spans'> {
  const [before, after] = ['w:gridBefore', 'w:gridAfter'].map((name) => {
    const colspan = Number.parseInt(valOf(properties, name) ?? '0', 10);
    return colspan > 0 ? [{ colspan: Math.min(colspan, 100), rowspan: 1 }] : [];
  });
  return {
    cells: [...(before ?? []).map(() => []), ...cells, ...(after ?? []).map(() => [])],
    spans: [...(before ?? []), ...spans, ...(after ?? [])],
  };
}

/** Cells cover the rows below in which one goes on at their column. */
export function withRowspans(rows: readonly WordRow[]): WordRow[] {
  const starts = rows.map((row) => {
    let column = 0;
    return new Map(
      row.spans.map(({ colspan, rowspan }): [number, number] => {
        const at = column;
        column += colspan;
        return [at, rowspan];
      }),
    );
  });
  /** How many rows go on at each column, from the row below on. */
  let below = new Map<number, number>();
  const covered = starts.map(() => below);
  for (let at = starts.length - 1; at >= 0; at--) {
    covered[at] = below;
    const own = [...(starts[at] ?? [])].filter(([, rowspan]) => rowspan === 0);
    below = new Map(own.map(([column]) => [column, 1 + (covered[at]?.get(column) ?? 0)]));
  }
  return rows.map((row, at) => {
    const columns = [...(starts[at]?.keys() ?? [])];
    const spans = row.spans.map((span, index) =>
      span.rowspan === 0 ? span : { ...span, rowspan: 1 + (covered[at]?.get(columns[index] ?? -1) ?? 0) },
    );
    return { ...row, spans };
  });
}
