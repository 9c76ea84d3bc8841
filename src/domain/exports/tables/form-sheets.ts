import type { EntryOf } from '../../corpus.ts';
import type { Sheet, SheetCell } from '../../sheets/sheet.ts';
import type { ViewContext } from '../../view/context.ts';
import { disclosurePanels } from '../../view/item/disclosure.ts';
import type { HeadCell, TableCell, TableView } from '../../view/types.ts';

/** The statutory tables of a report as the official form has them: a sheet each, on one page of paper. */
export const formSheets = (context: ViewContext, report: EntryOf<'reports'>): Sheet[] =>
  disclosurePanels(context, report).flatMap((panel) =>
    panel.type === 'table' ? [sheetOfForm(panel.table)] : [],
  );

const sheetOfForm = ({ caption, head, rows }: TableView): Sheet => ({
  name: caption,
  title: caption,
  head: head.map((cells) => cells.map(headCell)),
  rows: rows.map((cells) => cells.map(bodyCell)),
  form: true,
});

const headCell = ({ text, colspan, rowspan }: HeadCell): SheetCell => ({
  ...{ value: text, names: 'column' },
  ...spans({ colspan, rowspan }),
});

function bodyCell({ values, numeric, header, head, colspan, rowspan }: TableCell): SheetCell {
  const text = values.map((value) => value.text).join('\n');
  const names = head ? 'column' : header ? 'row' : undefined;
  return {
    value: text === '' ? null : numeric && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
    ...(names ? { names } : {}),
    ...spans({ colspan, rowspan }),
  };
}

const spans = ({
  colspan = 1,
  rowspan = 1,
}: {
  colspan?: number | undefined;
  rowspan?: number | undefined;
}) => ({
  ...(colspan > 1 ? { colspan } : {}),
  ...(rowspan > 1 ? { rowspan } : {}),
});
