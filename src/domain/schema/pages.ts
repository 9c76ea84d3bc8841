import { z } from 'zod';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { because, isoDate, phone, text, webUrl } from './vocabulary.ts';

/** What a page is for. */
export const pageRoles = ['guide', 'rules', 'request', 'accessibility', 'about', 'other'] as const;

/** The office for open government information: the six facts that a guide must give (Regulation, Art. 12). */
const informationOffice = z.strictObject({
  name: field(text, { zh: ['名称', '政府信息公开工作机构的名称'], en: ['Name', 'Name of the office'] }),
  address: field(text, { zh: ['办公地址', '详细地址'], en: ['Address', 'Street address'] }),
  hours: field(text, { zh: ['办公时间', '含法定节假日安排'], en: ['Hours', 'Opening hours'] }),
  phone: field(phone, { zh: ['联系电话', '座机'], en: ['Phone', 'Office phone'] }),
  fax: field(phone.optional(), { zh: ['传真号码', '传真'], en: ['Fax', 'Fax number'] }),
  online: field(text.optional(), {
    zh: ['互联网联系方式', '网址或电子邮箱'],
    en: ['Online', 'Address or mail'],
  }),
  postcode: field(text.optional(), { zh: ['邮政编码', '6 位数字'], en: ['Postcode', 'Postal code'] }),
});

const channel = z.strictObject({
  name: field(text, { zh: ['渠道', '如“当面申请”“邮寄申请”'], en: ['Channel', 'How to apply'] }),
  detail: field(text, { zh: ['办法', '地址、时间或网址'], en: ['Detail', 'Address, hours or link'] }),
  url: field(webUrl.optional(), { zh: ['网址', '网上申请入口'], en: ['Address', 'Where to apply online'] }),
});

/** Guide, rules, how to apply, accessibility statement and other standing pages. */
export const pageSchema = z
  .strictObject({
    ...commonFields,
    role: field(z.enum(pageRoles), {
      zh: [
        '用途',
        'guide 公开指南；rules 公开制度；request 依申请公开；accessibility 无障碍说明；about 关于本站；other 其他',
      ],
      en: ['Role', 'guide, rules, request, accessibility, about or other'],
    }),
    office: field(informationOffice.optional(), {
      zh: ['公开工作机构', '指南必须写明（条例第十二条）'],
      en: ['Office', 'A guide must name it (Regulation, Art. 12)'],
    }),
    channels: field(z.array(channel).optional(), {
      zh: ['申请渠道', '依申请公开的渠道'],
      en: ['Channels', 'Ways to apply'],
    }),
    updated: field(isoDate.optional(), { zh: ['更新日期', '最近一次更新'], en: ['Updated', 'Last update'] }),
  })
  .superRefine((page, context) => {
    if (page.role === 'guide' && !page.office) {
      context.addIssue({ code: 'custom', path: ['office'], ...because('missing') });
    }
  });
