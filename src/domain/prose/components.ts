import { z } from 'zod';
import type { Text } from '../finding.ts';
import { field } from '../schema/field.ts';
import type { PropValue } from './types.ts';
import { isSafeUrl } from './urls.ts';

/** An author component: what it is for, what it takes, what text it shows to search. */
export interface ComponentSpec {
  readonly title: Text;
  readonly description: Text;
  readonly example: string;
  readonly props: z.ZodObject;
  /** May stand inside a line of text. */
  readonly inline: boolean;
  /** May hold text of its own. */
  readonly children: boolean;
  /** The words a reader sees, for search. */
  readonly text: (props: Readonly<Record<string, PropValue>>) => string;
}

const text = z.string().min(1);
const publicFile = z.string().refine((value) => /^\/[^\s\\?#]+$/.test(value) && !value.includes('..'));
const url = z.string().refine(isSafeUrl);
const prop = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  field(schema, { zh: [zh.split('：')[0] ?? zh, zh], en: [en.split(':')[0] ?? en, en] });
const join = (props: Readonly<Record<string, PropValue>>, ...names: readonly string[]) =>
  names.flatMap((name) => (props[name] === undefined ? [] : [String(props[name])])).join(' ');

/** Every component that an author may use; each has an Astro component of the same name. */
export const components = {
  Figure: {
    title: { 'zh-CN': '数字', en: 'Figure' },
    description: {
      'zh-CN': '突出显示一个数字，带名称和单位。可以写在句子里。',
      en: 'Sets off a number with its label and unit; may stand in a sentence.',
    },
    example: '<Figure n={16} label="调处化解矛盾纠纷" unit="件" />',
    props: z.strictObject({
      n: prop(z.number(), '数值：写在花括号里，如 n={16}', 'Value: in braces, e.g. n={16}'),
      label: prop(text, '名称：数的是什么', 'Label: what is counted'),
      unit: prop(text.optional(), '单位：如“件”', 'Unit: e.g. cases'),
      year: prop(z.number().optional(), '年度：如 year={2020}', 'Year: e.g. year={2020}'),
    }),
    inline: true,
    children: false,
    text: (props) => `${props.label} ${props.n}${props.unit ?? ''}`,
  },
  Table: {
    title: { 'zh-CN': '表格', en: 'Table' },
    description: {
      'zh-CN': '把 public/ 里的 CSV 文件显示为表格，第一行是表头；表头上面的标题行显示在表名下。',
      en: 'Shows a CSV file under public/ as a table; its first line is the head; title lines above it are shown below the caption.',
    },
    example: '<Table src="/files/2024/budget.csv" caption="2024 年收支预算" unit="万元" />',
    props: z.strictObject({
      src: prop(publicFile, '文件：public/ 下的 CSV 路径，以 / 开头', 'File: path of a CSV under public/'),
      caption: prop(text, '表名：写在表格上方', 'Caption: above the table'),
      unit: prop(text.optional(), '单位：如“万元”', 'Unit: of the numbers'),
      note: prop(text.optional(), '说明：写在表格下方', 'Note: below the table'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'caption', 'note'),
  },
  Chart: {
    title: { 'zh-CN': '图表', en: 'Chart' },
    description: {
      'zh-CN': '把各年报告里同一个数字画成折线或柱形，下面附数据表。',
      en: 'Draws one figure of the reports of several years as lines or bars, with its data below.',
    },
    example: '<Chart figure="disputes" report="rule-of-law" caption="历年调处矛盾纠纷" kind="bar" />',
    props: z.strictObject({
      figure: prop(text, '数字的键：报告 figures 里的键，如 disputes', 'Figure: its key in the reports'),
      caption: prop(text, '图名：写在图的上方', 'Caption: above the chart'),
      kind: prop(z.enum(['line', 'bar']).optional(), '样式：line 折线或 bar 柱形', 'Kind: line or bar'),
      body: prop(text.optional(), '机构：编号，默认为本条目的发布机构', 'Body: id; default: the publisher'),
      report: prop(text.optional(), '报告类别：如 rule-of-law', 'Report: its kind'),
      from: prop(z.number().optional(), '起始年度：如 from={2020}', 'From: year'),
      to: prop(z.number().optional(), '截止年度：如 to={2024}', 'To: year'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'caption'),
  },
  Attachment: {
    title: { 'zh-CN': '附件', en: 'Attachment' },
    description: {
      'zh-CN': '正文里的下载链接，自动注明格式和大小。',
      en: 'A download within the text, with its format and size.',
    },
    example: '<Attachment href="/files/forms/application.pdf" title="政府信息公开申请表" />',
    props: z.strictObject({
      href: prop(publicFile, '文件：public/ 下的路径，以 / 开头', 'File: path under public/'),
      title: prop(text, '名称：读者看到的文字', 'Title: what readers see'),
    }),
    inline: true,
    children: false,
    text: (props) => join(props, 'title'),
  },
  Person: {
    title: { 'zh-CN': '人员', en: 'Person' },
    description: {
      'zh-CN': '一位工作人员的姓名、职务和办公电话。不要写个人手机号。',
      en: 'An office-holder with name, post and office phone.',
    },
    example: '<Person name="李明" post="司法所所长" department="司法所" phone="0000-0000000" />',
    props: z.strictObject({
      name: prop(text, '姓名：全名', 'Name: in full'),
      post: prop(text, '职务：全称', 'Post: in full'),
      department: prop(text.optional(), '部门：所在科室', 'Department: office'),
      phone: prop(text.optional(), '办公电话：座机', 'Phone: of the office'),
    }),
    inline: false,
    children: false,
    text: (props) => join(props, 'name', 'post', 'department', 'phone'),
  },
  Notice: {
    title: { 'zh-CN': '提示框', en: 'Notice' },
    description: {
      'zh-CN': '提醒读者注意的一段话，里面可以写任何正文。',
      en: 'A passage that readers should mind; any text may stand in it.',
    },
    example: '<Notice kind="warning" title="请注意">\n\n补贴申报截止到 6 月 30 日。\n\n</Notice>',
    props: z.strictObject({
      kind: prop(
        z.enum(['info', 'warning']).optional(),
        '语气：info 提示或 warning 注意',
        'Kind: info or warning',
      ),
      title: prop(text.optional(), '标题：一句话', 'Title: one line'),
    }),
    inline: false,
    children: true,
    text: (props) => join(props, 'title'),
  },
  Basis: {
    title: { 'zh-CN': '依据', en: 'Legal basis' },
    description: {
      'zh-CN': '注明法律法规依据，可以在里面照录条文。',
      en: 'Names a law and its article; its words may stand within.',
    },
    example: '<Basis title="中华人民共和国政府信息公开条例" article="第二十条" />',
    props: z.strictObject({
      title: prop(text, '名称：法律法规或文件的全称，不写书名号', 'Title: of the law'),
      article: prop(text.optional(), '条款：如“第二十条”', 'Article: e.g. Article 20'),
      url: prop(url.optional(), '网址：原文网址', 'Address: of the original'),
    }),
    inline: true,
    children: true,
    text: (props) => join(props, 'title', 'article'),
  },
  Withheld: {
    title: { 'zh-CN': '不予公开', en: 'Withheld' },
    description: {
      'zh-CN': '标明此处删去的内容和不公开的理由（区分处理，条例第三十七条）。',
      en: 'Marks what was left out here and on what ground.',
    },
    example: '<Withheld ground="涉及个人隐私" article="条例第十五条" amount="姓名、住址 1 处" />',
    props: z.strictObject({
      ground: prop(text, '理由：为什么不公开', 'Ground: why it is withheld'),
      article: prop(text.optional(), '条款：法律依据', 'Article: legal basis'),
      amount: prop(text.optional(), '范围：删去了什么、多少', 'Amount: what and how much'),
    }),
    inline: true,
    children: false,
    text: (props) => join(props, 'ground', 'article', 'amount'),
  },
} as const satisfies Readonly<Record<string, ComponentSpec>>;

export type ComponentName = keyof typeof components;
export const componentNames = Object.keys(components) as readonly ComponentName[];
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(components, name);
