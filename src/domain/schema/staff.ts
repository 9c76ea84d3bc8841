import { z } from 'zod';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { isoDate, phone, publicPath, text } from './vocabulary.ts';

/** A photograph goes beyond the legal minimum (the head's name, Art. 20 (2)); its basis must be recorded. */
const photo = z.strictObject({
  src: field(publicPath, { zh: ['文件', 'public/ 下的路径'], en: ['File', 'Path under public/'] }),
  basis: field(text, {
    zh: ['依据', '公开照片的依据，如本人书面同意及日期'],
    en: ['Basis', 'Ground for publishing it'],
  }),
});

const officeHolder = z.strictObject({
  name: field(text, { zh: ['姓名', '工作人员姓名'], en: ['Name', 'Name'] }),
  post: field(text, { zh: ['职务', '职务全称'], en: ['Post', 'Full title of the post'] }),
  department: field(text.optional(), {
    zh: ['部门', '所在科室；名单按它分组'],
    en: ['Department', 'The list is grouped by it'],
  }),
  portfolio: field(text.optional(), { zh: ['分工', '分管或负责的工作'], en: ['Portfolio', 'Field of work'] }),
  phone: field(phone.optional(), {
    zh: ['办公电话', '座机；不要写个人手机号'],
    en: ['Phone', 'Office phone, never a private mobile'],
  }),
  photo: field(photo.optional(), {
    zh: ['照片', '有依据才可公开'],
    en: ['Photo', 'Only with a recorded basis'],
  }),
  from: field(isoDate.optional(), { zh: ['任职起', '到任日期'], en: ['From', 'Begin of term'] }),
  to: field(isoDate.optional(), { zh: ['任职止', '离任日期'], en: ['To', 'End of term'] }),
});

/** The office-holders of one body. */
export const staffSchema = z.strictObject({
  ...commonFields,
  departments: field(z.array(text).optional(), {
    zh: ['部门顺序', '名单中各部门的先后'],
    en: ['Departments', 'Their order in the list'],
  }),
  people: field(z.array(officeHolder), { zh: ['人员', '工作人员名单'], en: ['People', 'The list'] }),
});
