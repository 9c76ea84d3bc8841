import {
  activeHeads2019,
  activeHeads2021,
  applicants,
  type Labels,
  labelKey,
  lastLabel,
  outcomes,
} from './labels.ts';
import type { TableFormat } from './places.ts';

/** Words that only one of the two formats has. */
const only: Readonly<Record<TableFormat, RegExp>> = {
  '2019-60':
    /^(?:本年新制作数量|本年新公开数量|对外公开总数量|上一?年项目数量|采购项目数量|采购总金额|其他对外管理服务事项)$/,
  '2021-30': /^(?:本年制发件数|本年废止件数|现行有效件数|本年处理决定数量)$|逾期不补正|收费通知/,
};

/** The format by the words that only one has; failing these by the year, and without a year the newer. */
export function formatOf(texts: readonly string[], year: number | null): TableFormat {
  const keys = texts.map(labelKey);
  const count = (format: TableFormat) => new Set(keys.filter((key) => only[format].test(key))).size;
  const [older, newer] = [count('2019-60'), count('2021-30')];
  if (older !== newer) return older > newer ? '2019-60' : '2021-30';
  return year !== null && year < 2021 ? '2019-60' : '2021-30';
}

const heads: readonly Labels[] = [applicants, outcomes, activeHeads2019, activeHeads2021];

/** How many heads of these tables there must be: words of rows (行政许可, 行政处罚) stand in many a list. */
const fewest = 3;

/** Whether tables are those of an information-disclosure report, by their heads. */
export const isDisclosure = (texts: readonly string[]): boolean =>
  new Set(
    texts.flatMap((text) => {
      const key = labelKey(text);
      return heads.some((labels) => lastLabel(key, labels) !== null) ? key : [];
    }),
  ).size >= fewest;
