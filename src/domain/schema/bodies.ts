import { z } from 'zod';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { bodyId, creditCode, isoDate, phone, postcode, text, webUrl } from './vocabulary.ts';

/** Kinds of public bodies; the order is the order of lists. */
export const bodyKinds = [
  'government',
  'department',
  'office',
  'station',
  'institution',
  'village',
  'community',
  'other',
] as const;

const person = z.strictObject({
  name: field(text, { zh: ['姓名', '负责人姓名（条例第二十条第二项）'], en: ['Name', 'Name of the head'] }),
  post: field(text, { zh: ['职务', '如“乡长”'], en: ['Post', 'Office held'] }),
});

/** One public body: what it is, where it is, how to reach it (Regulation on Open Government Information, Art. 20 (2)). */
export const bodySchema = z.strictObject({
  ...commonFields,
  kind: field(z.enum(bodyKinds), {
    zh: [
      '类别',
      'government 人民政府；department 部门；office 内设机构；station 基层站所；institution 事业单位；village 村民委员会；community 社区居民委员会；other 其他',
    ],
    en: ['Kind', 'government, department, office, station, institution, village, community or other'],
  }),
  shortName: field(text.optional(), {
    zh: ['简称', '列表中使用的规范简称'],
    en: ['Short name', 'Used in lists'],
  }),
  parent: field(bodyId.optional(), {
    zh: ['上级机构', '所属机构的编号'],
    en: ['Parent', 'Id of the body above'],
  }),
  creditCode: field(creditCode.optional(), {
    zh: ['统一社会信用代码', '18 位，含校验码（GB 32100-2015）'],
    en: ['Credit code', '18 characters with check character (GB 32100-2015)'],
  }),
  address: field(text.optional(), {
    zh: ['办公地址', '门牌号或所在村组'],
    en: ['Address', 'Street address'],
  }),
  hours: field(text.optional(), {
    zh: ['办公时间', '如“周一至周五 8:30—12:00、14:30—18:00”'],
    en: ['Hours', 'Opening hours'],
  }),
  phone: field(phone.optional(), {
    zh: ['办公电话', '座机，区号与号码之间用 -'],
    en: ['Phone', 'Office phone'],
  }),
  fax: field(phone.optional(), { zh: ['传真', '传真号码'], en: ['Fax', 'Fax number'] }),
  email: field(z.email().optional(), { zh: ['电子邮箱', '公务邮箱'], en: ['Mail', 'Office mail address'] }),
  postcode: field(postcode.optional(), { zh: ['邮政编码', '6 位数字'], en: ['Postcode', 'Postal code'] }),
  website: field(webUrl.optional(), { zh: ['网站', '网址'], en: ['Website', 'Address'] }),
  head: field(person.optional(), { zh: ['负责人', '姓名和职务'], en: ['Head', 'Name and post'] }),
  from: field(isoDate.optional(), { zh: ['设立日期', '机构设立的日期'], en: ['From', 'Day of founding'] }),
  to: field(isoDate.optional(), { zh: ['撤销日期', '机构撤销或合并的日期'], en: ['To', 'Day of ending'] }),
  successor: field(bodyId.optional(), {
    zh: ['承继机构', '承接其职责的机构'],
    en: ['Successor', 'Body that took over'],
  }),
});
