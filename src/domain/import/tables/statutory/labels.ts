import { plainText } from '../grid.ts';

/**
 * Words by which rows and columns of the statutory tables of information-disclosure reports are known (formats of
 * 国办公开办函〔2019〕60号 and 〔2021〕30号). Reports differ in numbering, brackets, blanks and small words.
 */
export type Labels = Readonly<Record<string, RegExp>>;

/** Rows of the table of applications by their path in the schema; `results` and groups hold no numbers of their own. */
export const applicationRows: Labels = {
  received: /本年(?:度)?新收/,
  carriedOver: /上年(?:度)?结转/,
  results: /本年度?办理结果/,
  granted: /予以公开/,
  partial: /部分公开/,
  refused: /不予公开/,
  'refused.stateSecret': /(?:属于)?国家秘密/,
  'refused.otherLaw': /其他法律[^其]{0,40}禁止公开/,
  'refused.security': /三安全一稳定/,
  'refused.thirdParty': /第三方合法权益/,
  'refused.internal': /内部事务信息/,
  'refused.process': /过程性信息/,
  'refused.enforcementFile': /行政执法案卷/,
  'refused.query': /行政查询事项/,
  unavailable: /无法提供/,
  'unavailable.notHeld': /不掌握相关/,
  'unavailable.needsMaking': /没有现成信息/,
  'unavailable.unclear': /补正后[^补]{0,40}不明确/,
  notProcessed: /不予处理/,
  'notProcessed.petition': /信访举报投诉/,
  'notProcessed.repeated': /重复申请/,
  'notProcessed.publications': /公开出版物/,
  'notProcessed.massive': /大量反复申请/,
  'notProcessed.confirmation': /确认或(?:者)?重新出具/,
  other: /其他处理/,
  'other.overdueCorrection': /逾期不补正/,
  'other.overdueFee': /收费通知/,
  'other.other': /其他$/,
  total: /总计$/,
  carriedForward: /结转下年/,
};

/** Columns of the table of applications in the order of the schema. */
export const applicants: Labels = {
  natural: /^自然人$/,
  commercial: /^商业企业$/,
  research: /^科研机构$/,
  publicWelfare: /^社会公益组织$/,
  legal: /^法律服务机构$/,
  other: /^其他$/,
  total: /^总计$/,
};

/** Outcomes of proceedings in the order of the schema. */
export const outcomes: Labels = {
  upheld: /结果维持/,
  corrected: /结果纠正/,
  other: /其他结果/,
  pending: /尚未审结/,
  total: /^总计$/,
};

/** Kinds of proceedings. */
export const proceedings: Labels = {
  litigationAfterReview: /复议后起诉/,
  litigation: /未经复议直接起诉/,
  review: /^行政复议$/,
};

/** Rows of the table of what was made public of its own accord. */
export const activeRows: Labels = {
  regulations: /^规章$/,
  normative: /^(?:行政)?规范性文件$/,
  licences: /^行政许可$/,
  otherServices: /^其他对外管理服务事项$/,
  penalties: /^行政处罚$/,
  coercion: /^行政强制$/,
  fees: /^行政事业性收费$/,
  procurement: /^政府集中采购$/,
};

/** Heads of that table in the format of 2021. */
export const activeHeads2021: Labels = {
  made: /本年(?:度)?制发件数/,
  repealed: /本年(?:度)?废止件数/,
  inForce: /现行有效件数/,
  decisions: /本年(?:度)?处理决定数量/,
  amount: /本年(?:度)?收费金额/,
};

/** Heads of that table in the format of 2019. */
export const activeHeads2019: Labels = {
  made: /本年(?:度)?新制作数量/,
  published: /本年(?:度)?新公开数量/,
  total: /对外公开总数量/,
  previous: /上一?年(?:度)?项目数量/,
  change: /本年(?:度)?增\/?减/,
  decisions: /处理决定数量/,
  count: /采购项目数量/,
  amount: /采购总金额/,
};

/** The head of the first column, which names nothing that is counted. */
export const furniture =
  /^(?:信息内容|申请人情况|法人或(?:者)?其他组织|行政诉讼|\(?本列数据的勾稽关系.*|第二十条第\(.+\)项)$/;

/** Numbers before a label, which reports leave out or write in many ways: 一、 （三） 1. 1、 （1） */
const numbering = /^(?:第?[一二三四五六七八九十]+[、.章]|\(?[一二三四五六七八九十\d]+\)|\d+[.、])+/;

/** A label without numbering, spaces, quotes and full stops. */
export const labelKey = (text: string): string =>
  plainText(text)
    .replace(numbering, '')
    .replace(/["“”'‘’：:。;；]+/g, '');

/** The label that stands last in a text (groups and leaves may share a cell), or null. */
export function lastLabel(text: string, labels: Labels): string | null {
  let best: { name: string; start: number; end: number } | null = null;
  const key = labelKey(text);
  for (const [name, pattern] of Object.entries(labels)) {
    const match = pattern.exec(key);
    if (!match) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    if (!best || end > best.end || (end === best.end && start < best.start)) best = { name, start, end };
  }
  return best?.name ?? null;
}

/** All words of these tables. */
const vocabularies: readonly Labels[] = [
  applicationRows,
  applicants,
  outcomes,
  proceedings,
  activeRows,
  activeHeads2021,
  activeHeads2019,
];

/** Whether a cell names a row or a column. What ends in a number says how many, whatever words stand before it. */
export function isLabel(text: string): boolean {
  const key = labelKey(text);
  if (/\d(?:件|项|个|次)?$/.test(key)) return false;
  return furniture.test(key) || vocabularies.some((labels) => lastLabel(text, labels) !== null);
}
