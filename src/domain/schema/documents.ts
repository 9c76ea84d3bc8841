import { z } from 'zod';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { documentNumber, isoDate, itemPath, period, text } from './vocabulary.ts';

/** Genres of documents; the items of Art. 20 and 21 of the Regulation on Open Government Information are built from them. */
export const documentGenres = [
  'normative',
  'policy',
  'interpretation',
  'plan',
  'statistics',
  'enforcement',
  'budget',
  'fee',
  'procurement',
  'project',
  'livelihood',
  'emergency',
  'inspection',
  'recruitment',
  'village-affairs',
  'notice',
  'statute',
  'other',
] as const;

/** States of validity that a page shows. */
export const validityStates = [
  'in-force',
  'amended',
  'partly-invalid',
  'expired',
  'repealed',
  'not-yet',
] as const;

/** Any other disclosure: normative document, policy, interpretation, plan, notice, village affairs and more. */
export const documentSchema = z.strictObject({
  ...commonFields,
  genre: field(z.enum(documentGenres), {
    zh: [
      '体裁',
      'normative 规范性文件；policy 政策；interpretation 政策解读；plan 规划计划；statistics 统计信息；enforcement 行政执法；budget 财政；fee 收费；procurement 政府采购；project 重大建设项目；livelihood 民生保障；emergency 应急管理；inspection 监督检查；recruitment 招考录用；village-affairs 村务公开；notice 通知公告；statute 法律法规；other 其他',
    ],
    en: ['Genre', 'What kind of document it is'],
  }),
  number: field(documentNumber.optional(), {
    zh: ['发文字号', '如“云政发〔2022〕3号”：年份用六角括号〔〕，序号不编虚位'],
    en: ['Number', 'e.g. 云政发〔2022〕3号'],
  }),
  addressee: field(text.optional(), {
    zh: ['主送机关', '文件的主送机关'],
    en: ['Addressee', 'To whom it is sent'],
  }),
  signer: field(text.optional(), { zh: ['签发人', '签发人姓名和职务'], en: ['Signed by', 'Name and post'] }),
  from: field(isoDate.optional(), {
    zh: ['施行日期', '开始施行的日期'],
    en: ['In force from', 'First day in force'],
  }),
  until: field(isoDate.optional(), {
    zh: ['有效期至', '有效期的最后一日'],
    en: ['In force until', 'Last day in force'],
  }),
  status: field(z.enum(validityStates).optional(), {
    zh: [
      '有效性',
      '一般不写，由日期和修改、废止关系推出；in-force 有效；amended 已修改；partly-invalid 部分失效；expired 失效；repealed 废止；not-yet 尚未生效',
    ],
    en: ['Validity', 'Usually left out: it follows from dates and relations'],
  }),
  amends: field(z.array(itemPath).optional(), {
    zh: ['修改', '被它修改的文件'],
    en: ['Amends', 'Documents it amends'],
  }),
  repeals: field(z.array(itemPath).optional(), {
    zh: ['废止', '被它废止的文件'],
    en: ['Repeals', 'Documents it repeals'],
  }),
  interprets: field(z.array(itemPath).optional(), {
    zh: ['解读', '它所解读的文件'],
    en: ['Interprets', 'Documents it explains'],
  }),
  period: field(period.optional(), {
    zh: ['所属期间', '定期公开的期间：2025、2025H1、2025Q3 或 2025-07'],
    en: ['Period', '2025, 2025H1, 2025Q3 or 2025-07'],
  }),
});
