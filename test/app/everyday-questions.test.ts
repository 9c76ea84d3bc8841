import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { withSearchSources } from '../../src/app/index-site.ts';
import { noVersions } from '../../src/domain/revisions/history.ts';
import { explainedTerms } from '../../src/domain/search/terms.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { labelsFor } from '../../src/labels/index.ts';
import { searchInMemory } from '../domain/search/memory-site.ts';

/** Asks the search of a content folder, on a day. */
async function searchOf(today: string, content?: string) {
  const settings = makeSettings({ today, ...(content ? { content } : {}) });
  const { corpus, files } = checkContent(settings);
  if (!corpus) throw new Error('the content cannot be read');
  const sources = { history: noVersions('off'), attachments: new Map(), files, keys: new Map() };
  return withSearchSources(settings, corpus, sources, ({ current }) =>
    searchInMemory(
      current.map((source) => source.document()),
      today,
      {
        synonyms: (corpus.synonyms ?? []).map(({ words }) => words),
        explained: explainedTerms(corpus, labelsFor(corpus.site.locale)),
      },
    ),
  );
}
type Search = Awaited<ReturnType<typeof searchOf>>;
const ask = await searchOf('2026-11-23');
afterAll(() => void vi.unstubAllGlobals());

/** Where the first of some items stands among what a question gives, from 1; 0 for nowhere. */
async function placeOf(question: string, items: readonly string[], search: Search = ask): Promise<number> {
  const { results, similar } = await search(question);
  return [...results, ...similar].findIndex(({ url }) => items.includes(url.slice(1, -1))) + 1;
}

/** Questions as people ask them, each with the items that answer it. */
const questions: readonly (readonly [question: string, ...items: string[]])[] = [
  ['低保怎么办', 'services/minimum-living'],
  ['吃低保需要什么材料', 'services/minimum-living'],
  ['最低生活保障去哪里申请', 'services/minimum-living'],
  ['准生证在哪办', 'services/birth-registration'],
  ['生育登记要几天', 'services/birth-registration'],
  ['高龄补贴怎么领', 'services/senior-allowance'],
  ['老年补贴多少钱', 'services/senior-allowance'],
  ['残疾证怎么办', 'services/disability-card'],
  ['残疾人补贴怎么申请', 'services/disability-allowance'],
  ['自闭症康复补助怎么申请', 'services/child-rehabilitation'],
  ['宅基地怎么申请', 'services/rural-homestead'],
  ['盖房子要办什么手续', 'services/rural-homestead'],
  ['危房改造补助多少', 'services/dangerous-house'],
  ['房子被洪水冲倒了怎么补助', 'services/disaster-housing'],
  ['医保怎么交', 'services/medical-insurance'],
  ['新农合在哪里办', 'services/medical-insurance'],
  ['养老保险怎么参保', 'services/pension-registration'],
  ['失业登记在哪里办', 'services/unemployment-registration'],
  ['五保户怎么申请', 'services/extreme-poverty'],
  ['临时救助找谁', 'services/temporary-assistance'],
  ['砍树要办证吗', 'services/logging-permit'],
  ['种粮补贴什么时候登记', 'services/farmland-subsidy'],
  ['土地流转合同怎么备案', 'services/land-transfer-filing'],
  ['烧田埂要申请吗', 'services/field-fire'],
  ['兵役登记怎么办', 'services/conscription-registration'],
  ['退伍军人登记', 'services/veteran-registration'],
  ['没钱打官司怎么申请法律援助', 'services/legal-aid'],
  ['邻里纠纷找谁调解', 'services/people-mediation', 'services/wangxi-mediation'],
  ['孤儿补贴', 'services/orphan-support'],
  ['村委会盖章怎么办', 'services/songping-collective-seal'],
  ['公墓怎么申请', 'services/burial'],
  ['怎么申请信息公开', 'services/information-request', 'pages/request'],
  ['老年食堂在哪里', 'documents/2026/elderly-meals'],
  ['秸秆可以烧吗', 'documents/2022/straw-burning'],
  ['谁分管民政', 'staff/qiyun'],
  ['镇长是谁', 'staff/qiyun'],
  ['谁管林业', 'staff/qiyun'],
  ['白舒然', 'staff/qiyun'],
  ['征兵归谁管', 'staff/qiyun'],
  ['松坪村主任是谁', 'staff/songping'],
  ['财政所电话', 'bodies/qiyun-finance'],
  ['司法所在哪里', 'bodies/qiyun-justice'],
  ['便民服务中心几点上班', 'bodies/qiyun-service'],
  ['民政办电话', 'bodies/qiyun-social'],
  ['栖云镇人民政府地址', 'bodies/qiyun'],
  ['2020年调解了几件纠纷', 'reports/2020/rule-of-law'],
  ['今年预算多少', 'reports/2024/qiyun-budget'],
  ['2024年收到多少件信息公开申请', 'reports/2024/qiyun-information-disclosure'],
  ['2023年决算', 'reports/2023/qiyun-final-accounts'],
  ['全镇有多少人口', 'documents/2025/population-statistics'],
  ['三公经费多少', 'reports/2024/qiyun-budget', 'reports/2023/qiyun-final-accounts'],
  ['栖政发〔2024〕9号还有效吗', 'documents/2024/water-rules-amendment'],
  ['饮水工程暂行办法废止了吗', 'documents/2018/water-interim'],
  ['停水提前多久通知', 'documents/2023/water-rules'],
  ['供水办法修改了什么', 'documents/2024/water-rules-interpretation'],
  ['客运停靠点调整到哪里了', 'documents/2023/bus-route'],
  ['茶叶补贴', 'documents/2025/tea-support'],
  ['公益岗招聘结果', 'documents/2025/recruitment-result'],
  ['松坪村2025年第一季度村务公开', 'documents/2025/songping-affairs-q1'],
  ['国庆节便民服务中心上班吗', 'documents/2026/holiday-service'],
];

test('of sixty everyday questions at least 54 are answered by the first item, all by the first three', async () => {
  const places = await Promise.all(
    questions.map(async ([question, ...items]) => ({ question, place: await placeOf(question, items) })),
  );
  expect(places).toHaveLength(60);
  expect(places.filter(({ place }) => place < 1 || place > 3)).toEqual([]);
  expect(places.filter(({ place }) => place === 1).length).toBeGreaterThanOrEqual(54);
});

test.each([
  '栖政发2024 9号',
  '栖政发 2024 9号',
  '栖政发2024年9号',
  '栖政发2024年第9号',
  '栖政发2024-9号',
  '栖政发2024 9号还有效吗',
])('%s: a number without its brackets finds its document first', async (question) => {
  expect(await placeOf(question, ['documents/2024/water-rules-amendment'])).toBe(1);
  expect((await ask(question)).direct[0]?.state).toBe('有效');
});

/** What nobody has put in the words of the offices. */
test.each([
  ['家里老人八十岁有补贴吗', 'services/senior-allowance'],
  ['得了大病没钱看病怎么办', 'services/temporary-assistance'],
  ['合作医疗一年交多少钱', 'services/medical-insurance'],
  ['新生儿怎么上医保', 'services/medical-insurance'],
  ['村里的账在哪里查', 'services/shiqiao-village-affairs-query'],
  ['石桥村修路花了多少钱', 'documents/2025/road-procurement'],
  ['水费多少钱一吨', 'documents/2023/water-rules'],
  ['打官司请不起律师', 'services/legal-aid'],
  ['家里房子是危房', 'services/dangerous-house'],
  ['当兵报名', 'services/conscription-registration'],
  ['找不到工作有没有补助', 'services/employment-difficulty'],
  ['发大水打哪个电话', 'documents/2024/emergency-plan'],
  ['种茶有补贴吗', 'documents/2025/tea-support'],
  ['松坪村二季度收支', 'documents/2024/songping-affairs-q2'],
  ['孤儿每个月多少钱', 'services/orphan-support'],
  ['护林员招聘', 'documents/2025/recruitment-result'],
  ['对信息公开答复不服怎么办', 'pages/request'],
  ['便民中心周末开门吗', 'bodies/qiyun-service'],
  ['镇政府几点上班', 'bodies/qiyun'],
  ['云脚村委会电话', 'bodies/yunjiao'],
  ['怎么举报烧秸秆', 'documents/2022/straw-burning'],
  ['低保名单在哪里看', 'documents/2025/assistance-publicity'],
])('%s is answered by one of the first three', async (question, item) => {
  const place = await placeOf(question, [item]);
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThanOrEqual(3);
});

test.each([
  ['低保怎么办', '最低生活保障对象审核确认', '办理地点', '便民服务中心', 'services/minimum-living'],
  ['吃低保需要什么材料', '最低生活保障对象审核确认', '申请材料', '居民户口簿', 'services/minimum-living'],
  ['医保收费吗', '城乡居民基本医疗保险参保登记', '收费标准', '', 'services/medical-insurance'],
  ['谁分管民政', '白舒然 副镇长', '分工', '分管民政', 'staff/qiyun'],
  ['镇长是谁', '林知远 镇党委副书记、镇长', '分工', '主持镇政府', 'staff/qiyun'],
  ['白镇长电话', '白舒然 副镇长', '办公电话', '0000-8800025', 'staff/qiyun'],
  ['财政所电话', '栖云镇财政所', '办公电话', '0000-8800018', 'bodies/qiyun-finance'],
  ['便民服务中心几点上班', '栖云镇便民服务中心', '办公时间', '8:30', 'bodies/qiyun-service'],
  ['2020年调解了几件纠纷', '调处化解矛盾纠纷', '2020', '16 件', 'reports/2020/rule-of-law'],
  [
    '2024年收到多少件信息公开申请',
    '新收政府信息公开申请',
    '2024',
    '7 件',
    'reports/2024/qiyun-information-disclosure',
  ],
  ['今年预算多少', '一般公共预算收入总计', '2024', '2,186.5 万元', 'reports/2024/qiyun-budget'],
  [
    '栖政发〔2024〕9号还有效吗',
    '关于修改《栖云镇农村供水工程运行管理办法》的决定',
    '施行日期',
    '2024-09-01',
    'documents/2024/water-rules-amendment',
  ],
])(
  '%s: typed data answer, what was asked for first, with their source',
  async (question, name, label, text, item) => {
    const [answer] = (await ask(question)).direct;
    expect(answer?.name).toBe(name);
    expect(answer?.facts[0]?.label).toBe(label);
    expect(answer?.facts[0]?.text).toContain(text);
    expect(answer?.source.url).toBe(`/${item}/`);
  },
);

test.each([
  ['承诺件是什么意思？', '承诺件', '承诺的时间'],
  ['什么是工作日', '工作日', '双休日'],
  ['法定时限', '法定办结时限', '最长'],
  ['三公经费', '三公经费', '公务接待费'],
])('%s: a word of offices is explained above what holds it', async (question, name, words) => {
  const [answer] = (await ask(question)).direct;
  expect(answer?.name).toBe(name);
  expect(answer?.facts.map(({ text }) => text).join()).toContain(words);
  expect(answer?.source).toEqual({ url: `/glossary/#${name}`, title: '用语解释', date: null });
});

test('a figure is told over the years, the newest first; a number in force says so', async () => {
  const [requests] = (await ask('2024年收到多少件信息公开申请')).direct;
  const [decision] = (await ask('栖政发〔2024〕9号')).direct;
  expect(requests?.facts.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '2024 7 件',
    '2023 3 件',
    '2022 4 件',
    '2021 3 件',
    '2020 1 件',
  ]);
  expect(decision?.state).toBe('有效');
});

test.each(['停水', '矛盾纠纷', '补助怎么申请', '村', '“低保”名单', '乱七八糟的话'])(
  '%s: nothing is answered where it is not plain what was asked',
  async (question) => {
    expect((await ask(question)).direct).toEqual([]);
  },
);

// The last of this file: what is fetched is the text of one site at a time.
describe('a site in English', () => {
  let askParish: Search;
  beforeAll(async () => {
    askParish = await searchOf('2026-01-31', 'test/fixtures/parish/content');
  });

  test.each([
    ['How do I rent an allotment?', 'services/allotments'],
    ['how much is an allotment', 'services/allotments'],
    ['I want to hire the hall', 'services/reading-room'],
    ['who is the clerk', 'staff/councillors'],
    ['when is the next meeting', 'documents/2026/agenda-january'],
    ['how do I make a complaint', 'documents/2024/complaints'],
    ['can I keep hens', 'services/allotments'],
    ['how long is the waiting list', 'services/allotments'],
    ['is the bus shelter open', 'documents/2025/bus-shelter'],
    ['what does the council own', 'documents/2025/assets'],
    ['how much was spent in 2024', 'reports/2024/accounts'],
    ['Margaret Ashdown', 'staff/councillors'],
  ])('%s', async (question, item) => {
    expect(await placeOf(question, [item], askParish)).toBe(1);
  });

  test.each([
    ['how much is an allotment', 'Fees', '£42.00'],
    ['who is in charge of allotments', 'Portfolio', 'allotments'],
    ['phone number of the clerk', 'Phone', '01632 960101'],
    ['NSPC 2019/1', 'Number', 'NSPC 2019/1'],
  ])('%s: answered at once', async (question, label, text) => {
    const [answer] = (await askParish(question)).direct;
    expect(answer?.facts[0]?.label).toBe(label);
    expect(answer?.facts[0]?.text).toContain(text);
  });
});
