import { type Entry, isOf } from '../../corpus.ts';
import type { TableOwner } from '../../routes/table-files.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import type { ViewContext } from '../../view/context.ts';
import { dutySheets } from './duty-sheets.ts';
import { formSheets } from './form-sheets.ts';
import { normativeSheets } from './normative-sheets.ts';
import { serviceSheets } from './service-sheets.ts';
import { staffSheets } from './staff-sheets.ts';

/** The tables that stand in a file, the one that a CSV file holds first. */
export function sheetsOf(context: ViewContext, owner: TableOwner): Sheet[] {
  switch (owner.type) {
    case 'services':
      return serviceSheets(context);
    case 'normative':
      return normativeSheets(context);
    case 'item':
      return sheetsOfItem(context, owner.entry);
  }
}

function sheetsOfItem(context: ViewContext, entry: Entry): Sheet[] {
  if (isOf(entry, 'reports')) return formSheets(context, entry);
  if (isOf(entry, 'staff')) return staffSheets(context, entry);
  if (isOf(entry, 'responsibilities')) return dutySheets(context, entry);
  return [];
}
