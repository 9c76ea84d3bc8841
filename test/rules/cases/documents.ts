import { documentWith } from '../../tiny-site.ts';
import { type Cases, type Files, inFile, type RuleCase } from '../rule-case.ts';

const rules = (id: string, lines: string): Files => ({
  [`content/documents/${id}.mdx`]: documentWith(`issued: ${id.slice(0, 4)}-02-01\n${lines}`).replace(
    'genre: notice',
    'genre: normative',
  ),
});
const both = (
  name: string,
  [a, b]: readonly [string, string],
  [c, d]: readonly [string, string],
): RuleCase => ({
  name,
  broken: { ...rules('2023/a', a), ...rules('2024/b', b) },
  mended: { ...rules('2023/a', c), ...rules('2024/b', d) },
});
/** One of another title. */
const old = (lines: string): Files =>
  Object.fromEntries(
    Object.entries(rules('2023/a', lines)).map(([path, file]) => [
      path,
      String(file).replace('通知', '旧办法'),
    ]),
  );
const from2023 = 'from: 2023-03-01\n';
const from2024 = 'from: 2024-03-01\n';
const report = (year: number, lines: string, text = '文。'): Files => ({
  'content/reports/own.mdx': `---\ntitle: 测试镇年度报告\nyear: ${year}\n${lines}---\n\n${text}\n`,
});
/** A list of two duties, with what was announced. */
const dutiesOf = (announced: string): Files => ({
  'content/responsibilities/powers.mdx': `---\ntitle: 测试镇权责清单\nkind: power-list\nannounced:\n${announced}items:\n  - { name: 甲, type: 许可 }\n  - { name: 乙, type: 处罚 }\n---\n`,
});
const chapters = [
  '一、主要举措和成效',
  '二、存在的不足和原因',
  '三、党政主要负责人履行第一责任人职责情况',
  '四、下一年度主要安排',
  '五、其他需要报告的情况',
];
const text = (titles: readonly string[]) => titles.map((title) => `## ${title}\n\n文。`).join('\n\n');
const onLaw = (titles: readonly string[]) => report(2023, 'kind: rule-of-law\n', text(titles));

/** Rules of three articles, and a decision of the year after that amends them. */
const target = 'documents/2023/a';
const articles = '第一条 一。\n\n第二条 二。\n\n第三条 三。\n\n镇人民政府';
const amendedBy = (
  amendments: string,
  { lines = `${from2024}amends: [${target}]\n`, text = articles, own = from2023 } = {},
): Files => ({
  [`content/${target}.mdx`]: documentWith(`issued: 2023-02-01\n${own}`, text),
  ...rules('2024/b', `${lines}amendments:\n${amendments}`),
});
const entry = (fields: string) => `  - { ${fields} }\n`;
const good = entry('article: 第二条, action: replace, text: 新。');
const amendment = (
  name: string,
  fields: string,
  mended = good,
  more: Parameters<typeof amendedBy>[1] = {},
): RuleCase => ({
  name,
  broken: amendedBy(fields.startsWith('  -') ? fields : entry(fields), more),
  mended: amendedBy(mended.startsWith('  -') ? mended : entry(mended)),
});

/** Rules about validity, relations and years of documents and reports. */
export const documentCases: Cases = {
  'amendment-article': [
    amendment('no new words', 'article: 第二条, action: replace'),
    amendment('no new number', 'article: 第二条, action: insert, text: 新。'),
    amendment('words of what is repealed', 'article: 第二条, action: repeal, text: 新。'),
    amendment('a number of what is repealed', 'article: 第二条, action: repeal, as: 第四条'),
    amendment('the number of another article', 'article: 第二条, action: replace, text: 第一条 新。'),
    amendment('a number that is none', 'article: 第二条, action: renumber, as: 后面'),
    amendment('no document', 'article: 第二条, action: repeal', good, { lines: from2024 }),
    amendment(
      'a document that is not said to be amended',
      'document: documents/2022/z, article: 第二条, action: repeal',
    ),
    amendment('a repealed document', good, good, {
      lines: `${from2024}amends: [${target}]\nrepeals: [${target}]\n`,
    }),
    amendment('a quotation in it', good, good, { text: `第一条 一。\n\n> 第九条 引。\n\n${articles}` }),
    amendment('no such article', 'article: 第九条, action: repeal'),
    amendment('no articles', good, good, { text: '文。' }),
    amendment('two of one number', good, good, { text: `第二条 另。\n\n${articles}` }),
    amendment(
      'repealed before',
      entry('article: 第二条, action: repeal, from: 2024-03-01') +
        entry('article: 第二条, action: replace, text: 新。, from: 2024-04-01'),
    ),
    amendment('twice on one day', good + good),
    amendment(
      'the last one',
      'article: 第三条, action: replace, text: 新。',
      'article: 第三条, action: replace, was: 三。, text: 新。',
    ),
    amendment(
      'a number that is taken',
      'article: 第一条, action: insert, as: 第二条, text: 新。',
      'article: 第一条, action: insert, as: 第一条之一, text: 新。',
    ),
    amendment(
      'another text before',
      'article: 第二条, action: replace, was: 三。, text: 新。',
      'article: 第二条, action: replace, was: 第二条　二。, text: 新。',
    ),
    {
      ...amendment('no day', good),
      broken: {
        ...amendedBy(good),
        ...{ 'content/documents/2024/b.mdx': documentWith(`amends: [${target}]\namendments:\n${good}`) },
      },
    },
    amendment('before the document itself', 'article: 第二条, action: repeal, from: 2023-01-31'),
  ],
  'amendment-missing': [
    {
      name: 'no article named',
      broken: { ...amendedBy(good), ...rules('2024/b', `${from2024}amends: [${target}]\n`) },
      mended: amendedBy(good),
      right: {
        ...amendedBy(good, {
          own: `${from2023}changes: [{ date: 2024-03-01, note: 按修改决定改了第二条 }]\n`,
        }),
        ...rules('2024/b', `${from2024}amends: [${target}]\n`),
      },
    },
  ],
  'amendment-retroactive': [
    amendment('one article', 'article: 第二条, action: repeal, from: 2024-01-31'),
    amendment('the whole decision', good, good, { lines: `from: 2024-01-31\namends: [${target}]\n` }),
  ],
  'relation-circle': [
    {
      ...both(
        'each repeals the other',
        [`${from2023}repeals: [documents/2024/b]\n`, `${from2024}repeals: [documents/2023/a]\n`],
        [from2023, `${from2024}repeals: [documents/2023/a]\n`],
      ),
      right: {
        ...rules('2022/z', 'from: 2022-03-01\n'),
        ...rules('2023/a', `${from2023}amends: [documents/2022/z]\n`),
        ...rules('2024/b', `${from2024}repeals: [documents/2022/z, documents/2023/a]\n`),
      },
    },
    both(
      'each replaces the other',
      [
        `${from2023}until: 2023-12-31\nreplaces: [documents/2024/b]\n`,
        `${from2024}until: 2024-12-31\nreplaces: [documents/2023/a]\n`,
      ],
      [`${from2023}until: 2023-12-31\n`, `${from2024}until: 2024-12-31\nreplaces: [documents/2023/a]\n`],
    ),
    inFile('itself', rules('2024/b', `${from2024}repeals: [documents/2024/b]\n`), rules('2024/b', from2024)),
    {
      name: 'through a third',
      broken: {
        ...rules('2022/z', 'from: 2022-03-01\nrepeals: [documents/2024/b]\n'),
        ...rules('2023/a', `${from2023}amends: [documents/2022/z]\n`),
        ...rules('2024/b', `${from2024}repeals: [documents/2023/a]\n`),
      },
      mended: {
        ...rules('2022/z', 'from: 2022-03-01\nuntil: 2022-12-31\n'),
        ...rules('2023/a', `${from2023}amends: [documents/2022/z]\n`),
        ...rules('2024/b', `${from2024}repeals: [documents/2023/a]\n`),
      },
    },
  ],
  'announced-count': [
    inFile('in all', dutiesOf('  total: 3\n'), dutiesOf('  total: 2\n')),
    {
      ...inFile(
        'of a type',
        dutiesOf('  total: 2\n  types: [{ type: 许可, count: 2 }]\n'),
        dutiesOf('  total: 2\n  types: [{ type: 许可, count: 1 }, { type: 处罚, count: 1 }]\n'),
      ),
      right: dutiesOf('  total: 2\n'),
    },
    inFile(
      'types that do not add up',
      dutiesOf('  total: 2\n  types: [{ type: 许可, count: 1 }]\n'),
      dutiesOf('  total: 2\n  types: [{ type: 许可, count: 1 }, { type: 处罚, count: 1 }]\n'),
    ),
  ],
  'validity-overlap': [
    {
      ...both('without an end', [from2023, from2024], [from2023, `${from2024}repeals: [documents/2023/a]\n`]),
      right: {
        ...rules('2023/a', from2023),
        'content/documents/2024/b.mdx': documentWith(`issued: 2024-02-01\n${from2024}`),
      },
    },
    both(
      'an end too late',
      [`${from2023}until: 2024-03-01\n`, from2024],
      [`${from2023}until: 2024-02-29\n`, from2024],
    ),
    {
      name: 'replaced and still in force',
      broken: { ...old(from2023), ...rules('2024/b', `${from2024}replaces: [documents/2023/a]\n`) },
      mended: {
        ...old(`${from2023}until: 2024-02-29\n`),
        ...rules('2024/b', `${from2024}replaces: [documents/2023/a]\n`),
      },
    },
  ],
  'rule-of-law-contents': [
    {
      ...inFile('two of five', onLaw([...chapters.slice(0, 2), chapters[3] ?? '']), onLaw(chapters)),
      right: onLaw(['一、工作']),
    },
    inFile(
      'three of five',
      onLaw(['一、甲', '二、乙', ...chapters.slice(2, 3), chapters[4] ?? '']),
      onLaw(chapters),
    ),
  ],
};
