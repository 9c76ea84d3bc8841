import { fill } from '../view/labels.ts';
import { shownNumber } from '../view/numbers.ts';
import type { ChartView, TableCell, TableView } from '../view/types.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { inlinesOf } from './inlines.ts';
import { lineText } from './line-text.ts';
import type { Place } from './place.ts';
import type { Inline, PortableCell, PortableTable } from './types.ts';
import { joinedValues } from './values.ts';

const noWords = { caption: '', titles: [], unit: '', note: '' };

/** A table that an author wrote. */
export function writtenTable(table: HtmlElement, place: Place): PortableTable {
  const rows: { readonly cells: PortableCell[]; readonly isHead: boolean }[] = [];
  let caption: Inline[] = [];
  const take = (nodes: readonly HtmlNode[], inHead: boolean) => {
    for (const node of nodes) {
      if (typeof node === 'string' || !isElement(node)) continue;
      if (node.tag === 'caption') caption = inlinesOf(node.children, place);
      else if (node.tag === 'tr') {
        const cells = node.children.flatMap((cell) => cellOf(cell, place));
        rows.push({ cells, isHead: inHead || isHeadRow(cells) });
      } else take(node.children, node.tag === 'thead');
    }
  };
  take(table.children, false);
  const body = rows.findIndex(({ isHead }) => !isHead);
  return {
    type: 'table',
    ...noWords,
    caption: lineText(caption),
    headRows: body < 0 ? Math.min(1, rows.length) : body,
    rows: rows.map(({ cells }) => cells),
  };
}

const isHeadRow = (cells: readonly PortableCell[]): boolean =>
  cells.length > 0 && cells.every(({ names }) => names !== undefined);

function cellOf(node: HtmlNode, place: Place): PortableCell[] {
  if (typeof node === 'string' || !isElement(node) || (node.tag !== 'td' && node.tag !== 'th')) return [];
  const { colspan, rowspan, scope, class: look } = node.attributes;
  return [
    {
      content: inlinesOf(node.children, place),
      ...(node.tag === 'th' ? { names: scope?.startsWith('row') ? 'row' : 'column' } : {}),
      ...(look === 'ta-r' ? { align: 'right' } : look === 'ta-c' ? { align: 'center' } : {}),
      ...spanOf('colspan', Number(colspan)),
      ...spanOf('rowspan', Number(rowspan)),
    },
  ];
}

/** The most columns and rows that a cell may cover (HTML, 4.9.11). */
const most = { colspan: 1000, rowspan: 65_534 };

const spanOf = (key: 'colspan' | 'rowspan', count: number): Pick<PortableCell, typeof key> =>
  Number.isInteger(count) && count > 1 ? { [key]: Math.min(count, most[key]) } : {};

/** A table of typed data. */
export function viewTable(
  { caption, titles = [], unit = '', head, rows }: TableView,
  place: Place,
): PortableTable {
  const heads = head.map((cells) =>
    cells.map(
      ({ text, colspan, rowspan }): PortableCell => ({
        content: text === '' ? [] : [{ type: 'text', text }],
        names: 'column',
        ...spanOf('colspan', colspan ?? 1),
        ...spanOf('rowspan', rowspan ?? 1),
      }),
    ),
  );
  const body = rows.map((cells) => cells.map((cell) => viewCell(cell, place)));
  return {
    type: 'table',
    ...noWords,
    caption,
    titles,
    unit,
    headRows: heads.length,
    rows: [...heads, ...body],
  };
}

const viewCell = (
  { values, header, head, numeric, colspan, rowspan }: TableCell,
  place: Place,
): PortableCell => ({
  content: joinedValues(values, place),
  ...(head ? { names: 'column' } : header ? { names: 'row' } : {}),
  ...(numeric ? { align: 'right' } : {}),
  ...spanOf('colspan', colspan ?? 1),
  ...spanOf('rowspan', rowspan ?? 1),
});

/** The numbers that a chart draws. */
export function chartTable({ caption, unit, points }: ChartView, place: Place): PortableTable {
  const { labels } = place;
  const { value } = labels.ui;
  const name = unit ? fill(labels.marks.bracketed, { what: value, more: unit }) : value;
  return viewTable(
    {
      caption,
      head: [[{ text: labels.item.year }, { text: name }]],
      rows: points.map((point) => [
        { values: [{ text: point.label }], header: true },
        {
          values: point.value === null ? [] : [{ text: shownNumber(point.value, labels.numbers, unit) }],
          numeric: true,
        },
      ]),
    },
    place,
  );
}
