import { reportChapters } from '../../domain/report-chapters.ts';
import type { Obligation } from '../../domain/schema/catalogue.ts';
import { type CatalogueRow, catalogueYaml } from './catalogue.ts';
import { articleTwenty, document, townshipPoints } from './cn-points.ts';

/*
 * The duties of the Regulation on Open Government Information (国务院令第711号) and of laws beside it; each row names its
 * article. Dates that only local notices set are not here.
 */

const regulation = '中华人民共和国政府信息公开条例';
const lawOfVillages = '中华人民共和国村民委员会组织法';
const lawOfBudgets = '中华人民共和国预算法';

/** Article 26: what is formed or changed is public within 20 working days. */
const twentyDays = {
  unit: 'working-day',
  count: 20,
  from: 'formed',
  text: '自信息形成或者变更之日起20个工作日内',
} as const;

/** The contents that a report on the rule of law may not leave out, told by words of its headings and sentences. */
const contents = reportChapters['rule-of-law'].flatMap(({ name, words, sentences, except }) =>
  words
    ? [{ title: name, headings: [...words], sentences: [...(sentences ?? [])], except: [...(except ?? [])] }]
    : [],
);

interface Organ {
  readonly bodies: NonNullable<Obligation['bodies']>;
  readonly level: string;
}

type Row = Pick<Obligation, 'id' | 'title' | 'elements' | 'basis'> & Partial<CatalogueRow>;

const rowOf = ({ bodies, level }: Organ, group: string, row: Row): CatalogueRow => {
  const { id, title, elements, basis, ...others } = row;
  return {
    ...{ id, group, title, elements, basis, deadline: twentyDays, bodies },
    ...{ channels: ['政府网站'], audience: '全社会', mode: 'proactive', level, period: 'on-event' },
    ...others,
  };
};

const article = (article: string) => [{ document: regulation, article }];

const guide: Row = {
  id: 'guide',
  title: '政府信息公开指南',
  elements: [
    '政府信息的分类、编排体系、获取方式',
    '公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式',
  ],
  basis: article('第十二条'),
  period: 'once',
  items: [{ collection: 'pages', roles: ['guide'] }],
  fields: ['office'],
};

const directory: Row = {
  id: 'directory',
  title: '政府信息公开目录',
  elements: ['政府信息的索引、名称、内容概述、生成日期'],
  basis: article('第十二条'),
  period: 'once',
  page: 'directory',
};

/** Articles 12 and 20: what every organ publishes. */
const common = (organ: Organ): CatalogueRow[] => [
  rowOf(organ, '公开指南和目录', guide),
  rowOf(organ, '公开指南和目录', directory),
  ...articleTwenty.map(([id, title, point, elements, items, more]) =>
    rowOf(organ, '法定主动公开内容', {
      ...{ id, title, elements, basis: article(`第二十条第（${point}）项`), items: [...items] },
      ...more,
    }),
  ),
  rowOf(organ, '年度报告', {
    id: 'rule-of-law-report',
    title: '法治政府建设年度报告',
    elements: [
      '上一年度推进法治政府建设的主要举措和成效',
      '存在的不足和原因',
      '党政主要负责人履行推进法治建设第一责任人职责、加强法治政府建设的有关情况',
      '下一年度主要安排',
    ],
    basis: [{ document: '法治政府建设与责任落实督察工作规定', article: '第二十四条' }],
    deadline: { unit: 'fixed-date', before: '04-01', text: '每年4月1日之前' },
    period: 'yearly',
    items: [{ collection: 'reports', kinds: ['rule-of-law'] }],
    parts: contents,
  }),
];

const head = [
  '主动公开目录：哪些信息必须公开、依据、时限、主体。网站的“公开情况”和目录都由它得出；since 改成开始登记的日期，每个字段的说明见编辑手册“字段”一章。',
  '哪些文件算公开了一项：items 选中的，或者文件头 obligations 里写了它的编号的。没有可公开的、不公开的，写在 statements 里。',
];

const township: Organ = { bodies: { kinds: ['government'] }, level: '乡级' };
const villages: Organ = { bodies: { kinds: ['village'] }, level: '村级' };

/** Obligations of a township. */
export const townshipCatalogue = (): string =>
  catalogueYaml(head, [
    ...common(township),
    rowOf(township, '年度报告', {
      remark:
        '乡镇公布年报的日期由上级通知规定：按通知写上 deadline，如 { unit: fixed-date, before: 02-01 }。',
      ...disclosureReport,
    }),
    ...townshipPoints.map(([id, title]) =>
      rowOf(township, '乡镇主动公开内容', { id, title, elements: [title], basis: article('第二十一条') }),
    ),
    ...moneyOf(township, '第十四条第一款', '经本级人民代表大会或者其常务委员会批准后20日内'),
    rowOf(villages, '村务公开', {
      id: 'village-affairs',
      title: '村务公开（一般事项）',
      elements: ['村民会议、村民代表会议讨论决定的事项及其实施情况等'],
      basis: [{ document: lawOfVillages, article: '第三十条' }],
      deadline: undefined,
      channels: ['村务公开栏', '政府网站'],
      audience: '本村村民',
      period: 'quarterly',
      items: [document('village-affairs')],
    }),
    rowOf(villages, '村务公开', {
      remark: '财务往来较多的村，财务收支每月公布一次：把这些村的编号写进 ids。',
      id: 'village-accounts',
      title: '村级财务收支',
      elements: ['集体财务往来较多的，财务收支情况'],
      basis: [{ document: lawOfVillages, article: '第三十条' }],
      deadline: undefined,
      bodies: { ids: [] },
      channels: ['村务公开栏', '政府网站'],
      audience: '本村村民',
      period: 'monthly',
    }),
  ]);

/** Obligations of a department of a county. */
export const departmentCatalogue = (): string => {
  const department: Organ = { bodies: { kinds: ['department'] }, level: '县级' };
  return catalogueYaml(head, [
    ...common(department),
    rowOf(department, '年度报告', {
      ...disclosureReport,
      basis: article('第四十九条'),
      deadline: { unit: 'fixed-date', before: '02-01', text: '每年1月31日前' },
    }),
    ...moneyOf(department, '第十四条第二款', '经本级政府财政部门批复后20日内'),
  ]);
};

const disclosureReport = {
  id: 'disclosure-report',
  title: '政府信息公开工作年度报告',
  elements: [
    '主动公开政府信息的情况',
    '收到和处理政府信息公开申请的情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
  basis: article('第五十条'),
  deadline: undefined,
  period: 'yearly',
  items: [{ collection: 'reports', kinds: ['information-disclosure'] }],
} satisfies Row;

/** Budget and accounts, which are approved one after the other. */
const moneyOf = (organ: Organ, article: string, text: string): CatalogueRow[] =>
  (['budget', 'final-accounts'] as const).map((kind) =>
    rowOf(organ, '财政信息', {
      id: kind,
      title: kind === 'budget' ? '财政预算' : '财政决算',
      elements: [kind === 'budget' ? '预算及其说明' : '决算及其说明'],
      basis: [{ document: lawOfBudgets, article }],
      deadline: { unit: 'day', count: 20, from: 'approved', text },
      period: 'yearly',
      items: [{ collection: 'reports', kinds: [kind] }],
    }),
  );
