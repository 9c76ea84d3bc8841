import { hiddenCharacter, oddCharacter } from '../characters/character-findings.ts';
import { ledgerRules } from '../ledger/rules.ts';
import { proseRules } from '../prose/rules.ts';
import { historyRules } from '../revisions/rules.ts';
import type { RuleInfo } from '../rule-info.ts';
import { attachmentHidden } from '../search/hidden-content.ts';
import { attachmentUnreadable } from '../search/unreadable.ts';
import { readingRules } from './reading-rules.ts';
import type { Rule } from './rule.ts';
import { attachmentMissing } from './rules/attachment-missing.ts';
import { chartData } from './rules/chart-data.ts';
import { clockBehind } from './rules/clock-behind.ts';
import { dateFuture } from './rules/date-future.ts';
import { dateOrder } from './rules/date-order.ts';
import { deadLink } from './rules/dead-link.ts';
import { duplicateIdentifier } from './rules/duplicate-identifier.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { fileTypeDiffers } from './rules/file-type-differs.ts';
import { lfsPointer } from './rules/lfs-pointer.ts';
import { notStated } from './rules/not-stated.ts';
import { promisedTime } from './rules/promised-time.ts';
import { publicClash } from './rules/public-clash.ts';
import { publicFile } from './rules/public-file.ts';
import { redirectRepeated } from './rules/redirect-repeated.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { tableFile, tableRows } from './rules/table-file.ts';
import { unknownBody } from './rules/unknown-body.ts';
import { unknownItem } from './rules/unknown-item.ts';
import { urlConflict } from './rules/url-conflict.ts';

/** Rules over the whole corpus, one file each. */
export const corpusRules: readonly Rule[] = [
  attachmentMissing,
  chartData,
  clockBehind,
  dateFuture,
  dateOrder,
  deadLink,
  duplicateIdentifier,
  duplicateTitle,
  fileTypeDiffers,
  lfsPointer,
  notStated,
  promisedTime,
  publicClash,
  publicFile,
  redirectRepeated,
  redirectTarget,
  tableFile,
  tableRows,
  unknownBody,
  unknownItem,
  urlConflict,
];

/** Every rule by which a finding can be made: the closed table that the handbook prints. */
export const allRules: readonly RuleInfo[] = [
  ...readingRules,
  hiddenCharacter,
  oddCharacter,
  ...Object.values(proseRules),
  ...corpusRules,
  ...historyRules,
  attachmentHidden,
  ...ledgerRules,
  attachmentUnreadable,
];
