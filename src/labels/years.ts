import type { YearLabels } from '../domain/view/years/labels.ts';

export const yearsZh: YearLabels = {
  title: '{body}{kind}：{b}年与{a}年对比',
  indexTitle: '{body}{kind}：历年对比',
  lead: '左边是{a}年的报告，右边是{b}年的报告；按章节对齐，改动的文字加了标记。',
  indexLead: '选择两个年度，对比报告的数据和正文。',
  pairs: '相邻年度',
  with: '{b}年与{a}年对比',
  figures: '数据对比',
  figure: '数据',
  difference: '增减',
  charts: '历年数据',
  text: '正文对比',
  repeatedCount: '{b}年的报告有 {total} 句（12 字以上），其中 {repeated} 句与{a}年逐字相同，占 {share}%。',
  repeatedHint: '带点线的文字与上一份报告逐字相同',
  onlyBefore: '只在{a}年的报告里有',
  onlyAfter: '只在{b}年的报告里有',
  noHeading: '引言',
  any: '任选两年对比',
  reports: '报告全文',
};

export const yearsEn: YearLabels = {
  title: '{body}, {kind}: {b} compared with {a}',
  indexTitle: '{body}, {kind}: years compared',
  lead: 'The report for {a} on the left, that for {b} on the right, section by section; words that differ are marked.',
  indexLead: 'Choose two years and compare figures and text of the reports.',
  pairs: 'Neighbouring years',
  with: '{b} compared with {a}',
  figures: 'Figures compared',
  figure: 'Figure',
  difference: 'Difference',
  charts: 'Figures over the years',
  text: 'Text compared',
  repeatedCount:
    'The report for {b} has {total} sentences (12 characters or more); {repeated} of them stand word for word in that for {a}: {share} %.',
  repeatedHint: 'Dotted lines mark what stands word for word in the other report',
  onlyBefore: 'Only in the report for {a}',
  onlyAfter: 'Only in the report for {b}',
  noHeading: 'Introduction',
  any: 'Compare any two years',
  reports: 'The reports',
};
