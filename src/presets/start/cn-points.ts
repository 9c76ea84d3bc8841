import type { Selector } from '../../domain/schema/selector.ts';
import type { CatalogueRow } from './catalogue.ts';

/** Picks documents of a genre. */
export const document = (genre: NonNullable<Selector['genres']>[number]): Selector => ({
  collection: 'documents',
  genres: [genre],
});

type Point = readonly [
  id: string,
  title: string,
  point: string,
  elements: string[],
  items: readonly Selector[],
  more?: Partial<CatalogueRow>,
];

/** Article 20 of the Regulation on Open Government Information: what every organ publishes. */
export const articleTwenty: readonly Point[] = [
  ['normative', '规范性文件', '一', ['行政法规、规章和规范性文件'], [document('normative')]],
  [
    'institution',
    '机构职能',
    '二',
    ['机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'],
    [{ collection: 'bodies' }],
    { period: 'once', fields: ['address', 'hours', 'phone', 'head'] },
  ],
  ['plan', '规划计划', '三', ['国民经济和社会发展规划、专项规划、区域规划及相关政策'], [document('plan')]],
  ['statistics', '统计信息', '四', ['国民经济和社会发展统计信息'], [document('statistics')]],
  [
    'services',
    '行政许可和管理服务',
    '五',
    ['办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'],
    [{ collection: 'services' }],
    { period: 'once' },
  ],
  [
    'enforcement',
    '行政处罚和行政强制',
    '六',
    ['实施行政处罚、行政强制的依据、条件、程序', '本机关认为具有一定社会影响的行政处罚决定'],
    [document('enforcement')],
  ],
  ['finance', '财政预算、决算', '七', ['财政预算、决算信息'], [document('budget')]],
  ['fee', '行政事业性收费', '八', ['行政事业性收费项目及其依据、标准'], [document('fee')]],
  ['procurement', '政府采购', '九', ['政府集中采购项目的目录、标准及实施情况'], [document('procurement')]],
  ['project', '重大建设项目', '十', ['重大建设项目的批准和实施情况'], [document('project')]],
  [
    'livelihood',
    '民生政策',
    '十一',
    ['扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'],
    [document('livelihood')],
  ],
  ['emergency', '应急管理', '十二', ['突发公共事件的应急预案、预警信息及应对情况'], [document('emergency')]],
  [
    'inspection',
    '监督检查',
    '十三',
    ['环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'],
    [document('inspection')],
  ],
  [
    'recruitment',
    '公务员招考',
    '十四',
    ['公务员招考的职位、名额、报考条件等事项以及录用结果'],
    [document('recruitment')],
  ],
  [
    'other',
    '其他信息',
    '十五',
    ['法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'],
    [document('other')],
  ],
];

/** Article 21: what a township adds. No genre tells them apart: items name them in `obligations`. */
export const townshipPoints: readonly (readonly [id: string, title: string])[] = [
  ['farm-policy', '贯彻落实农业农村政策'],
  ['irrigation', '农田水利工程建设运营'],
  ['land-transfer', '农村土地承包经营权流转'],
  ['homestead', '宅基地使用情况审核'],
  ['land-taking', '土地征收'],
  ['house-taking', '房屋征收'],
  ['levy', '筹资筹劳'],
  ['assistance', '社会救助'],
];
