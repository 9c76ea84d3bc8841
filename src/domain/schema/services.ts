import { z } from 'zod';
import { legalBasis } from './basis.ts';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { count, phone, publicPath, text, webUrl } from './vocabulary.ts';

/** Types of items of government service: powers exercised on application, and public services. */
export const serviceTypes = [
  'licence',
  'confirmation',
  'ruling',
  'payment',
  'reward',
  'filing',
  'other-power',
  'public-service',
] as const;

/** Levels at which an item is exercised. */
export const serviceLevels = [
  'national',
  'provincial',
  'municipal',
  'county',
  'township',
  'village',
] as const;

const material = z.strictObject({
  name: field(text, { zh: ['材料名称', '全称，不得写“其他材料”'], en: ['Name', 'Full name'] }),
  copies: field(count.optional(), { zh: ['份数', '需要几份'], en: ['Copies', 'How many'] }),
  form: field(z.enum(['original', 'copy', 'original-and-copy', 'electronic']).optional(), {
    zh: ['材料形式', 'original 原件；copy 复印件；original-and-copy 原件及复印件；electronic 电子件'],
    en: ['Form', 'original, copy, original-and-copy or electronic'],
  }),
  origin: field(z.enum(['applicant', 'government', 'third-party']).optional(), {
    zh: ['来源渠道', 'applicant 申请人自备；government 政府部门核发；third-party 其他机构出具'],
    en: ['Origin', 'applicant, government or third-party'],
  }),
  required: field(z.boolean().optional(), {
    zh: ['是否必要', 'true 必要；false 容缺或视情形提供；不写则网页上空着'],
    en: ['Required', 'false: only in some cases; left out, nothing is shown'],
  }),
  blank: field(publicPath.optional(), { zh: ['空表', '空白表格文件'], en: ['Form', 'Blank form'] }),
  sample: field(publicPath.optional(), { zh: ['样表', '填写示范文件'], en: ['Sample', 'Filled-in sample'] }),
  note: field(text.optional(), { zh: ['备注', '对材料的要求'], en: ['Note', 'What is asked of it'] }),
});

const step = z.strictObject({
  name: field(text, { zh: ['环节', '如“受理”“审查”“决定”“送达”'], en: ['Step', 'Name of the step'] }),
  time: field(text.optional(), { zh: ['时限', '如“1 个工作日”'], en: ['Time', 'How long it takes'] }),
  by: field(text.optional(), { zh: ['办理人', '经办岗位或科室'], en: ['By', 'Office in charge'] }),
  standard: field(text.optional(), {
    zh: ['审查标准', '审什么、怎样算合格'],
    en: ['Standard', 'What is examined'],
  }),
});

const timeLimit = z.strictObject({
  count: field(count, { zh: ['数', '0 表示当场办结'], en: ['Count', '0: at once'] }),
  unit: field(z.enum(['working-day', 'day']), {
    zh: ['单位', 'working-day 工作日；day 日（自然日）'],
    en: ['Unit', 'working-day or day'],
  }),
});

const fee = z.strictObject({
  item: field(text, { zh: ['收费项目', '项目名称'], en: ['Item', 'What is charged'] }),
  standard: field(text, { zh: ['收费标准', '如“每证 10 元”'], en: ['Standard', 'How much'] }),
  basis: field(text, { zh: ['收费依据', '收费必须有依据'], en: ['Basis', 'A charge needs a basis'] }),
});

const question = z.strictObject({
  question: field(text, { zh: ['问', '常见问题'], en: ['Question', 'Frequent question'] }),
  answer: field(text, { zh: ['答', '解答'], en: ['Answer', 'Answer'] }),
});

/** One item of service with all elements of a service guide (State Council Order No. 716, Art. 6; Licensing Law, Art. 30). */
export const serviceSchema = z.strictObject({
  ...commonFields,
  type: field(z.enum(serviceTypes), {
    zh: [
      '事项类型',
      'licence 行政许可；confirmation 行政确认；ruling 行政裁决；payment 行政给付；reward 行政奖励；filing 行政备案；other-power 其他行政权力；public-service 公共服务',
    ],
    en: ['Type', 'Type of power, or public-service'],
  }),
  level: field(z.enum(serviceLevels), {
    zh: [
      '行使层级',
      'national 国家级；provincial 省级；municipal 市级；county 县级；township 乡镇（街道）级；village 村（社区）级',
    ],
    en: ['Level', 'national, provincial, municipal, county, township or village'],
  }),
  code: field(text.optional(), {
    zh: ['基本编码', '事项基本编码'],
    en: ['Basic code', 'Code in the basic catalogue'],
  }),
  implementationCode: field(text.optional(), {
    zh: ['实施编码', '实施清单编码'],
    en: ['Implementation code', 'Code of the local item'],
  }),
  mainItem: field(text.optional(), {
    zh: ['主项名称', '所属主项'],
    en: ['Main item', 'Main item it belongs to'],
  }),
  subItem: field(text.optional(), {
    zh: ['子项名称', '所属子项'],
    en: ['Sub-item', 'Sub-item it belongs to'],
  }),
  authority: field(text.optional(), {
    zh: ['主管部门', '业务主管部门'],
    en: ['Authority', 'Department in charge'],
  }),
  audience: field(z.array(z.enum(['natural-person', 'legal-person', 'other-organisation'])).optional(), {
    zh: ['服务对象', 'natural-person 自然人；legal-person 法人；other-organisation 其他组织'],
    en: ['Audience', 'natural-person, legal-person, other-organisation'],
  }),
  theme: field(text.optional(), {
    zh: ['服务主题', '如“社会救助”“户籍”“养老”；清单按它分组'],
    en: ['Theme', 'Lists are grouped by it'],
  }),
  caseType: field(z.enum(['immediate', 'promised']).optional(), {
    zh: ['办件类型', 'immediate 即办件；promised 承诺件'],
    en: ['Case type', 'immediate or promised'],
  }),
  basis: field(z.array(legalBasis), { zh: ['设定依据', '设定和实施依据'], en: ['Basis', 'Legal basis'] }),
  conditions: field(z.array(text), {
    zh: ['受理条件', '申请条件，逐条写'],
    en: ['Conditions', 'One by one'],
  }),
  materials: field(z.array(material), {
    zh: ['申请材料', '全部材料目录'],
    en: ['Materials', 'All that must be handed in'],
  }),
  steps: field(z.array(step), { zh: ['办理流程', '各环节'], en: ['Steps', 'The steps'] }),
  special: field(z.array(text).optional(), {
    zh: ['特殊环节', '听证、检验、公示、现场核查等'],
    en: ['Special steps', 'Hearings, inspections …'],
  }),
  statutoryTime: field(timeLimit, {
    zh: ['法定办结时限', '法律法规规定的时限'],
    en: ['Statutory time', 'By law'],
  }),
  promisedTime: field(timeLimit, {
    zh: ['承诺办结时限', '不得长于法定时限'],
    en: ['Promised time', 'Not longer than by law'],
  }),
  quota: field(text.optional(), { zh: ['数量限制', '有数量限制的写明'], en: ['Quota', 'Limit of number'] }),
  fees: field(z.array(fee).optional(), {
    zh: ['收费', '不收费写 fees: []；不写则网页上不显示'],
    en: ['Fees', 'fees: [] means free of charge; left out, nothing is shown'],
  }),
  result: field(text.optional(), {
    zh: ['办理结果', '证照或文书名称'],
    en: ['Result', 'Certificate or decision'],
  }),
  delivery: field(text.optional(), {
    zh: ['送达方式', '窗口领取、邮寄等'],
    en: ['Delivery', 'How the result is handed over'],
  }),
  place: field(text, { zh: ['办理地点', '窗口的详细地址'], en: ['Place', 'Address of the counter'] }),
  hours: field(text, { zh: ['办理时间', '窗口开放时间'], en: ['Hours', 'Opening hours'] }),
  phone: field(phone, { zh: ['咨询电话', '座机'], en: ['Phone', 'For questions'] }),
  complaintPhone: field(phone.optional(), {
    zh: ['监督投诉电话', '座机'],
    en: ['Complaints', 'Phone for complaints'],
  }),
  visits: field(count, { zh: ['到现场次数', '最多跑几次，0 为全程网办'], en: ['Visits', '0: all online'] }),
  online: field(webUrl.optional(), {
    zh: ['网上办理', '网办地址'],
    en: ['Online', 'Where it can be done online'],
  }),
  questions: field(z.array(question).optional(), {
    zh: ['常见问题', '问与答'],
    en: ['Questions', 'Questions and answers'],
  }),
});
