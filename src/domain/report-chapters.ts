/** A content that the law asks of a yearly report, and the words by which reports name it. */
export interface ReportChapter {
  readonly id: string;
  /** As the law or the form names it. */
  readonly name: string;
  /** Tells a heading that is about it. */
  readonly heading: RegExp;
  /** Tells a text that has it somewhere, among all else that it says. */
  readonly text: RegExp;
  /** Plain words of such headings, for a catalogue that asks for it; without them it may be left out. */
  readonly words?: readonly string[];
  /** What a sentence says that states it without a heading; `…` stands for some other words. */
  readonly sentences?: readonly string[];
  /** Words before it, or in the heading above, by which such a sentence means another thing. */
  readonly except?: readonly string[];
}

/** What is still to come, or asked of others. */
const notDone = ['下一步', '今后', '明年', '打算', '计划', '要求', '督促', '应当', '未'];

/**
 * The yearly report on the rule of law: 法治政府建设与责任落实督察工作规定 (2019), Art. 24 to 26, as
 * 市县司法行政部门 pass it on (domain facts 4).
 */
const ruleOfLaw = {
  measures: {
    name: '推进法治政府建设的主要举措和成效',
    heading: /举措|成效|工作(?:开展|完成)?情况|主要工作|方面$|measures|achievements/i,
    text: /举措|成效|工作(?:开展)?情况|主要工作/,
    words: ['举措', '成效', '情况', '工作', '方面'],
    sentences: ['取得…成效', '取得…成绩', '主要做法是', '主要做法如下', '主要举措是', '主要举措如下'],
    except: [...notDone, '不足', '问题'],
  },
  shortcomings: {
    name: '存在的不足和原因',
    heading: /不足|存在.{0,4}问题|主要问题|困难|shortcomings|problems/i,
    text: /不足|(?:存在|主要)的?.{0,4}问题/,
    words: ['不足', '问题'],
    sentences: [
      ...['还存在…不足', '还存在…问题', '还存在…差距', '仍存在…不足', '仍存在…问题', '仍存在…差距'],
      ...[
        '仍然存在…不足',
        '仍然存在…问题',
        '存在以下…不足',
        '存在以下…问题',
        '存在一些…不足',
        '存在一些…问题',
      ],
      ...['存在一定…差距', '有待提高', '有待加强', '有待提升'],
    ],
    except: ['下一步', '排查', '检查发现', '查处', '企业', '商户', '当事人', '申请人'],
  },
  leaders: {
    name: '党政主要负责人履行第一责任人职责的情况',
    heading: /第一责任人|主要负责人履行|first responsible|responsible leader/i,
    text: /第一责任人/,
    words: ['第一责任人', '主要负责人'],
    sentences: ['履行…第一责任人职责', '履行…第一责任人的职责', '履行…第一责任人责任', '落实…第一责任人职责'],
    except: [
      ...[...notDone, '安排', '不足', '问题', '村党组织', '村级', '企业'],
      ...['安全生产', '防火', '环境保护', '疫情防控', '食品安全'],
    ],
  },
  plans: {
    name: '下一年度的主要安排',
    heading: /下一?步|下一?年|明年|今后|\d{4}年.{0,8}(?:安排|打算|计划)|next year|plans/i,
    text: /下一?步|下一?年度?|今后|\d{4}年.{0,8}(?:安排|打算|计划)/,
    words: ['下一年', '下一步', '打算', '安排', '计划'],
    sentences: [
      ...['下一步…将', '下一步…继续', '下一步…重点', '下一阶段…将', '下一年…将', '明年…将', '今后…将'],
    ],
    except: ['案件', '要求'],
  },
  others: {
    name: '其他需要报告的情况',
    heading: /其他.{0,8}(?:情况|事项|工作)|other matters/i,
    // Any text may say so of something else.
    text: /(?:)/,
  },
} as const satisfies Readonly<Record<string, Omit<ReportChapter, 'id'>>>;

/**
 * The yearly report on information disclosure: Regulation on Open Government Information (2019), Art. 50; the chapters
 * of the form of 国办公开办函〔2021〕30号, in the many ways that reports write them (domain facts 3.1).
 */
const disclosure = {
  overview: { name: '总体情况', heading: /总体情况|概述/, text: /总体情况|概述/ },
  active: {
    name: '主动公开政府信息情况',
    heading: /主动公开政府信息|published proactively|proactive/i,
    text: /主动公开政府信息的?情况/,
  },
  applications: {
    name: '收到和处理政府信息公开申请情况',
    heading: /收到.{0,6}处理.{0,12}申请|requests? received/i,
    text: /收到和处理政府信息公开申请的?情况/,
  },
  proceedings: {
    name: '政府信息公开行政复议、行政诉讼情况',
    heading: /行政复议.{0,3}行政诉讼|review and litigation/i,
    text: /行政复议[、和]?.{0,6}行政诉讼/,
  },
  problems: {
    name: '存在的主要问题及改进情况',
    heading: /(?:存在|主要)的?.{0,4}问题/,
    text: /(?:存在|主要)的?.{0,4}问题/,
  },
  others: {
    name: '其他需要报告的事项',
    heading: /其他(?:需要报告的)?事项/,
    text: /其他(?:需要报告的)?事项/,
  },
} as const satisfies Readonly<Record<string, Omit<ReportChapter, 'id'>>>;

export type RuleOfLawContent = keyof typeof ruleOfLaw;
export type DisclosureChapter = keyof typeof disclosure;

const listed = <Id extends string>(chapters: Readonly<Record<Id, Omit<ReportChapter, 'id'>>>) =>
  (Object.entries(chapters) as [Id, Omit<ReportChapter, 'id'>][]).map(([id, chapter]) => ({
    id,
    ...chapter,
  }));

/** Contents and chapters of yearly reports, by their kind, in the order of the law. */
export const reportChapters = {
  'rule-of-law': listed(ruleOfLaw),
  'information-disclosure': listed(disclosure),
} as const;
