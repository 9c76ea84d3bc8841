import { z } from 'zod';
import { field } from './field.ts';
import { bodyId, count, isoDate, itemPath, publicPath, text, webUrl } from './vocabulary.ts';

/** A file to download that stands under `public/`. */
const attachment = z.strictObject({
  title: field(text, { zh: ['名称', '附件的名称，读者看到的文字'], en: ['Title', 'What readers see'] }),
  href: field(publicPath, {
    zh: ['文件', 'public/ 下的路径，以 / 开头，如 /files/2020/form.docx'],
    en: ['File', 'Path under public/, with a leading slash, e.g. /files/2020/form.docx'],
  }),
});

/** Who released the item, when and on what ground (Regulation on Open Government Information, Art. 17). */
const review = z.strictObject({
  by: field(text, {
    zh: ['审查人', '公开审查的责任人或科室'],
    en: ['By', 'Person or office that released it'],
  }),
  date: field(isoDate, { zh: ['审查日期', '通过公开审查的日期'], en: ['Date', 'Day of release'] }),
  basis: field(text.optional(), {
    zh: ['审查依据', '依据的制度或条款'],
    en: ['Basis', 'Rule on which it was released'],
  }),
});

/** Where a text was taken over from. */
const provenance = z.strictObject({
  site: field(text, {
    zh: ['来源', '原发布网站或单位，如“本站”'],
    en: ['Site', 'Where it was first published'],
  }),
  url: field(webUrl.optional(), { zh: ['网址', '原文网址'], en: ['Address', 'Address of the original'] }),
  retrieved: field(isoDate.optional(), {
    zh: ['取得日期', '转录的日期'],
    en: ['Retrieved', 'Day of taking over'],
  }),
  views: field(count.optional(), {
    zh: ['浏览次数', '原页面所示浏览次数'],
    en: ['Views', 'Views shown there'],
  }),
  line: field(text.optional(), {
    zh: ['来源行', '原页面标题下一行的原文，照录'],
    en: ['Source line', 'The line under the original title, to the letter'],
  }),
});

/** A public note of what changed on a day. */
const change = z.strictObject({
  date: field(isoDate, { zh: ['日期', '更正或更新的日期'], en: ['Date', 'Day of the change'] }),
  note: field(text, {
    zh: ['说明', '改了什么、为什么改，一句话'],
    en: ['Note', 'What changed and why, one sentence'],
  }),
});

const withdrawal = z.strictObject({
  date: field(isoDate, { zh: ['撤回日期', '停止公开的日期'], en: ['Date', 'Day of withdrawal'] }),
  reason: field(text, { zh: ['理由', '向公众说明的撤回理由'], en: ['Reason', 'Reason told to the public'] }),
  successor: field(itemPath.optional(), {
    zh: ['替代文件', '取代它的条目，如 documents/2022/rules'],
    en: ['Successor', 'Item that replaces it, e.g. documents/2022/rules'],
  }),
});

/** The fields that every item of every collection may have. */
export const commonFields = {
  title: field(text, { zh: ['标题', '公开的全称'], en: ['Title', 'Full public title'] }),
  publisher: field(bodyId.optional(), {
    zh: ['发布机构', '机构编号（bodies 里的文件名）；不写则为 site.yaml 里的默认机构'],
    en: ['Publisher', 'Id of a body; by default the one in site.yaml'],
  }),
  jointly: field(z.array(bodyId).optional(), {
    zh: ['联合发布机构', '共同制作的其他机构；由牵头机构公开（条例第十条）'],
    en: ['Jointly with', 'Other bodies that made it (Regulation, Art. 10)'],
  }),
  issued: field(isoDate.optional(), {
    zh: ['成文日期', '签发或形成的日期，如 2021-03-30'],
    en: ['Issued', 'Day of signing or making'],
  }),
  published: field(isoDate.optional(), {
    zh: ['发布日期', '向社会公开的日期，如 2021-03-30'],
    en: ['Published', 'Day of publication'],
  }),
  identifier: field(text.optional(), {
    zh: ['索引号', '全站唯一的政府信息索引号'],
    en: ['Index number', 'Unique index number'],
  }),
  subject: field(text.optional(), {
    zh: ['主题分类', '如“民政、扶贫、救灾”'],
    en: ['Subject', 'Subject class'],
  }),
  summary: field(text.max(300).optional(), {
    zh: ['内容概述', '一般不超过 100 字，不重复标题'],
    en: ['Summary', 'At most 300 characters, without repeating the title'],
  }),
  keywords: field(z.array(text).optional(), {
    zh: ['关键词', '主题词列表'],
    en: ['Keywords', 'List of words'],
  }),
  obligations: field(z.array(text).optional(), {
    zh: ['对应公开事项', '公开事项目录（catalogue.yaml）中的编号'],
    en: ['Obligations', 'Ids in catalogue.yaml that it fulfils'],
  }),
  access: field(z.enum(['proactive', 'on-request']).optional(), {
    zh: ['公开方式', 'proactive 主动公开；on-request 依申请公开'],
    en: ['Access', 'proactive or on-request'],
  }),
  review: field(review.optional(), {
    zh: ['公开审查', '审查人、日期和依据'],
    en: ['Review', 'Who released it, when'],
  }),
  source: field(provenance.optional(), {
    zh: ['来源', '转录自何处'],
    en: ['Source', 'Where it was taken over from'],
  }),
  attachments: field(z.array(attachment).optional(), {
    zh: ['附件', '供下载的文件'],
    en: ['Attachments', 'Files'],
  }),
  changes: field(z.array(change).optional(), {
    zh: ['更新说明', '向公众说明的修改'],
    en: ['Changes', 'Public notes'],
  }),
  withdrawn: field(withdrawal.optional(), {
    zh: ['撤回', '撤回后正文保留在说明之下'],
    en: ['Withdrawn', 'The text stays readable under a notice'],
  }),
  draft: field(z.boolean().optional(), {
    zh: ['草稿', 'true 表示尚未公开，不生成页面'],
    en: ['Draft', 'true: not public yet, no page is made'],
  }),
} as const;
