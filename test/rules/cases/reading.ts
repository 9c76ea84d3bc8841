import { readFileSync } from 'node:fs';
import { documentWith, siteYaml } from '../../tiny-site.ts';
import {
  type Cases,
  type Files,
  inFile,
  inHead,
  inSite,
  inText,
  notice,
  type RuleCase,
  withDocument,
} from '../rule-case.ts';

/** A waiver that holds. */
const right = { rule: 'mobile-number', file: 'content/documents/2024/notice.mdx', until: '2026-12-31' };

const body = (lines: string) => ({
  'content/bodies/office.mdx': `---\ntitle: 便民服务中心\nkind: government\nparent: town\n${lines}---\n\n正文。\n`,
});
const inBody = (name: string, broken: string, mended: string): RuleCase =>
  inFile(name, body(broken), body(mended));

/** A shipped report with its statutory tables, in this site. */
const disclosure = readFileSync('content/reports/2021/qiyun-information-disclosure.mdx', 'utf8')
  .replace(/^publisher: .*$/m, 'publisher: town')
  .replace(/(^---\n[\s\S]*?\n---\n)[\s\S]*$/, (_all, head: string) => `${head}\n正文。\n`);
const [, reviewRow = ''] = /review:[\s\S]*?(\[[\d, ]+\])/.exec(disclosure) ?? [];

/** Rules that are told of one file as it is read. */
export const readingCases: Cases = {
  'file-place': [
    inFile('no collection', { 'content/notes/a.mdx': documentWith('') }, { [notice]: documentWith('') }),
  ],
  'file-name': [
    inFile('Chinese', { 'content/documents/2024/通知.mdx': documentWith('') }, withDocument('')),
    inFile('a name of the site', { 'content/documents/2024/index.mdx': documentWith('') }, withDocument('')),
  ],
  'file-encoding': [
    inFile('GB 18030', { [notice]: Buffer.from([0xb9, 0xab, 0xbf, 0xaa]) }, withDocument('')),
  ],
  'file-empty': [inFile('nothing in it', { [notice]: '' }, withDocument(''))],
  'file-size': [inFile('three megabytes', { [notice]: 'x'.repeat(3_000_000) }, withDocument(''))],
  'file-ignored': [
    inFile('a backup', { ...withDocument(''), [`${notice}~`]: '旧' }, withDocument('')),
    inFile('an ending too many', { [`${notice}.txt`]: documentWith('') }, withDocument('')),
    inFile('a Word file', { 'content/documents/2024/a.docx': 'x' }),
    inFile('other settings', { 'content/terms.yml': '甲' }),
    inFile('a picture', { 'content/documents/2024/map.png': 'x' }),
  ],
  'content-format': [
    inFile(
      'a newer one',
      { 'content/site.yaml': `format: 99\n${siteYaml}` },
      { 'content/site.yaml': `format: 2\n${siteYaml}` },
    ),
  ],
  'front-matter': [
    inFile('none', { [notice]: '正文。\n' }, withDocument('')),
    inFile('unclosed', { [notice]: '---\ntitle: 通知\n\n正文。\n' }, withDocument('')),
    inFile('a list', { [notice]: '---\n- 通知\n---\n' }, withDocument('')),
  ],
  yaml: [
    inHead('a tab', 'review:\n\tby: 张\n', 'review:\n  by: 张\n  date: 2024-01-02\n'),
    inHead('lines that do not line up', 'keywords:\n  - 甲\n - 乙\n', 'keywords:\n  - 甲\n  - 乙\n'),
    inHead(
      'lines that stand too far left',
      'review:\n    by: 张\n  date: 2024-01-02\n',
      'review:\n  by: 张\n  date: 2024-01-02\n',
    ),
    inHead('two colons', 'subject: 甲: 乙\n', 'subject: "甲: 乙"\n'),
    inHead('a quote that is not closed', 'subject: "甲\n', 'subject: "甲"\n'),
    inHead('a list that is not closed', 'keywords: [甲\n', 'keywords: [甲]\n'),
    inHead('no colon', 'subject 甲\n', 'subject: 甲\n'),
    inHead('a field too far to the right', '  subject: 甲\n', 'subject: 甲\n'),
    inHead('an anchor', 'summary: &a 甲\n', 'summary: 甲\n'),
    inHead('a tag', 'subject: !!str 甲\n', 'subject: 甲\n'),
    inHead('a key twice', 'summary: 甲\nsummary: 乙\n', 'summary: 甲\n'),
    inHead('a full-width colon', 'subject：甲\n', 'subject: 甲\n'),
    inHead('no space', 'subject:甲\n', 'subject: 甲\n'),
    inHead('a wide space', 'subject:　甲\n', 'subject: 甲\n'),
    inFile(
      'the first field too far to the right',
      { [notice]: '---\n title: 通知\ngenre: notice\n---\n\n正文。\n' },
      withDocument(''),
    ),
    inHead('a sign that means something', 'subject: @甲\n', 'subject: "@甲"\n'),
    inHead('a bracket too many', 'keywords: [甲]]\n', 'keywords: [甲]\n'),
  ],
  'value-typed': [
    inHead('zeros', 'subject: 0012\n', 'subject: "0012"\n'),
    inHead('lines that are joined', 'subject: 甲\n  乙\n', 'subject: 甲乙\n'),
    inHead('nothing behind a field', 'subject:\n', ''),
    inHead('null', 'subject: null\n', 'subject: "null"\n'),
    inHead('a comment', 'subject: 甲 #3\n', 'subject: "甲 #3"\n'),
    inHead('a comment behind a list', 'keywords: [甲] #3\n', 'keywords: [甲]\n'),
  ],
  'merge-conflict': [inText('two versions', '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b', '甲')],
  'unknown-field': [
    inHead('a slip', 'isued: 2024-01-02\n', 'issued: 2024-01-02\n'),
    inHead('like none', '完全不像: 甲\n', ''),
    inHead('by its title', '成文日期: 2024-01-02\n', 'issued: 2024-01-02\n'),
    inHead('behind a wide space', '　issued: 2024-01-02\n', 'issued: 2024-01-02\n'),
  ],
  'missing-field': [
    inFile('the title', { [notice]: '---\ngenre: notice\n---\n\n正文。\n' }, withDocument('')),
    inFile(
      'a group that a guide must have',
      { 'content/pages/guide.mdx': '---\ntitle: 指南\nrole: guide\n---\n\n文。\n' },
      {
        'content/pages/guide.mdx':
          '---\ntitle: 指南\nrole: guide\noffice:\n  name: 办公室\n  address: 1 号\n  hours: 周一至周五\n' +
          '  phone: 0971-1234567\n---\n\n文。\n',
      },
    ),
  ],
  'field-type': [
    inHead('text', 'subject: 2020\n', 'subject: "2020"\n'),
    inHead('a list', 'keywords: 法治\n', 'keywords: [法治]\n'),
    inHead('true or false', 'draft: 是\n', 'draft: true\n'),
    inHead('a group', 'review: 无\n', 'review: { by: 张, date: 2024-01-02 }\n'),
    inFile(
      'a whole number',
      { 'content/reports/2021/a.mdx': '---\ntitle: 年报\nkind: other\nyear: 两千\n---\n\n文。\n' },
      { 'content/reports/2021/a.mdx': '---\ntitle: 年报\nkind: other\nyear: 2021\n---\n\n文。\n' },
    ),
    inFile(
      'a part of a number',
      { 'content/reports/2021/a.mdx': yearly('2021.5') },
      { 'content/reports/2021/a.mdx': yearly('2021') },
    ),
    inFile(
      'a number',
      { 'content/reports/2021/a.mdx': report('{ disputes: { label: 件, value: 十六 } }') },
      { 'content/reports/2021/a.mdx': report('{ disputes: { label: 件, value: 16 } }') },
    ),
    inFile(
      'a group by name',
      { 'content/reports/2021/a.mdx': report('无') },
      { 'content/reports/2021/a.mdx': report('{}') },
    ),
  ],
  'field-value': [
    inFile(
      'a field that asks for another',
      { 'content/reports/2021/a.mdx': disclosure.replace('kind: information-disclosure', 'kind: other') },
      { 'content/reports/2021/a.mdx': disclosure },
    ),
    inFile(
      'a row that is too short',
      { 'content/reports/2021/a.mdx': disclosure.replace(reviewRow, '[0, 0]') },
      { 'content/reports/2021/a.mdx': disclosure },
    ),
    inHead('a day in another form', 'issued: 2024年1月2日\n', 'issued: 2024-01-02\n'),
    inFile(
      'a choice by its name',
      { 'content/reports/2021/a.mdx': report('{}').replace('kind: other', 'kind: 法治政府建设') },
      { 'content/reports/2021/a.mdx': report('{}').replace('kind: other', 'kind: rule-of-law') },
    ),
    inFile(
      'a name that is no key',
      { 'content/reports/2021/a.mdx': report('{ 甲: { label: 件, value: 16 } }') },
      { 'content/reports/2021/a.mdx': report('{ disputes: { label: 件, value: 16 } }') },
    ),
    inHead('a day that there is not', 'issued: 2021-02-30\n', 'issued: 2021-02-28\n'),
    inHead('a body that is no name', 'publisher: 镇政府\n', 'publisher: town\n'),
    inHead('a body by its name', 'publisher: 测试镇人民政府\n', 'publisher: town\n'),
    inHead('a body by a name that two have', 'publisher: 新村\n', 'publisher: east\n', {
      'content/bodies/east.mdx': '---\ntitle: 东新村\nshortName: 新村\nkind: village\n---\n',
      'content/bodies/west.mdx': '---\ntitle: 西新村\nshortName: 新村\nkind: village\n---\n',
    }),
    inHead(
      'a path without /',
      'attachments:\n  - title: 表\n    href: form.txt\n',
      'attachments:\n  - title: 表\n    href: /files/form.txt\n',
      { 'public/files/form.txt': '表' },
    ),
    inHead('an item that is no path', 'repeals: [旧通知]\n', 'repeals: [reports/2020/rule-of-law]\n'),
    inBody('a phone', 'phone: 十二\n', 'phone: 0971-1234567\n'),
    inHead('a period', 'period: 一季度\n', 'period: 2024Q1\n'),
    inHead(
      'a source that is no address',
      'source: { site: 县政府网站, url: 网站 }\n',
      'source: { site: 县政府网站, url: https://a.example/1 }\n',
    ),
    inFile(
      'the address of the site',
      { 'content/site.yaml': siteYaml.replace('https://test.example', 'test.example') },
      { 'content/site.yaml': siteYaml },
    ),
    inSite('a time zone', 'timezone: 北京\n', 'timezone: Asia/Shanghai\n'),
    inSite('a base', 'base: 镇\n', 'base: /town/\n'),
    inSite(
      'an old address',
      'redirects: [{ from: guide, to: /reports-board/ }]\n',
      'redirects: [{ from: /guide/, to: /reports-board/ }]\n',
    ),
    inSite(
      'a page that is none',
      'redirects: [{ from: /guide/, to: reports }]\n',
      'redirects: [{ from: /guide/, to: /reports-board/ }]\n',
    ),
    inHead('blanks', 'subject: " "\n', 'subject: 甲\n'),
    inHead('one of several', 'genre: x\n'.replace('genre', 'status'), 'status: in-force\n'),
    inFile(
      'too small a number',
      { 'content/reports/2021/a.mdx': yearly('3') },
      { 'content/reports/2021/a.mdx': yearly('2021') },
    ),
    inFile(
      'too large a number',
      { 'content/reports/2021/a.mdx': yearly('20210') },
      { 'content/reports/2021/a.mdx': yearly('2021') },
    ),
    inHead('too long', `summary: ${'长'.repeat(3000)}\n`, 'summary: 短\n'),
    inBody('an address of mail', 'email: 信箱\n', 'email: office@a.example\n'),
  ],
  'site-file': [inFile('none', { 'content/site.yaml': null }, { 'content/site.yaml': siteYaml })],
  'value-form': [
    inHead('a document number', 'number: 第3号\n', 'number: 测政发〔2024〕3号\n'),
    inBody('a credit code', 'creditCode: "123"\n', 'creditCode: 11990101MB00000180\n'),
    inBody('a postcode', 'postcode: "12"\n', 'postcode: "811600"\n'),
  ],
  'rule-setting': [
    inSite('a rule that there is not', setting('date-futur', 'warning'), setting('date-future', 'warning')),
    inSite('a rule that guards', setting('prose-code', 'warning'), setting('date-future', 'warning')),
    inSite('not lower', setting('mobile-number', 'warning'), setting('mobile-number', 'notice')),
  ],
  'personal-number': [
    {
      ...inText(
        'an identity card',
        '张三，身份证号11010519491231002X。',
        '张三，身份证号11**************2X。',
      ),
      right: withDocument('', '合同编号110105194912310021，总额1.5万元。'),
    },
    inText('a passport', '护照号码：E12345678。', '护照号码：E1*****78。'),
    {
      ...inSite('of another country', 'country: gb\n', 'country: us\n', withDocument('', 'AB 12 34 56 C')),
    },
    inSite('of a patient', 'country: gb\n', 'country: us\n', withDocument('', 'NHS 943 476 5919')),
    inSite('of the United States', 'country: us\n', 'country: gb\n', withDocument('', 'SSN 123-45-6789')),
    inText('a card for payments', '账号：4111 1111 1111 1111。', '账号：41************11。'),
    inHead('in front matter', 'subject: "11010519491231002X"\n', 'subject: 民政\n'),
    inText('thirty of them', `${'11010519491231002X、'.repeat(30)}`, '名单见公示栏。'),
  ],
  'mobile-number': [
    {
      ...inText('in a text', '有事找张三，13812345678。', '有事找张三，138****5678。'),
      right: withDocument('', '<Person name="李明" post="所长" phone="13812345678" />'),
    },
    inText('beside a name', '联系人：张三，电话：13812345678。', '联系电话：0971-2345678。'),
  ],
  'personal-minor': [
    {
      ...inText('in a text', '慰问了张小明（7岁）。', '慰问了一名儿童（7岁）。'),
      right: withDocument('', '张明，41岁。'),
    },
  ],
  'private-mail': [
    {
      ...inText('in a text', '来信寄zhangsan@qq.com。', '来信寄office@town.gov.cn。'),
      right: withDocument('', '<Person name="李明" post="所长" email="a@163.com" />'),
    },
  ],
  'personal-list': [
    {
      ...inText(
        'with a cause of poverty',
        '| 姓名 | 金额 | 致贫原因 |\n| --- | --- | --- |\n| 张三 | 300 | 因病 |\n| 李四 | 200 | 因残 |',
        '| 姓名 | 金额 |\n| --- | --- |\n| 张三 | 300 |\n| 李四 | 200 |',
      ),
      right: withDocument('', '| 姓名 | 致贫原因 |\n| --- | --- |\n| 张某某 | 因病 |'),
    },
  ],
  'number-brackets': [
    {
      ...inText('round brackets', '按云政发（2022）3号办理。', '按云政发〔2022〕3号办理。'),
      right: withDocument('', '公告（2022）第3号，见附件[2022]3号楼。'),
    },
  ],
  'half-width': [
    {
      ...inText('a comma and a stop', '甲,乙。\n\n丙.', '甲，乙。\n\n丙。'),
      right: withDocument('', '用 Word,Excel；见 `甲,乙`，[甲](/a,b)，1,000元。'),
    },
  ],
  'heading-skip': [
    {
      ...inText('two levels', '## 甲\n\n文。\n\n#### 乙\n\n文。', '## 甲\n\n文。\n\n### 乙\n\n文。'),
      right: withDocument('', '## 甲\n\n文。\n\n### 乙\n\n文。\n\n## 丙\n\n文。'),
    },
    inText('at the beginning', '### 甲\n\n文。', '## 甲\n\n文。'),
  ],
  'link-text': [
    inText('click here', '[点击这里](/documents/2024/notice/)', '[本通知](/documents/2024/notice/)'),
  ],
  placeholder: [
    {
      ...inText('signs for a name', '××县人民政府，联系方式待补充。', '样本县人民政府。'),
      right: withDocument('', '张××、XXL 号，×2，公开期待。'),
    },
  ],
  'wrong-term': [
    {
      ...inText('a name of old', '由人社局办理。', '由人力资源和社会保障局办理。', {
        'content/terms.yaml':
          '- wrong: 人社局\n  right: 人力资源和社会保障局\n- wrong: 领导\n  reason: 用职务\n',
      }),
      right: {
        ...withDocument('', '行政审批局办理。'),
        'content/terms.yaml': '- wrong: 审批局\n  right: 行政审批局\n',
      },
    },
    inText('a word to be avoided', '由领导和群众办理。', '由镇长办理。', {
      'content/terms.yaml': '- wrong: 领导\n  reason: 用职务\n- wrong: 群众\n',
    }),
  ],
  waiver: [
    waived('of a rule that there is not', 'mobile-numbr', right.file, right.until),
    waived('of a rule that guards', 'prose-code', right.file, right.until),
    waived('for a file that is gone', right.rule, 'content/documents/2024/gone.mdx', right.until),
    waived('for a file elsewhere', right.rule, 'content/../package.json', right.until),
    waived('up to a day that is past', right.rule, right.file, '2025-12-31'),
    {
      ...waived('that nothing needs', right.rule, 'content/site.yaml', right.until),
      broken: { ...withDocument('', '公开。'), ...waivers(right.rule, right.file, right.until) },
    },
  ],
  'hidden-character': [
    inText('a turn of direction', '金额\u202e001元。', '金额100元。'),
    inText('two of a kind', '甲\u202e乙\u202e。', '甲乙。'),
    inText('a control character', '甲\u0007乙。', '甲乙。'),
    inText('a tag', '甲\u{e0041}乙。', '甲乙。'),
    inText('a filler', '甲\u3164乙。', '甲乙。'),
    inText('a mark of old', '甲\ufff9乙。', '甲乙。'),
    inText('no character', '甲\ufdd0乙。', '甲乙。'),
  ],
  'odd-character': [
    inText('a mark of direction', '甲\u200e乙。', '甲乙。'),
    inText('a sign for what was lost', '甲\ufffd乙。', '甲乙。'),
    inText('nothing wide', '甲\u200b乙。', '甲乙。'),
    inText('a joiner', '甲\u200d乙。', '甲乙。'),
    inText('a private character', '甲\ue000乙。', '甲乙。'),
  ],
};

function report(figures: string): string {
  return `---\ntitle: 年报\nkind: other\nyear: 2021\nfigures: ${figures}\n---\n\n文。\n`;
}
function yearly(year: string): string {
  return `---\ntitle: 年报\nkind: other\nyear: ${year}\n---\n\n文。\n`;
}
function setting(rule: string, severity: string): string {
  return `rules:\n  - rule: ${rule}\n    severity: ${severity}\n    reason: 本站另有规定\n`;
}

function waivers(rule: string, file: string, until: string): Files {
  const lines = [
    `rule: ${rule}`,
    `file: ${file}`,
    'reason: 上级另有批复',
    'who: 办公室主任',
    `until: ${until}`,
  ];
  return { 'content/waivers.yaml': `- ${lines.join('\n  ')}\n` };
}

/** A waiver that is wrong, and one that holds. */
function waived(name: string, rule: string, file: string, until: string): RuleCase {
  const document = withDocument('', '值班13812345678。');
  const holds = waivers(right.rule, right.file, right.until);
  return { name, broken: { ...document, ...waivers(rule, file, until) }, mended: { ...document, ...holds } };
}
