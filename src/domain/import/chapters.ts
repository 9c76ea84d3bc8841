import type { ReportKind } from '../schema/reports.ts';

/** A chapter that the law asks of a report, with the words by which reports name it. */
interface Chapter {
  readonly name: string;
  readonly words: RegExp;
}

/** The year from which reports on information disclosure have these chapters. */
const disclosureSince = 2019;

const chapters: Readonly<Partial<Record<ReportKind, readonly Chapter[]>>> = {
  // Regulation on Open Government Information (2019), Art. 50; form of 国办公开办函〔2021〕30号.
  'information-disclosure': [
    { name: '总体情况', words: /总体情况|概述/ },
    { name: '主动公开政府信息情况', words: /主动公开政府信息的?情况/ },
    { name: '收到和处理政府信息公开申请情况', words: /收到和处理政府信息公开申请的?情况/ },
    { name: '政府信息公开行政复议、行政诉讼情况', words: /行政复议[、和]?.{0,6}行政诉讼/ },
    { name: '存在的主要问题及改进情况', words: /(?:存在|主要)的?.{0,4}问题/ },
    { name: '其他需要报告的事项', words: /其他(?:需要报告的)?事项/ },
  ],
  // 法治政府建设与责任落实督察工作规定 (2019), Art. 24 to 26, as passed on by 市县司法行政部门; the fifth content is 其他.
  'rule-of-law': [
    { name: '推进法治政府建设的主要举措和成效', words: /举措|成效|工作(?:开展)?情况|主要工作/ },
    { name: '存在的不足和原因', words: /不足|(?:存在|主要)的?.{0,4}问题/ },
    { name: '党政主要负责人履行第一责任人职责的情况', words: /第一责任人/ },
    { name: '下一年度的主要安排', words: /下一?步|下一?年度?|今后|\d{4}年.{0,8}(?:安排|打算|计划)/ },
  ],
};

/** Names of the chapters that the law asks of such a report and that its text does not seem to have. */
export function missingChapters(kind: ReportKind | null, year: number | null, text: string): string[] {
  if (kind === null || (kind === 'information-disclosure' && (year ?? disclosureSince) < disclosureSince))
    return [];
  return (chapters[kind] ?? []).filter(({ words }) => !words.test(text)).map(({ name }) => name);
}
