import { z } from 'zod';
import { field } from './field.ts';
import { because, text } from './vocabulary.ts';

/** A number of a statutory table; null where the original leaves the cell blank, which is not the same as 0. */
const cell = z.number().nullable();

const applicantRow = z.array(cell).refine((row) => row.length === 7, because('length', { expected: 7 }));
const reviewRow = z.array(cell).refine((row) => row.length === 5, because('length', { expected: 5 }));

const row = (zh: string, en: string) =>
  field(applicantRow, {
    zh: [zh, '七个数：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计；空白写 null'],
    en: [
      en,
      'Seven numbers: natural persons, enterprises, research, welfare, legal services, others, total; null where blank',
    ],
  });
const review = (zh: string, en: string) =>
  field(reviewRow, {
    zh: [zh, '五个数：结果维持、结果纠正、其他结果、尚未审结、总计'],
    en: [en, 'Five numbers: upheld, corrected, other, pending, total'],
  });
const number = (zh: string, en: string) =>
  field(cell, { zh: [zh, '数字；空白写 null'], en: [en, 'A number, or null where blank'] });

const refused = z.strictObject({
  stateSecret: row('属于国家秘密', 'State secret'),
  otherLaw: row('其他法律行政法规禁止公开', 'Forbidden by other law'),
  security: row('危及“三安全一稳定”', 'Endangers security or stability'),
  thirdParty: row('保护第三方合法权益', 'Rights of third parties'),
  internal: row('属于三类内部事务信息', 'Internal affairs'),
  process: row('属于四类过程性信息', 'Information of process'),
  enforcementFile: row('属于行政执法案卷', 'Files of enforcement'),
  query: row('属于行政查询事项', 'Administrative queries'),
});
const unavailable = z.strictObject({
  notHeld: row('本机关不掌握相关政府信息', 'Not held'),
  needsMaking: row('没有现成信息需要另行制作', 'Would have to be made'),
  unclear: row('补正后申请内容仍不明确', 'Unclear after correction'),
});
const notProcessed = z.strictObject({
  petition: row('信访举报投诉类申请', 'Petitions and complaints'),
  repeated: row('重复申请', 'Repeated'),
  publications: row('要求提供公开出版物', 'Publications'),
  massive: row('无正当理由大量反复申请', 'Massive without reason'),
  confirmation: row('要求行政机关确认或重新出具已获取信息', 'Confirmation of what was obtained'),
});
const otherHandling = z.strictObject({
  overdueCorrection: row(
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Not corrected in time',
  ),
  overdueFee: row(
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Fee not paid in time',
  ),
  other: row('其他', 'Other'),
});

const applications = <S extends z.ZodType>(other: S) =>
  z.strictObject({
    received: row('本年新收政府信息公开申请数量', 'Received this year'),
    carriedOver: row('上年结转政府信息公开申请数量', 'Carried over from last year'),
    granted: row('予以公开', 'Granted'),
    partial: row('部分公开', 'Granted in part'),
    refused: field(refused, { zh: ['不予公开', '八种情形'], en: ['Refused', 'Eight grounds'] }),
    unavailable: field(unavailable, { zh: ['无法提供', '三种情形'], en: ['Not available', 'Three grounds'] }),
    notProcessed: field(notProcessed, {
      zh: ['不予处理', '五种情形'],
      en: ['Not processed', 'Five grounds'],
    }),
    other,
    total: row('总计', 'Total'),
    carriedForward: row('结转下年度继续办理', 'Carried forward'),
  });

const proceedings = z.strictObject({
  review: review('行政复议', 'Administrative review'),
  litigation: review('行政诉讼：未经复议直接起诉', 'Litigation without review'),
  litigationAfterReview: review('行政诉讼：复议后起诉', 'Litigation after review'),
});
const proceedingsField = field(proceedings, {
  zh: ['行政复议、行政诉讼情况', '年报第四部分的表'],
  en: ['Review and litigation', 'The table of part four'],
});

const documents2021 = z.strictObject({
  made: number('本年制发件数', 'Issued this year'),
  repealed: number('本年废止件数', 'Repealed this year'),
  inForce: number('现行有效件数', 'In force'),
});
const documents2019 = z.strictObject({
  made: number('本年新制作数量', 'Made this year'),
  published: number('本年新公开数量', 'Published this year'),
  total: number('对外公开总数量', 'Published in all'),
});
const powers2019 = z.strictObject({
  previous: number('上一年项目数量', 'Items last year'),
  change: number('本年增/减', 'Change this year'),
  decisions: number('处理决定数量', 'Decisions'),
});
const named = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  field(schema, { zh: [zh, '年报第二部分的表'], en: [en, 'The table of part two'] });

/** Format of 国办公开办函〔2021〕30号, for the years from 2021. */
const tables2021 = z.strictObject({
  format: z.literal('2021-30'),
  active: field(
    z.strictObject({
      regulations: named(documents2021, '规章', 'Regulations'),
      normative: named(documents2021, '行政规范性文件', 'Normative documents'),
      licences: number('行政许可：本年处理决定数量', 'Licences: decisions'),
      penalties: number('行政处罚：本年处理决定数量', 'Penalties: decisions'),
      coercion: number('行政强制：本年处理决定数量', 'Coercive measures: decisions'),
      fees: number('行政事业性收费：本年收费金额（单位：万元）', 'Fees, in 10,000 yuan'),
    }),
    { zh: ['主动公开政府信息情况', '年报第二部分的表'], en: ['Active disclosure', 'The table of part two'] },
  ),
  applications: field(
    applications(
      field(otherHandling, { zh: ['其他处理', '三种情形'], en: ['Other handling', 'Three grounds'] }),
    ),
    {
      zh: ['收到和处理政府信息公开申请情况', '年报第三部分的表'],
      en: ['Requests', 'The table of part three'],
    },
  ),
  proceedings: proceedingsField,
});

/** Format of 国办公开办函〔2019〕60号, for the years 2019 and 2020. */
const tables2019 = z.strictObject({
  format: z.literal('2019-60'),
  active: field(
    z.strictObject({
      regulations: named(documents2019, '规章', 'Regulations'),
      normative: named(documents2019, '规范性文件', 'Normative documents'),
      licences: named(powers2019, '行政许可', 'Licences'),
      otherServices: named(powers2019, '其他对外管理服务事项', 'Other services'),
      penalties: named(powers2019, '行政处罚', 'Penalties'),
      coercion: named(powers2019, '行政强制', 'Coercive measures'),
      fees: named(powers2019.omit({ decisions: true }), '行政事业性收费', 'Fees'),
      procurement: named(
        z.strictObject({
          count: number('采购项目数量', 'Purchases'),
          amount: number('采购总金额（单位：万元）', 'Amount, in 10,000 yuan'),
        }),
        '政府集中采购',
        'Central procurement',
      ),
    }),
    { zh: ['主动公开政府信息情况', '年报第二部分的表'], en: ['Active disclosure', 'The table of part two'] },
  ),
  applications: field(applications(row('其他处理', 'Other handling')), {
    zh: ['收到和处理政府信息公开申请情况', '年报第三部分的表'],
    en: ['Requests', 'The table of part three'],
  }),
  proceedings: proceedingsField,
});

/** Reports up to 2018 have no statutory tables. */
const tablesBefore2019 = z.strictObject({
  format: z.literal('pre2019'),
  note: field(text.optional(), { zh: ['说明', '对旧格式的说明'], en: ['Note', 'On the old format'] }),
});

/** The statutory tables of an information-disclosure report, one of three historical formats (domain facts 3.2 to 3.6). */
export const disclosureTables = z.discriminatedUnion('format', [tables2021, tables2019, tablesBefore2019]);
export type DisclosureTables = z.output<typeof disclosureTables>;
