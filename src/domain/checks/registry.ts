import { hiddenCharacter, oddCharacter } from '../characters/character-findings.ts';
import { personalRules } from '../personal/personal-rules.ts';
import { proseRules } from '../prose/rules.ts';
import type { RuleInfo } from '../rule-info.ts';
import { figureContradicted } from '../wording/figures.ts';
import { toFillIn } from '../wording/to-fill-in.ts';
import { wordingRules } from '../wording/wording-findings.ts';
import { readingRules } from './reading-rules.ts';
import type { Rule } from './rule.ts';
import { aliasShared } from './rules/alias-shared.ts';
import { amendmentArticle } from './rules/amendment-article.ts';
import { amendmentMissing } from './rules/amendment-missing.ts';
import { amendmentRetroactive } from './rules/amendment-retroactive.ts';
import { announcedCount } from './rules/announced-count.ts';
import { attachmentHidden } from './rules/attachment-hidden.ts';
import { attachmentMissing } from './rules/attachment-missing.ts';
import { attachmentUnreadable } from './rules/attachment-unreadable.ts';
import { calendarConflict } from './rules/calendar-conflict.ts';
import { calendarYear } from './rules/calendar-year.ts';
import { catalogueConflict } from './rules/catalogue-conflict.ts';
import { chartData } from './rules/chart-data.ts';
import { clockBehind } from './rules/clock-behind.ts';
import { commitDate } from './rules/commit-date.ts';
import { commitPersonal } from './rules/commit-personal.ts';
import { dateFuture } from './rules/date-future.ts';
import { dateOrder } from './rules/date-order.ts';
import { deadLink } from './rules/dead-link.ts';
import { deadVersion } from './rules/dead-version.ts';
import { disclosureBlank } from './rules/disclosure-blank.ts';
import { disclosureCarried } from './rules/disclosure-carried.ts';
import { disclosureSum } from './rules/disclosure-sum.ts';
import { duplicateIdentifier } from './rules/duplicate-identifier.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { fileTypeDiffers } from './rules/file-type-differs.ts';
import { glossaryTerms } from './rules/glossary-terms.ts';
import { historyMissing } from './rules/history-missing.ts';
import { largePicture } from './rules/large-picture.ts';
import { ledgerFile } from './rules/ledger-file.ts';
import { ledgerVersion } from './rules/ledger-version.ts';
import { lfsPointer } from './rules/lfs-pointer.ts';
import { lostAddress } from './rules/lost-address.ts';
import { memberSitesRule } from './rules/member-sites.ts';
import { mobileAttachment } from './rules/mobile-attachment.ts';
import { normativeCount } from './rules/normative-count.ts';
import { notStated } from './rules/not-stated.ts';
import { obligationUnreachable } from './rules/obligation-unreachable.ts';
import { oneSided } from './rules/one-sided.ts';
import { otherBody } from './rules/other-body.ts';
import { periodForm } from './rules/period-form.ts';
import { periodFuture } from './rules/period-future.ts';
import { periodRepeated } from './rules/period-repeated.ts';
import { personalAttachment } from './rules/personal-attachment.ts';
import { personalFileName } from './rules/personal-file-name.ts';
import { personalListAttachment } from './rules/personal-list-attachment.ts';
import { portalFile } from './rules/portal-file.ts';
import { promisedTime } from './rules/promised-time.ts';
import { publicClash } from './rules/public-clash.ts';
import { publicFile } from './rules/public-file.ts';
import { redactionItem } from './rules/redaction-item.ts';
import { redactionRevision } from './rules/redaction-revision.ts';
import { redactionShared } from './rules/redaction-shared.ts';
import { redirectRepeated } from './rules/redirect-repeated.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { relationCircle } from './rules/relation-circle.ts';
import { repeatedParagraph } from './rules/repeated-paragraph.ts';
import { reviewMissing } from './rules/review-missing.ts';
import { ruleOfLawContents } from './rules/rule-of-law-contents.ts';
import { staffTitle } from './rules/staff-title.ts';
import { staleBoard } from './rules/stale-board.ts';
import { synonymRepeated } from './rules/synonym-repeated.ts';
import { tableFile, tableRows } from './rules/table-file.ts';
import { tableMerged } from './rules/table-merged.ts';
import { unknownBody } from './rules/unknown-body.ts';
import { unknownItem } from './rules/unknown-item.ts';
import { unknownObligation } from './rules/unknown-obligation.ts';
import { urlConflict } from './rules/url-conflict.ts';
import { validityOverlap } from './rules/validity-overlap.ts';

/* Rules that run on their own, one file each. */
const own: Rule[] = [
  aliasShared,
  amendmentArticle,
  amendmentMissing,
  amendmentRetroactive,
  announcedCount,
  attachmentHidden,
  attachmentMissing,
  attachmentUnreadable,
  calendarConflict,
  calendarYear,
  catalogueConflict,
  chartData,
  clockBehind,
  commitDate,
  commitPersonal,
  dateFuture,
  dateOrder,
  deadLink,
  deadVersion,
  disclosureBlank,
  disclosureCarried,
  disclosureSum,
  duplicateIdentifier,
  duplicateTitle,
  fileTypeDiffers,
  glossaryTerms,
  historyMissing,
  largePicture,
  ledgerFile,
  ledgerVersion,
  lfsPointer,
  lostAddress,
  mobileAttachment,
  normativeCount,
  notStated,
  obligationUnreachable,
  oneSided,
  otherBody,
  periodForm,
  periodFuture,
  periodRepeated,
  personalAttachment,
  personalFileName,
  personalListAttachment,
  portalFile,
  promisedTime,
  publicClash,
  publicFile,
  redactionItem,
  redactionRevision,
  redactionShared,
  redirectRepeated,
  redirectTarget,
  relationCircle,
  repeatedParagraph,
  reviewMissing,
  ruleOfLawContents,
  staffTitle,
  staleBoard,
  memberSitesRule,
  synonymRepeated,
  tableFile,
  tableMerged,
  tableRows,
  unknownBody,
  unknownItem,
  unknownObligation,
  urlConflict,
  validityOverlap,
];

const all: RuleInfo[] = [
  ...readingRules,
  hiddenCharacter,
  oddCharacter,
  ...personalRules,
  ...wordingRules,
  figureContradicted,
  toFillIn,
  ...Object.values(proseRules),
  ...own,
];

/** Rules that run on their own: the program's, and those of the site. */
export const rules: readonly Rule[] = own;
/** Every rule by which a finding can be made: the closed table that the handbook prints. */
export const allRules: readonly RuleInfo[] = all;

/** Adds what the configuration of a site defines; called once, before anything is checked. */
export function addRules(added: readonly Rule[]): void {
  const fresh = added.filter(({ id }) => all.every((rule) => rule.id !== id));
  own.push(...fresh);
  all.push(...fresh);
}
