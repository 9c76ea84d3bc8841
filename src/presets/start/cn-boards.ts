import type { Board, Section } from '../../domain/schema/site.ts';

/*
 * The fixed boards of the official platform (国办公开办函〔2019〕61号), and below 法定主动公开内容 the items of the Regulation
 * on Open Government Information, Art. 20 and 21.
 */

const guide: Board = {
  slug: 'guide',
  title: '政府信息公开指南',
  description: '政府信息的分类、编排体系、获取方式，以及公开工作机构的联系办法。',
  items: [{ collection: 'pages', roles: ['guide'] }],
};
const rules: Board = {
  slug: 'rules',
  title: '政府信息公开制度',
  description: '主动公开、依申请公开、公开审查等工作制度。',
  items: [{ collection: 'pages', roles: ['rules'] }],
};
const annualReports: Board = {
  slug: 'annual-reports',
  title: '政府信息公开年报',
  description: '按年度编列的政府信息公开工作年度报告。',
  items: [{ collection: 'reports', kinds: ['information-disclosure'] }],
};
const request: Board = {
  slug: 'request',
  title: '依申请公开',
  description: '申请的渠道、内容、办理时限和救济途径。',
  items: [{ collection: 'pages', roles: ['request'] }],
};

const basis = (items: string) => `条例第二十条第${items}项`;

const organisation: readonly Section[] = [
  {
    slug: 'organisation',
    title: '机构职能',
    basis: basis('（二）'),
    items: [{ collection: 'bodies' }, { collection: 'responsibilities', kinds: ['mandate'] }],
  },
  {
    slug: 'leadership',
    title: '领导分工和工作人员',
    basis: basis('（二）'),
    items: [{ collection: 'staff' }],
  },
];

/** What the Regulation asks of every organ of government. */
const common: readonly Section[] = [
  {
    slug: 'normative',
    title: '行政规范性文件',
    basis: basis('（一）'),
    items: [{ collection: 'documents', genres: ['normative', 'statute'] }],
  },
  {
    slug: 'policy',
    title: '政策和解读',
    items: [{ collection: 'documents', genres: ['policy', 'interpretation'] }],
  },
  {
    slug: 'plans',
    title: '规划计划',
    basis: basis('（三）'),
    items: [{ collection: 'documents', genres: ['plan'] }],
  },
  {
    slug: 'statistics',
    title: '统计信息',
    basis: basis('（四）'),
    items: [{ collection: 'documents', genres: ['statistics'] }],
  },
  {
    slug: 'public-services',
    title: '办事服务',
    basis: basis('（五）'),
    items: [{ collection: 'services' }],
  },
  {
    slug: 'enforcement',
    title: '行政执法',
    basis: basis('（六）、（十三）'),
    items: [{ collection: 'documents', genres: ['enforcement', 'inspection'] }],
  },
  {
    slug: 'finance',
    title: '财政预决算',
    basis: basis('（七）、（八）'),
    items: [
      { collection: 'reports', kinds: ['budget', 'final-accounts'] },
      { collection: 'documents', genres: ['budget', 'fee'] },
    ],
  },
  {
    slug: 'procurement',
    title: '政府采购和建设项目',
    basis: basis('（九）、（十）'),
    items: [{ collection: 'documents', genres: ['procurement', 'project'] }],
  },
  {
    slug: 'livelihood',
    title: '民生保障',
    basis: '条例第二十条第（十一）项、第二十一条',
    items: [{ collection: 'documents', genres: ['livelihood'] }],
  },
  {
    slug: 'emergency',
    title: '应急管理',
    basis: basis('（十二）'),
    items: [{ collection: 'documents', genres: ['emergency'] }],
  },
  {
    slug: 'recruitment',
    title: '招考录用',
    basis: basis('（十四）'),
    items: [{ collection: 'documents', genres: ['recruitment'] }],
  },
  {
    slug: 'rule-of-law',
    title: '法治政府建设年度报告',
    items: [{ collection: 'reports', kinds: ['rule-of-law', 'government-work', 'other'] }],
  },
];

const notices: Section = {
  slug: 'notices',
  title: '通知公告',
  items: [{ collection: 'documents', genres: ['notice', 'other'] }],
};

const boards = (sections: readonly Section[]): Board[] => [
  guide,
  rules,
  {
    slug: 'disclosures',
    title: '法定主动公开内容',
    description: '按《政府信息公开条例》第二十条、第二十一条编排的主动公开目录。',
    sections: [...organisation, ...sections, notices],
  },
  annualReports,
  request,
];

/** Boards of a township: lists of its duties, and the affairs of its villages. */
export const townshipBoards: readonly Board[] = boards([
  {
    slug: 'duties',
    title: '履职清单和权责清单',
    items: [{ collection: 'responsibilities', kinds: ['basic', 'assisting', 'returned', 'power-list'] }],
  },
  ...common,
  {
    slug: 'village-affairs',
    title: '村务公开',
    basis: '《村民委员会组织法》第三十条',
    items: [{ collection: 'documents', genres: ['village-affairs'] }],
  },
]);

/** Boards of a department of a county. */
export const departmentBoards: readonly Board[] = boards([
  {
    slug: 'powers',
    title: '权责清单',
    items: [{ collection: 'responsibilities', kinds: ['power-list'] }],
  },
  ...common,
]);
