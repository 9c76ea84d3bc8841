import { documentWith, siteYaml } from '../../tiny-site.ts';
import {
  type Cases,
  catalogue,
  inFile,
  inHead,
  inSite,
  inText,
  notice,
  proof,
  service,
  withDocument,
} from '../rule-case.ts';

const other = 'content/documents/2024/other.mdx';
const titled = (title: string, lines = '') =>
  documentWith(lines).replace('title: 通知', () => `title: ${title}`);
const interpretation = (lines: string) =>
  documentWith(lines).replace('genre: notice', () => 'genre: interpretation');
const reviewed = {
  'content/site.yaml': `${siteYaml}reviews: true\n`,
  'content/reports/2020/rule-of-law.mdx': null,
};
const emptySection = (limit: string) =>
  `  - slug: plans\n    title: 计划\n    sections:\n      - slug: fees\n        title: 收费\n${limit}        items:\n          - collection: services\n`;
const csv = (rows: string | Uint8Array) => ({ 'public/files/a.csv': rows });
const table = '<Table src="/files/a.csv" caption="表" />';
const mergedTable = (merged: string) =>
  `<Table src="/files/a.csv" caption="表" headRows={2} merged="${merged}" />`;
const good = csv('甲,乙\n1,2\n');
const charted = (chart: string, report = '2021') => ({
  ...withDocument('', chart),
  [`content/reports/${report}/rule-of-law.mdx`]: `---\ntitle: 年报\nkind: rule-of-law\nyear: ${report}\npublished: 2022-03-30\nfigures:\n  disputes: { label: 调处矛盾纠纷, value: 16 }\n---\n\n文。\n`,
});
const staffFrom = (from: string, to: string) => ({
  'content/staff/town.mdx': `---\ntitle: 领导\npublisher: town\npeople:\n  - name: 张\n    post: 镇长\n    from: ${from}\n    to: ${to}\n---\n`,
});
const promised = (law: string, promise: string) => ({
  [proof]: service({ statutoryTime: law, promisedTime: promise }),
});

/** Links of every kind that lead somewhere, or of which another rule tells. */
const alive = `见[一](https://a.example/)、[二](mailto:a@a.example)、[三](/files/a.txt)、[四](#s1)、[五](tel:123)、
[六](HTTPS://a.example/)、[七](/bodies/broken/)、[八](/handbook/#main)、[九](../../../reports/)、[十](?a=1#s1)、
[十一](/verify/log/)、[十二](/manifest.json)、[十三](/data/documents.csv)。

<Attachment href="/files/none.txt" title="无" />

## 一、甲`;
/** Old addresses that cannot be: something stands there, or will. */
const written = [
  '/documents/2024/notice/history/',
  '/documents/2024/notice/v/1/',
  '/search-data/x/',
  '/robots.txt',
].concat(['/files/a.txt', '/files/', '/files.html', '/documents/2024/notice', '/years/2020/']);
const unwritten = [
  '/documents/2024/gone/history/',
  '/documents/2024/gone/v/1/',
  '/figures/x/',
  '/robot.txt',
  '/guide.html',
];
const unread = '---\ntitle: 甲\n---\n';

/** Rules over all files of a site. */
export const corpusCases: Cases = {
  'attachment-missing': [
    {
      ...inFile('empty, and offered by nobody', { 'public/files/z.txt': '' }, { 'public/files/z.txt': '文' }),
      right: {
        ...withDocument('', `见[表](/files/none.txt)。\n\n![图](../map.svg?x=1#y)`),
        'public/documents/2024/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'content/site.yaml': `${siteYaml}static: [CNAME]\n`,
        'public/CNAME': '',
      },
    },
    inHead(
      'none, and not below files',
      'attachments:\n  - title: 表\n    href: /form.txt\n',
      'attachments:\n  - title: 表\n    href: /files/form.txt\n',
      { 'public/files/form.txt': '表' },
    ),
    inHead(
      'none in front matter',
      'attachments:\n  - title: 表\n    href: /files/form.txt\n',
      'attachments:\n  - title: 表\n    href: /files/right.txt\n',
      { 'public/files/right.txt': '表' },
    ),
    inFile(
      'a sample form of a service',
      {
        [proof]: service({ materials: '\n  - name: 表\n    required: true\n    sample: /files/x.txt' }),
      },
      {
        [proof]: service({ materials: '\n  - name: 表\n    required: true\n    sample: /files/a.txt' }),
        'public/files/a.txt': '表',
      },
    ),
    inFile(
      'a photo',
      {
        'content/staff/town.mdx':
          '---\ntitle: 领导\npeople:\n  - name: 张\n    post: 镇长\n    photo: { src: /files/x.png, basis: 同意 }\n---\n',
      },
      { 'content/staff/town.mdx': '---\ntitle: 领导\npeople:\n  - name: 张\n    post: 镇长\n---\n' },
    ),
    inFile(
      'empty',
      { ...withDocument('', '<Attachment href="/files/a.txt" title="表" />'), 'public/files/a.txt': '' },
      { ...withDocument('', '<Attachment href="/files/a.txt" title="表" />'), 'public/files/a.txt': '表' },
    ),
  ],
  'chart-data': [
    {
      ...inFile(
        'beside a body that cannot be read',
        { ...charted('<Chart figure="zzzzzzzz" caption="图" />'), 'content/bodies/broken.mdx': unread },
        charted('<Figure n={1} label="件" />\n\n<Chart figure="disputes" caption="图" />'),
      ),
      right: { ...charted('<Chart figure="zzzzzzzz" caption="图" />'), 'content/reports/2022/a.mdx': unread },
    },
    inFile(
      'of other years',
      charted('<Chart figure="disputes" caption="图" from={2022} />'),
      charted('<Chart figure="disputes" caption="图" />'),
    ),
    inFile(
      'a slip',
      charted('<Chart figure="dispute" caption="图" />'),
      charted('<Chart figure="disputes" caption="图" />'),
    ),
    inFile(
      'like none',
      charted('<Chart figure="zzzzzzzz" caption="图" />'),
      charted('<Chart figure="disputes" caption="图" />'),
    ),
    inFile(
      'no report states any',
      withDocument('', '<Chart figure="disputes" caption="图" />'),
      charted('<Chart figure="disputes" caption="图" />'),
    ),
  ],
  'date-future': [
    inHead('published', 'published: 2026-02-01\n', 'published: 2026-01-31\n'),
    inHead('issued', 'issued: 2026-02-01\n', 'issued: 2026-02-01\ndraft: true\n'),
  ],
  'date-order': [
    inHead(
      'taken off a board before it hung',
      'postings: [{ place: 公开栏, from: 2024-05-02, to: 2024-05-01 }]\n',
      'postings: [{ place: 公开栏, from: 2024-05-01, to: 2024-05-02 }]\n',
    ),
    inHead(
      'published before issued',
      'issued: 2024-05-02\npublished: 2024-05-01\n',
      'issued: 2024-05-01\npublished: 2024-05-01\n',
    ),
    inHead(
      'withdrawn before published',
      'published: 2024-05-02\nwithdrawn: { date: 2024-05-01, reason: 有误 }\n',
      'published: 2024-05-02\nwithdrawn: { date: 2024-05-02, reason: 有误 }\n',
    ),
    inHead(
      'in force backwards',
      'from: 2024-05-02\nuntil: 2024-05-01\n',
      'from: 2024-05-02\nuntil: 2024-05-02\n',
    ),
    inFile('a term backwards', staffFrom('2024-05-02', '2024-05-01'), staffFrom('2024-05-01', '2024-05-01')),
  ],
  'dead-link': [
    {
      ...inText('no page', '见[一](/zzz/yyy/xxxxxxxxxxxx/)。', '见[一](/reports/2020/rule-of-law/)。'),
      right: {
        ...withDocument('', alive),
        'public/files/a.txt': '文',
        'content/bodies/broken.mdx': unread,
      },
    },
    inText('an address that cannot be', '见[一](/%E4%B8/)。', '见[一](/reports/)。'),
    inText('beside the text', '见[一](../zzzzzzzzzzzz/)。', '见[一](../../../reports/)。'),
    inText('a slip', '见[一](/reports/2020/rule-of-lav/)。', '见[一](/reports/2020/rule-of-law/)。'),
    inText(
      'no place in a page',
      '见[一](/reports/2020/rule-of-law/#s9)。',
      '见[一](/reports/2020/rule-of-law/#s1)。',
    ),
    inSite(
      'in site.yaml',
      'links: [{ title: 甲, url: /zzz/ }]\n',
      'links: [{ title: 甲, url: /reports/ }]\n',
    ),
  ],
  'duplicate-identifier': [
    inFile(
      'an index number',
      { [notice]: titled('一', 'identifier: a/1\n'), [other]: titled('二', 'identifier: a/1\n') },
      { [notice]: titled('一', 'identifier: a/1\n'), [other]: titled('二', 'identifier: a/2\n') },
    ),
    inFile(
      'a document number',
      {
        [notice]: titled('一', 'number: 测政发〔2024〕3号\n'),
        [other]: titled('二', 'number: 测政发〔2024〕3号\n'),
      },
      {
        [notice]: titled('一', 'number: 测政发〔2024〕3号\n'),
        [other]: titled('二', 'number: 测政发〔2024〕4号\n'),
      },
    ),
  ],
  'alias-shared': [
    inFile(
      'of two items',
      { [notice]: titled('一', 'aliases: [低保]\n'), [other]: titled('二', 'aliases: [五保, 低 保]\n') },
      { [notice]: titled('一', 'aliases: [低保]\n'), [other]: titled('二', 'aliases: [五保]\n') },
    ),
    inFile(
      'the title of another item',
      { [notice]: titled('一', 'aliases: [低保]\n'), [other]: titled('低 保') },
      { [notice]: titled('一', 'aliases: [农村低保]\n'), [other]: titled('低 保') },
    ),
    inHead('its own title', 'aliases: [通知]\n', 'aliases: [通告]\n'),
    inHead('twice', 'aliases: [甲乙, 甲乙]\n', 'aliases: [甲乙]\n'),
  ],
  'glossary-terms': [
    {
      name: 'explained twice',
      broken: {
        'content/glossary.yaml':
          '- { term: 承诺件, means: 一 }\n- { term: 承 诺, means: 二, aliases: [承诺件] }\n',
      },
      mended: { 'content/glossary.yaml': '- { term: 承诺件, means: 一, aliases: [承 诺] }\n' },
    },
    {
      name: 'twice in one',
      broken: { 'content/glossary.yaml': '- { term: RFO, means: 一, aliases: [rfo] }\n' },
      mended: { 'content/glossary.yaml': '- { term: RFO, means: 一 }\n' },
    },
    {
      name: 'a term that is not there',
      broken: {
        'content/glossary.yaml':
          '- { term: 即办件, means: 一, see: [承诺件, 法定时限] }\n- { term: 承诺件一, means: 二 }\n',
      },
      mended: {
        'content/glossary.yaml':
          '- { term: 即办件, means: 一, see: [承诺件] }\n- { term: 承诺件, means: 二, see: [即办件] }\n',
      },
    },
    {
      name: 'itself',
      broken: { 'content/glossary.yaml': '- { term: 即办件, means: 一, see: [即办件] }\n' },
      mended: { 'content/glossary.yaml': '- { term: 即办件, means: 一 }\n' },
    },
  ],
  'synonym-repeated': [
    {
      name: 'in two groups',
      broken: { 'content/synonyms.yaml': '- words: [最低生活保障, 低保]\n- words: [低保户, 低保]\n' },
      mended: { 'content/synonyms.yaml': '- words: [最低生活保障, 低保, 低保户]\n' },
    },
    {
      name: 'twice in one',
      broken: { 'content/synonyms.yaml': '- words: [最低生活保障, 低保, 低 保]\n' },
      mended: { 'content/synonyms.yaml': '- words: [最低生活保障, 低保]\n' },
    },
    {
      name: 'in a circle',
      broken: {
        'content/synonyms.yaml': '- words: [甲乙, 丙丁]\n- words: [丙丁, 戊己]\n- words: [戊己, 甲乙]\n',
      },
      mended: { 'content/synonyms.yaml': '- words: [甲乙, 丙丁, 戊己]\n' },
    },
  ],
  'duplicate-title': [
    {
      ...inFile(
        'one day',
        { [notice]: titled('一'), [other]: '---\ngenre: notice\ntitle: 一\n---\n\n正文。\n' },
        { [notice]: titled('一'), [other]: titled('二') },
      ),
      right: {
        [notice]: titled('一', 'issued: 2024-01-02\n'),
        [other]: titled('一', 'issued: 2024-01-03\n'),
        'content/bodies/office.mdx':
          '---\ntitle: 便民服务中心\nkind: government\nparent: town\n---\n\n正文。\n',
        'content/documents/2024/third.mdx': titled('一', 'issued: 2024-01-02\npublisher: office\n'),
        'content/pages/a.mdx': '---\ntitle: 一\nrole: other\nissued: 2024-01-02\n---\n\n正文。\n',
      },
    },
  ],
  'one-sided': [
    {
      name: 'an interpretation of nothing',
      broken: { [notice]: interpretation('') },
      mended: { [notice]: interpretation('interprets: [documents/2024/other]\n'), [other]: titled('政策') },
    },
    inHead('a repeal that nobody decided', 'status: repealed\n', 'status: in-force\n'),
  ],
  'review-missing': [
    {
      name: 'none',
      broken: { ...reviewed, ...withDocument('') },
      mended: { ...reviewed, ...withDocument('review: { by: 主任, date: 2024-01-01 }\n') },
    },
  ],
  'stale-board': [
    inSite('nothing new', '    maxAge: 365\n', '    maxAge: 3000\n'),
    inSite('an empty section', emptySection('        maxAge: 30\n'), emptySection('')),
  ],
  'not-stated': [
    inFile('fees', { [proof]: service({ fees: '' }) }, { [proof]: service() }),
    inFile(
      'required',
      { [proof]: service({ materials: '[{ name: 表 }]' }) },
      { [proof]: service({ materials: '[{ name: 表, required: true }]' }) },
    ),
    inFile(
      'in force or not',
      { [notice]: documentWith('').replace('genre: notice', 'genre: normative') },
      { [notice]: documentWith('from: 2024-03-01\n').replace('genre: notice', 'genre: normative') },
    ),
  ],
  'promised-time': [
    {
      ...inFile(
        'of the same unit',
        promised('{ count: 5, unit: day }', '{ count: 6, unit: day }'),
        promised('{ count: 5, unit: day }', '{ count: 5, unit: day }'),
      ),
      right: promised('{ count: 0, unit: day }', '{ count: 0, unit: working-day }'),
    },
    {
      ...inFile(
        'across a weekend',
        promised('{ count: 5, unit: day }', '{ count: 4, unit: working-day }'),
        promised('{ count: 5, unit: day }', '{ count: 5, unit: day }'),
      ),
      right: promised('{ count: 6, unit: day }', '{ count: 4, unit: working-day }'),
    },
    {
      ...inFile(
        'from a Monday on',
        promised('{ count: 6, unit: working-day }', '{ count: 9, unit: day }'),
        promised('{ count: 6, unit: working-day }', '{ count: 6, unit: working-day }'),
      ),
      right: promised('{ count: 6, unit: working-day }', '{ count: 8, unit: day }'),
    },
  ],
  'redirect-repeated': [
    inSite(
      'one address twice',
      'redirects: [{ from: /a/, to: /reports/ }, { from: /a/, to: /bodies/ }]\n',
      'redirects: [{ from: /a/, to: /reports/ }]\n',
    ),
    {
      ...inSite(
        'one address in two spellings',
        'redirects: [{ from: /%E7%94%B2/, to: /reports/ }, { from: /甲/, to: /bodies/ }]\n',
        'redirects: [{ from: /%E7%94%B2/, to: /reports/ }]\n',
      ),
      right: {
        'content/site.yaml': `${siteYaml}redirects: [{ from: /a/, to: /reports/ }, { from: /b/, to: /bodies/ }]\n`,
      },
    },
  ],
  'redirect-target': [
    inFile(
      'what the site writes itself',
      {
        ...withDocument(''),
        'content/site.yaml': `${siteYaml}redirects:\n${written.map((from) => `  - { from: ${from}, to: /reports/ }\n`).join('')}`,
        'public/files/a.txt': '文',
      },
      {
        ...withDocument(''),
        'content/site.yaml': `${siteYaml}redirects:\n${unwritten.map((from) => `  - { from: ${from}, to: /reports/ }\n`).join('')}`,
        'public/files/a.txt': '文',
      },
    ),
    inSite('a page that stands', 'redirects: [{ from: /reports/, to: /bodies/ }]\n', ''),
    inSite(
      'an odd name',
      'redirects: [{ from: "/con/", to: /bodies/ }]\n',
      'redirects: [{ from: /ab/, to: /bodies/ }]\n',
    ),
    inSite(
      'a circle',
      'redirects: [{ from: /a/, to: /b/ }, { from: /b/, to: /a/ }]\n',
      'redirects: [{ from: /a/, to: /reports/ }, { from: /b/, to: /a/ }]\n',
    ),
    inSite('nowhere', 'redirects: [{ from: /a/, to: /b/ }]\n', 'redirects: [{ from: /a/, to: /reports/ }]\n'),
  ],
  'table-file': [
    inText('of no encoding', table, table.replace('a.csv', 'b.csv'), {
      ...csv(new Uint8Array([0xff, 0xff, 0x80, 0x80])),
      'public/files/b.csv': '甲,乙\n1,2\n',
    }),
    inText('a quote', table, table.replace('a.csv', 'b.csv'), {
      ...csv('甲,"乙\n1,2\n'),
      'public/files/b.csv': '甲,乙\n1,2\n',
    }),
  ],
  'table-merged': [
    ...(
      [
        ['no ranges', 'A1', 'A1:A2'],
        ['beyond the table', 'A1:A9', 'A1:A2'],
        ['one over another', 'A1:A2, A2:B2', 'A1:A2'],
        ['over a value', 'A1:B1', 'A1:A2'],
      ] as const
    ).map(([name, broken, mended]) =>
      inText(name, mergedTable(broken), mergedTable(mended), csv('村组,金额\n,万元\n云脚村,12\n')),
    ),
  ],
  'table-rows': [
    inFile(
      'uneven below a head of two rows',
      { ...withDocument('', mergedTable('A1:A2')), ...csv('甲,乙\n,丙\n1,2,3\n') },
      { ...withDocument('', mergedTable('A1:A2')), ...csv('甲,乙\n,丙\n1,2\n') },
    ),
    ...[5, 6].map((count) =>
      inFile(
        `${count} uneven rows`,
        { ...withDocument('', table), ...csv(`甲,乙\n${'1,2,3\n'.repeat(count)}`) },
        {
          ...withDocument('', `${table}\n\n<Attachment href="/files/b.csv" title="表" />`),
          ...good,
          'public/files/b.csv': '甲,乙\n1,2,3\n',
        },
      ),
    ),
    inFile(
      'nothing',
      { ...withDocument('', table), ...csv('\n\n') },
      { ...withDocument('', table), ...good },
    ),
    inFile(
      'a head alone',
      { ...withDocument('', table), ...csv('甲,乙\n') },
      { ...withDocument('', table), ...good },
    ),
    inFile(
      'uneven',
      { ...withDocument('', table), ...csv('甲,乙\n1,2,3\n') },
      { ...withDocument('', table), ...good },
    ),
    inFile(
      'a column without name',
      { ...withDocument('', table), ...csv('甲,,乙\n1,2,3\n') },
      { ...withDocument('', table), ...good },
    ),
  ],
  'unknown-body': [
    {
      ...inFile(
        'in a chart',
        charted('<Chart figure="disputes" body="zzzzzzzz" caption="图" />'),
        charted('<Chart figure="disputes" body="town" caption="图" />\n\n<Figure n={1} label="件" />'),
      ),
      right: {
        ...charted(
          '<Chart figure="disputes" body="broken" caption="图" />\n\n<Attachment href="/zzz.txt" title="表" />',
        ),
        'content/bodies/broken.mdx': unread,
      },
    },
    inHead('a slip', 'publisher: twon\n', 'publisher: town\n'),
    inHead('like none', 'publisher: zzzzzzzz\n', 'publisher: town\n'),
    inHead('jointly', 'jointly: [zzzzzzzz]\n', 'jointly: [town]\n'),
    inFile('where there are no bodies', { 'content/bodies/town.mdx': null }, {}),
    inFile(
      'in site.yaml',
      { 'content/site.yaml': siteYaml.replace('publisher: town', 'publisher: zzzzzzzz') },
      { 'content/site.yaml': siteYaml },
    ),
  ],
  'unknown-item': [
    inHead('a slip', 'repeals: [reports/2020/rule-of-lav]\n', 'repeals: [reports/2020/rule-of-law]\n'),
    inHead('like none', 'repeals: [services/zzzzzzzzzzzzzz]\n', ''),
  ],
  'unknown-obligation': [
    inHead('without a catalogue', 'obligations: [rules-and-plans]\n', ''),
    inHead('something else', 'obligations: [zzz]\n', 'obligations: [rules-and-plans]\n', {
      'content/catalogue.yaml': catalogue('id: rules-and-plans'),
    }),
    inHead('a slip', 'obligations: [rule-and-plans]\n', 'obligations: [rules-and-plans]\n', {
      'content/catalogue.yaml': catalogue('id: rules-and-plans'),
    }),
  ],
  'url-conflict': [
    inFile(
      'two files',
      { [notice]: titled('一'), [notice.replace('.mdx', '.md')]: titled('二') },
      { [notice]: titled('一'), [other]: titled('二') },
    ),
    inFile(
      'a list',
      { [notice]: titled('一', 'issued: 2024-05-01\n'), 'content/documents/2024.mdx': titled('二') },
      { [notice]: titled('一', 'issued: 2024-05-01\n'), [other]: titled('二') },
    ),
  ],
};
