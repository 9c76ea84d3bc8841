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

/** Rules about validity, relations and years of documents and reports. */
export const documentCases: Cases = {
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
