import { yamlValue } from '../../domain/document/write-fields.ts';
import type { RecipeFile } from '../../domain/hosting/recipe.ts';
import type { bodyKinds } from '../../domain/schema/bodies.ts';
import { contentFormat } from '../../domain/schema/content-format.ts';
import type { Board } from '../../domain/schema/site.ts';
import { departmentBoards, townshipBoards } from './cn-boards.ts';
import { calendar } from './cn-calendar.ts';
import { departmentCatalogue, townshipCatalogue } from './cn-catalogue.ts';
import { glossary } from './cn-glossary.ts';
import { accessibility, guide, request } from './cn-pages.ts';
import { readme } from './cn-readme.ts';
import { synonyms } from './cn-synonyms.ts';
import { boardLines, placeLines, type Start, type StartWish } from './start.ts';

/** What differs between organs of government. */
interface Organ {
  /** File name of the body. */
  readonly id: string;
  readonly kind: (typeof bodyKinds)[number];
  /** What stands for its name until it is known. */
  readonly unnamed: string;
  /** Examples of a full name and a short one. */
  readonly example: readonly [full: string, short: string];
  readonly head: string;
  readonly boards: readonly Board[];
  catalogue(): string;
}

/** Article 20 (2) of the Regulation on Open Government Information says what is told of an organ. */
const body = (organ: Organ, name: string | null): string => `---
# 机构信息：职能、办公地址、办公时间、联系方式、负责人姓名都要公开（《政府信息公开条例》第二十条第二项）。
# 下面行首有“# ”的各行，填上内容，再删去行首的“# ”。
${name === null ? `# 【待填：单位全称，如“${organ.example[0]}”，写在下一行】\n` : ''}title: ${yamlValue(name ?? organ.unnamed)}
kind: ${organ.kind}
# shortName: 【待填：规范简称，如“${organ.example[1]}”】
# creditCode: 【待填：统一社会信用代码】
# address: 【待填：办公地址】
# hours: 【待填：办公时间，如“周一至周五 8:30—12:00、14:30—18:00（法定节假日除外）”】
# phone: 【待填：办公电话，区号和号码之间用 -】
# fax: 【待填：传真号码】
# email: 【待填：公务邮箱】
# postcode: 【待填：邮政编码，加引号】
# head:
#   name: 【待填：负责人姓名】
#   post: 【待填：负责人职务，如“${organ.head}”】
# 【待填：主要职能，写在下面一行“---”以后；写好删去这一行】
---
`;

const siteYaml = (organ: Organ, wish: StartWish): string =>
  [
    '# 网站的设置。每个字段的说明见编辑手册“字段”一章；改好后运行 npm run check。',
    `format: ${contentFormat}`,
    ...(wish.name === null ? ['# 【待填：网站名称，如“某某乡政府信息公开”，写在下一行】'] : []),
    `name: ${yamlValue(wish.name === null ? '政府信息公开' : `${wish.name}政府信息公开`)}`,
    ...['locale: zh-CN', 'preset: cn', 'country: cn', 'timezone: Asia/Shanghai'],
    ...placeLines(wish),
    `publisher: ${organ.id}`,
    '# 页脚显示的主办单位、地址、电话，网站标识码和备案号：有的填上，删去行首的“# ”；没有的删去那一行。',
    '# sponsor: 【待填：主办单位】',
    '# address: 【待填：地址】',
    '# phone: 【待填：联系电话】',
    '# siteId: 【待填：网站标识码】',
    '# icp: 【待填：ICP 备案号】',
    '# police: 【待填：公安备案号】',
    '',
    '# 栏目就是公开目录：五个一级栏目的名称全国统一，不要改；没有的子栏目可以删去。',
    ...boardLines([...organ.boards]),
    '',
    '# 无障碍说明公开以后，删去下面三行行首的“# ”，页脚就有它的链接。',
    '# links:',
    '#   - title: 无障碍说明',
    '#     url: /pages/accessibility/',
    'handbook: true',
    '',
  ].join('\n');

const files = (organ: Organ, wish: StartWish): readonly RecipeFile[] => [
  { path: 'content/site.yaml', text: siteYaml(organ, wish) },
  { path: `content/bodies/${organ.id}.mdx`, text: body(organ, wish.name) },
  { path: 'content/pages/guide.mdx', text: guide(wish.name) },
  { path: 'content/pages/request.mdx', text: request },
  { path: 'content/pages/accessibility.mdx', text: accessibility },
  { path: 'content/catalogue.yaml', text: organ.catalogue() },
  { path: 'content/calendar.yaml', text: calendar },
  { path: 'content/synonyms.yaml', text: synonyms },
  { path: 'content/glossary.yaml', text: glossary },
  { path: 'README.md', text: readme(organ.id, wish.name) },
];

const start = (organ: Organ): Start => ({
  locale: 'zh-CN',
  timezone: 'Asia/Shanghai',
  config: {
    head: [
      '网站唯一的代码，由维护人员管；content/ 里从不放代码。要用哪一项，删去那一行行首的“// ”。',
      '还能配置什么、怎样写，见编辑手册“网站的配置”一章。',
    ],
    parts: ['页脚（Footer）、页眉（Header）换成自己的：'],
    styles: ['接在程序后面的样式，如换一种颜色：'],
  },
  files: (wish) => files(organ, wish),
});

/** The government of a township. */
export const cnTownship = start({
  id: 'town',
  kind: 'government',
  unnamed: '本乡镇人民政府',
  example: ['某某县某某镇人民政府', '某某镇'],
  head: '镇长',
  boards: townshipBoards,
  catalogue: townshipCatalogue,
});

/** A department of the government of a county. */
export const cnCountyDepartment = start({
  id: 'department',
  kind: 'department',
  unnamed: '本部门',
  example: ['某某县民政局', '县民政局'],
  head: '局长',
  boards: departmentBoards,
  catalogue: departmentCatalogue,
});
