import { escapeText, openTag } from '../prose/html.ts';
import { cardLine, type TableShape } from '../prose/table-shape.ts';

/** A table whose cells are ready HTML; the first cell of each row names it. */
export interface HtmlTable {
  /** Name of the region in which it stands. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly shape: Pick<TableShape, 'titles' | 'region'>;
  /** Tells readers that the table can be moved sideways. */
  readonly more?: string;
  /** The cells are numbers. */
  readonly numeric?: boolean;
}

/** Writes it; heads and label are escaped here. */
export function tableHtml({ label, head, rows, shape, more, numeric = false }: HtmlTable): string {
  const { titles, region } = shape;
  const as = (role: string) => (titles === null ? {} : { role });
  const line = (column: number) => (titles === null ? {} : cardLine(head, column, titles));
  const cell = (html: string, column: number) =>
    column === 0
      ? `${openTag('th', { scope: 'row', ...line(column) })}${html}</th>`
      : `${openTag('td', { class: numeric ? 'ta-r' : undefined, ...line(column) })}${html}</td>`;
  const names = head.map(
    (name) => `${openTag('th', { scope: 'col', ...as('columnheader') })}${escapeText(name)}</th>`,
  );
  const [group, row] = [as('rowgroup'), openTag('tr', as('row'))];
  return (
    openTag('div', { class: region, tabindex: '0', role: 'region', 'aria-label': label, 'data-more': more }) +
    `${openTag('table', as('table'))}${openTag('thead', group)}${row}${names.join('')}</tr></thead>` +
    `${openTag('tbody', group)}${rows.map((cells) => `${row}${cells.map(cell).join('')}</tr>`).join('')}` +
    '</tbody></table></div>'
  );
}
