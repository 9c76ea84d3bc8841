import { z } from 'zod';
import { legalBasis } from './basis.ts';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { text } from './vocabulary.ts';

/** Kinds of lists of duties; the last two of the "three lists" of townships came with the rules of 2024 and 2025. */
export const responsibilityKinds = ['mandate', 'basic', 'assisting', 'returned', 'power-list'] as const;

const duty = z.strictObject({
  name: field(text, { zh: ['事项名称', '职责或权力事项的名称'], en: ['Name', 'Duty or power'] }),
  code: field(text.optional(), { zh: ['事项编码', '清单中的编码'], en: ['Code', 'Code in the list'] }),
  type: field(text.optional(), {
    zh: ['类别', '如“行政处罚”“乡村振兴”；清单按它分组计数'],
    en: ['Type', 'The list is grouped and counted by it'],
  }),
  content: field(text.optional(), { zh: ['内容', '职责的具体内容'], en: ['Content', 'What it consists of'] }),
  basis: field(z.array(legalBasis).optional(), {
    zh: ['设定依据', '法律法规依据'],
    en: ['Basis', 'Legal basis'],
  }),
  duties: field(z.array(text).optional(), {
    zh: ['责任事项', '受理、审查、决定等各环节责任'],
    en: ['Duties', 'Duties at each step'],
  }),
  accountability: field(z.array(text).optional(), {
    zh: ['追责情形', '应当追责的情形'],
    en: ['Accountability', 'Cases of liability'],
  }),
  department: field(text.optional(), {
    zh: ['责任科室', '承办的科室或岗位'],
    en: ['Department', 'Office in charge'],
  }),
  superior: field(text.optional(), {
    zh: ['对应上级部门', '配合履职的牵头部门'],
    en: ['Superior', 'Leading department above'],
  }),
  superiorDuties: field(text.optional(), {
    zh: ['上级部门职责', '牵头部门承担的职责'],
    en: ['Its duties', 'What it does itself'],
  }),
  receiver: field(text.optional(), {
    zh: ['承接部门', '上级收回后承接的部门'],
    en: ['Receiver', 'Department that takes it back'],
  }),
  method: field(text.optional(), {
    zh: ['工作方式', '承接部门的工作方式'],
    en: ['Method', 'How it is done there'],
  }),
});

/** A list of duties of one body. */
export const responsibilitySchema = z.strictObject({
  ...commonFields,
  kind: field(z.enum(responsibilityKinds), {
    zh: [
      '类别',
      'mandate 机构职能；basic 基本履职事项清单；assisting 配合履职事项清单；returned 上级部门收回事项清单；power-list 权责清单',
    ],
    en: ['Kind', 'mandate, basic, assisting, returned or power-list'],
  }),
  items: field(z.array(duty).optional(), {
    zh: ['事项', '清单中的各项'],
    en: ['Items', 'The entries of the list'],
  }),
});
