import { z } from 'zod';
import { commonFields } from './common.ts';
import { disclosureTables } from './disclosure-tables.ts';
import { field } from './field.ts';
import { because, text, year } from './vocabulary.ts';

/** Kinds of annual reports. */
export const reportKinds = [
  'rule-of-law',
  'information-disclosure',
  'government-work',
  'budget',
  'final-accounts',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

const figure = z.strictObject({
  label: field(text, { zh: ['名称', '数字的名称，如“调处化解矛盾纠纷”'], en: ['Label', 'What is counted'] }),
  value: field(z.number().nullable(), {
    zh: ['数值', '数字；原文没有写明的写 null'],
    en: ['Value', 'A number, or null'],
  }),
  unit: field(text.optional(), { zh: ['单位', '如“件”“次”“万元”'], en: ['Unit', 'Unit of measure'] }),
  note: field(text.optional(), { zh: ['备注', '口径或出处'], en: ['Note', 'How it was counted'] }),
});

/** One annual report of one body. */
export const reportSchema = z
  .strictObject({
    ...commonFields,
    kind: field(z.enum(reportKinds), {
      zh: [
        '类别',
        'rule-of-law 法治政府建设年度报告；information-disclosure 政府信息公开工作年度报告；government-work 政府工作报告；budget 预算；final-accounts 决算；other 其他',
      ],
      en: ['Kind', 'rule-of-law, information-disclosure, government-work, budget, final-accounts or other'],
    }),
    year: field(year, { zh: ['年度', '报告所述的年度，如 2020'], en: ['Year', 'The year it reports on'] }),
    figures: field(
      z
        .record(
          z.string().refine((key) => /^[a-z][a-z0-9-]*$/.test(key), because('slug')),
          figure,
        )
        .optional(),
      {
        zh: ['数字', '报告写明的数字；键用小写英文，各年相同的数字用相同的键'],
        en: ['Figures', 'Numbers that the report states; the same key in every year'],
      },
    ),
    disclosure: field(disclosureTables.optional(), {
      zh: ['法定表格', '政府信息公开工作年度报告的法定表格'],
      en: ['Statutory tables', 'Tables of an information-disclosure report'],
    }),
  })
  .superRefine((report, context) => {
    if (report.disclosure && report.kind !== 'information-disclosure') {
      context.addIssue({
        code: 'custom',
        path: ['disclosure'],
        ...because('requires', { field: 'kind', value: 'information-disclosure' }),
      });
    }
  });
