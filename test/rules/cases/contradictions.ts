import { documentWith } from '../../tiny-site.ts';
import { type Cases, type Files, inText, type RuleCase, withDocument } from '../rule-case.ts';

const report = (title: string, lines: string, text: string): string =>
  `---\ntitle: ${title}\nkind: other\nyear: 2023\npublished: 2024-03-01\n${lines}---\n\n${text}\n`;
const own = 'content/reports/2023/own.mdx';
const figures =
  'figures:\n  disputes: { label: 调处矛盾纠纷, value: 58, unit: 件 }\n  roads: { label: 道路, value: 3 }\n';
const figured = (text: string, lines = figures): Files => ({ [own]: report('年报', lines, text) });

const row = (total: number) => `[${total}, 0, 0, 0, 0, 0, ${total}]`;
const groups = {
  refused: 'stateSecret otherLaw security thirdParty internal process enforcementFile query',
  unavailable: 'notHeld needsMaking unclear',
  notProcessed: 'petition repeated publications massive confirmation',
  other: 'overdueCorrection overdueFee other',
};
const grouped = Object.entries(groups).map(
  ([group, rows]) =>
    `    ${group}: { ${rows
      .split(' ')
      .map((name) => `${name}: ${row(0)}`)
      .join(', ')} }`,
);
const tables = [
  'disclosure:',
  '  format: 2021-30',
  '  active:',
  '    regulations: { made: 0, repealed: 0, inForce: 0 }',
  '    normative: { made: 0, repealed: 0, inForce: 0 }',
  '    licences: 0\n    penalties: 0\n    coercion: 0\n    fees: 0',
  '  applications:',
  `    received: ${row(3)}\n    carriedOver: ${row(0)}\n    granted: ${row(3)}\n    partial: ${row(0)}`,
  ...grouped,
  `    total: ${row(3)}\n    carriedForward: ${row(0)}`,
  '  proceedings:',
  '    review: [0, 0, 0, 0, 0]\n    litigation: [0, 0, 0, 0, 0]\n    litigationAfterReview: [0, 0, 0, 0, 0]\n',
].join('\n');
const disclosed = (text: string): Files => ({
  [own]: report('年报', tables, text).replace('kind: other', () => 'kind: information-disclosure'),
});

const people = {
  'content/staff/town.mdx':
    '---\ntitle: 名单\npublisher: town\npeople:\n  - name: 张三\n    post: 党委委员、副镇长\n    from: 2021-01-01\n' +
    '  - name: 李四\n    post: 镇党委副书记、镇长\n    from: 2021-01-01\n---\n',
};
const dated = (text: string, day = '2024-05-01') => withDocument(`published: ${day}\n`, text);
const titled = (name: string, broken: string, mended: string, right: string): RuleCase => ({
  name,
  broken: { ...dated(broken), ...people },
  mended: { ...dated(mended), ...people },
  right: { ...dated(right), ...people },
});

const village = (id: string, title: string): Files => ({
  [`content/bodies/${id}.mdx`]: `---\ntitle: ${title}村民委员会\nkind: village\nparent: town\n---\n`,
});
const villages = { ...village('east', '东村'), ...village('west', '西村') };
const long = '全年召开专题会议十二次，研究解决群众反映的饮水、道路、垃圾清运等问题三十七件，'.repeat(4);
const twice = (text: string, lines = ''): Files => ({
  ...villages,
  'content/reports/2023/east.mdx': report('东村年报', 'publisher: east\n', `## 一、甲\n\n${long}`),
  'content/reports/2023/west.mdx': report('西村年报', `publisher: west\n${lines}`, `开头。\n\n\n${text}`),
});

/** Rules about what one place says against another. */
export const contradictionCases: Cases = {
  'other-body': [
    {
      ...inText(
        'a signature',
        '现予公布。\n\n乙水镇人民政府\n\n2024年5月1日',
        '现予公布。\n\n测试镇人民政府\n\n2024年5月1日',
      ),
      right: withDocument('', '转发如下。\n\n样本县人民政府\n\n2024年5月1日'),
    },
    inText('a signature of one line', '公布。\n\n乙水镇人民政府 2024年5月1日', '公布。'),
    {
      ...inText(
        'a subject',
        '2024年，乙水镇坚持依法行政。见乙水镇人民政府文件。',
        '2024年，我镇坚持依法行政。',
      ),
      right: withDocument(
        '',
        '各乡镇坚持预防为主。与乙水镇、丙山镇认真协作，“乙水镇坚持做”，乙水镇人民政府。',
      ),
    },
    inText('a heading', '## 一、乙水镇人民政府职能\n\n文。', '## 一、测试镇人民政府职能\n\n文。'),
    {
      ...inText('an opening', '现将乙水镇党委工作情况报告如下：', '现将工作情况报告如下：'),
      right: {
        ...withDocument('source: { site: 某网 }\n', '现将乙水镇党委工作情况报告如下：'),
        'content/documents/2024/other.mdx': documentWith('', '现将乙水镇党委和测试镇的名单公布如下：'),
      },
    },
    {
      name: 'of another village',
      broken: { ...villages, ...withDocument('publisher: east\n', '公布。\n\n西村村民委员会\n2024年5月1日') },
      mended: { ...villages, ...withDocument('publisher: east\n', '公布。\n\n东村村民委员会\n2024年5月1日') },
      right: {
        ...villages,
        ...withDocument('publisher: east\njointly: [west]\n', '公布。\n\n西村村民委员会\n2024年5月1日'),
      },
    },
    {
      ...inText('another kind of township', '我乡严格规范程序。', '我镇严格规范程序。'),
      right: withDocument('', '服务我乡村，本乡本土。'),
    },
  ],
  'staff-title': [
    titled(
      'the deputy as the head',
      '会议由镇长张三主持。',
      '会议由副镇长张三主持。',
      '时任副镇长张三、镇长李四、镇长办公会、副书记李四参加。',
    ),
    titled('the head as a deputy', '副镇长李四到会。', '镇长李四到会。', '乙水镇副镇长李四到会。'),
    titled(
      'a head that nobody knows',
      '镇长：王五。',
      '镇长：李四。',
      '乙水镇镇长王五、原镇长王五，镇长负责制。',
    ),
    {
      name: 'on that day',
      broken: { ...dated('镇长张三到会。'), ...people },
      mended: { ...dated('镇长张三到会。', '2020-05-01'), ...people },
    },
  ],
  'repeated-paragraph': [
    {
      name: 'of two villages',
      broken: twice(`${long}\n\n${long}另有两件。`),
      mended: twice('全年召开会议两次。'),
      right: { ...twice(long, 'source: { site: 某网 }\n') },
    },
  ],
  'figure-contradicted': [
    {
      name: 'a figure',
      broken: figured('全年调处矛盾纠纷 63 件。'),
      mended: figured('全年调处矛盾纠纷 58 件。'),
      right: figured(
        '上年调处矛盾纠纷 63 件；调处矛盾纠纷 58 件；东村调处矛盾纠纷 5 件。\n\n## 下一步打算\n\n道路 9 条。',
      ),
    },
    {
      name: 'without a unit, and in a component',
      broken: figured('道路：4。\n\n<Figure n={60} label="调处矛盾纠纷" unit="件" />'),
      mended: figured('道路：3。\n\n<Figure n={58} label="调处矛盾纠纷" unit="件" />'),
      right: figured('道路 4.5 公里。\n\n<Figure n={60} label="调处矛盾纠纷" unit="件" year={2022} />'),
    },
    {
      name: 'a sum of the statutory table',
      broken: disclosed('本年新收政府信息公开申请 4 件，上年结转 0 件。'),
      mended: disclosed('本年新收政府信息公开申请 3 件，上年结转 0 件。'),
      right: disclosed('其中自然人新收政府信息公开申请 2 件。'),
    },
  ],
};
