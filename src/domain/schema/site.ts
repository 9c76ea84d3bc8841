import { z } from 'zod';
import { locales } from '../finding.ts';
import { bodyKinds } from './bodies.ts';
import { collectionNames } from './collections.ts';
import { documentGenres } from './documents.ts';
import { field } from './field.ts';
import { pageRoles } from './pages.ts';
import { reportKinds } from './reports.ts';
import { responsibilityKinds } from './responsibilities.ts';
import { basePath, bodyId, oldAddress, pagePath, phone, siteUrl, slug, text } from './vocabulary.ts';

/** Picks items for a board: a collection, and kinds, genres or roles in it. */
const selector = z.strictObject({
  collection: field(z.enum(collectionNames as [string, ...string[]]), {
    zh: ['集合', 'content/ 下的文件夹名'],
    en: ['Collection', 'Folder under content/'],
  }),
  kinds: field(z.array(z.enum([...reportKinds, ...responsibilityKinds, ...bodyKinds])).optional(), {
    zh: ['类别', '只收这些类别'],
    en: ['Kinds', 'Only these kinds'],
  }),
  genres: field(z.array(z.enum(documentGenres)).optional(), {
    zh: ['体裁', '只收这些体裁'],
    en: ['Genres', 'Only these genres'],
  }),
  roles: field(z.array(z.enum(pageRoles)).optional(), {
    zh: ['用途', '只收这些用途的页面'],
    en: ['Roles', 'Only these roles'],
  }),
});

const section = z.strictObject({
  slug: field(slug, { zh: ['网址段', '小写英文，如 normative'], en: ['Slug', 'Part of the address'] }),
  title: field(text, { zh: ['栏目名', '子栏目的名称'], en: ['Title', 'Name of the section'] }),
  basis: field(text.optional(), { zh: ['依据', '如“条例第二十条第（一）项”'], en: ['Basis', 'Legal basis'] }),
  items: field(z.array(selector), { zh: ['收录', '收哪些条目'], en: ['Items', 'What it holds'] }),
});

const board = z.strictObject({
  slug: field(slug, { zh: ['网址段', '小写英文，如 guide'], en: ['Slug', 'Part of the address'] }),
  title: field(text, { zh: ['栏目名', '导航上显示的名称'], en: ['Title', 'Shown in the navigation'] }),
  description: field(text.optional(), {
    zh: ['说明', '栏目描述，用于页面标签'],
    en: ['Description', 'For the meta tags'],
  }),
  items: field(z.array(selector).optional(), {
    zh: ['收录', '收哪些条目；只有一条时直接显示全文'],
    en: ['Items', 'What it holds'],
  }),
  sections: field(z.array(section).optional(), {
    zh: ['子栏目', '分级目录'],
    en: ['Sections', 'Tree under the board'],
  }),
});

const banner = z.strictObject({
  text: field(text, { zh: ['文字', '横幅文字'], en: ['Text', 'Shown on the page'] }),
  bodies: field(z.array(bodyId).optional(), {
    zh: ['机构', '只在这些机构及其下属的页面上显示；不写则每页显示'],
    en: ['Bodies', 'Only on pages of these bodies and those below them'],
  }),
});

const link = z.strictObject({
  title: field(text, { zh: ['名称', '链接文字'], en: ['Title', 'Text of the link'] }),
  url: field(
    z.string().refine((value) => /^(https?:\/\/|\/)/.test(value)),
    {
      zh: ['网址', 'http(s) 地址，或以 / 开头的站内地址'],
      en: ['Address', 'http(s), or a path of this site'],
    },
  ),
});

const redirect = z.strictObject({
  from: field(oldAddress, {
    zh: ['旧网址', '域名（和子路径）后面的部分，照旧网站的写，如 /guide/ 或 /zwgk/art/2020/art_123.html'],
    en: [
      'From',
      'The old path behind host and base path as it was, e.g. /guide/ or /zwgk/art/2020/art_123.html',
    ],
  }),
  to: field(pagePath, {
    zh: ['新网址', '现有页面，如 /open-guide/'],
    en: ['To', 'A page of the site, e.g. /open-guide/'],
  }),
});

/** Path below `public/` without a slash in front, e.g. `.well-known/security.txt`. */
const hostFile = z
  .string()
  .refine((value) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value));

const historyOptions = z.strictObject({
  messages: field(z.boolean().optional(), {
    zh: ['公开提交说明', 'true 则没有更新说明（changes）的改动显示 git 提交说明的第一行；默认不显示'],
    en: [
      'Commit messages',
      'true shows the first line of the commit message where a change has no public note; by default none is shown',
    ],
  }),
});

/** `content/site.yaml`: everything that is particular to one site. */
export const siteSchema = z.strictObject({
  name: field(text, { zh: ['网站名称', '如“某某乡政府信息公开”'], en: ['Name', 'Name of the site'] }),
  description: field(text.optional(), { zh: ['网站说明', '一句话'], en: ['Description', 'One sentence'] }),
  locale: field(z.enum(locales), { zh: ['语言', 'zh-CN 或 en'], en: ['Language', 'zh-CN or en'] }),
  url: field(siteUrl, {
    zh: ['网站地址', '正式网址，如 https://www.example.gov.cn'],
    en: ['Address', 'Public address of the site'],
  }),
  base: field(basePath.optional(), {
    zh: ['子路径', '挂在上级门户下时的路径，如 /putai/'],
    en: ['Base path', 'Path under a portal, e.g. /putai/'],
  }),
  timezone: field(text.optional(), {
    zh: ['时区', '默认 Asia/Shanghai'],
    en: ['Time zone', 'Default Asia/Shanghai'],
  }),
  publisher: field(bodyId, {
    zh: ['默认机构', '不写发布机构的条目归它'],
    en: ['Publisher', 'Body of items that name none'],
  }),
  siteId: field(text.optional(), {
    zh: ['网站标识码', '10 位数字或 bm 加 8 位数字'],
    en: ['Site id', 'Identification code'],
  }),
  icp: field(text.optional(), {
    zh: ['ICP 备案号', '如“青ICP备00000000号”'],
    en: ['ICP number', 'Filing number'],
  }),
  police: field(text.optional(), {
    zh: ['公安备案号', '公安机关备案号'],
    en: ['Police number', 'Filing number'],
  }),
  sponsor: field(text.optional(), { zh: ['主办单位', '页脚显示'], en: ['Sponsor', 'Shown in the footer'] }),
  organiser: field(text.optional(), {
    zh: ['承办单位', '页脚显示'],
    en: ['Organiser', 'Shown in the footer'],
  }),
  address: field(text.optional(), { zh: ['地址', '页脚显示'], en: ['Address', 'Shown in the footer'] }),
  phone: field(phone.optional(), { zh: ['联系电话', '页脚显示'], en: ['Phone', 'Shown in the footer'] }),
  banners: field(z.array(banner).optional(), {
    zh: ['横幅', '页面顶部的提示'],
    en: ['Banners', 'Notices at the top'],
  }),
  boards: field(z.array(board), {
    zh: ['栏目', '导航上的栏目'],
    en: ['Boards', 'The boards of the navigation'],
  }),
  links: field(z.array(link).optional(), {
    zh: ['页脚链接', '如上级门户、无障碍说明'],
    en: ['Links', 'Links in the footer'],
  }),
  sites: field(
    z
      .array(
        z.strictObject({
          name: field(text, {
            zh: ['名称', '检索结果里显示的网站名称'],
            en: ['Name', 'Shown among the results'],
          }),
          url: field(siteUrl, {
            zh: ['网址', '另一个用“公开”生成的网站的地址，有子路径的写上子路径'],
            en: ['Address', 'Of another site made with Gongkai, its base path included'],
          }),
        }),
      )
      .optional(),
    {
      zh: ['一起检索的网站', '检索时同时查这些网站'],
      en: ['Sites searched together', 'Their items are found in the same box'],
    },
  ),
  history: field(z.union([z.boolean(), historyOptions]).optional(), {
    zh: ['历次版本', 'false 则不生成历次版本和修改对比；要公开提交说明的，写 messages: true'],
    en: ['History', 'false leaves out versions and comparisons; messages: true shows commit messages'],
  }),
  redirects: field(z.array(redirect).optional(), {
    zh: ['旧网址', '改了栏目网址段或手工移动过的页面：旧网址指向新网址；条目改名由历史自动识别，不用写'],
    en: [
      'Redirects',
      'Old addresses of boards and of pages moved by hand; renamed items are found by themselves',
    ],
  }),
  static: field(z.array(hostFile).optional(), {
    zh: [
      '托管需要的文件',
      'public/ 里域名验证等文件的路径，如 CNAME、.well-known/security.txt；网页文件里不能有标签',
    ],
    en: [
      'Files for the host',
      'Paths in public/ that prove a domain and the like, e.g. CNAME; pages among them hold no tags',
    ],
  }),
  handbook: field(z.boolean().optional(), {
    zh: ['编辑手册', 'false 则不生成手册'],
    en: ['Handbook', 'false leaves it out'],
  }),
});
export type Site = z.output<typeof siteSchema>;
export type Board = Site['boards'][number];
export type Section = NonNullable<Board['sections']>[number];
export type Selector = NonNullable<Board['items']>[number];

/** True when the first lines of commit messages may be shown to the public. */
export const showsMessages = ({ history }: Pick<Site, 'history'>): boolean =>
  typeof history === 'object' && history.messages === true;
