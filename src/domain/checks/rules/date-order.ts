import type { Entry } from '../../corpus.ts';
import type { Text } from '../../finding.ts';
import type { Rule } from '../rule.ts';

interface Pair {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly field: readonly PropertyKey[];
  /** What the two are called. */
  readonly names: readonly [earlier: Text, later: Text];
}

/** Dates that contradict each other: published before issued, ended before begun. */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  title: { 'zh-CN': '日期前后矛盾', en: 'Contradictory dates' },
  help: {
    'zh-CN': '例如发布日期早于成文日期，有效期止日早于施行日期。对照原件改正写错的一个。',
    en: 'E.g. published before issued, or in force until a day before it began. Correct the wrong one.',
  },
  *check({ corpus }) {
    for (const entry of corpus.entries)
      for (const { earlier, later, field, names } of pairsIn(entry)) {
        const [first, second] = names;
        if (!earlier || !later || earlier <= later) continue;
        yield {
          entry,
          at: { field },
          message: {
            'zh-CN': `${second['zh-CN']}“${later}”早于${first['zh-CN']}“${earlier}”。`,
            en: `${second.en} “${later}” is before ${first.en} “${earlier}”.`,
          },
          fix: {
            'zh-CN': `核对原件，改正其中写错的一个；${second['zh-CN']}不能早于${first['zh-CN']}。`,
            en: `Compare with the original; ${second.en} cannot be before ${first.en}.`,
          },
        };
      }
  },
};

const issuedPublished: Pair['names'] = [
  { 'zh-CN': '成文日期', en: 'issued' },
  { 'zh-CN': '发布日期', en: 'published' },
];
const terms: Pair['names'] = [
  { 'zh-CN': '开始日期', en: 'from' },
  { 'zh-CN': '结束日期', en: 'to' },
];

function pairsIn({ collection, data }: Entry): Pair[] {
  const pairs: Pair[] = [
    { earlier: data.issued, later: data.published, field: ['published'], names: issuedPublished },
    {
      earlier: data.published,
      later: data.withdrawn?.date,
      field: ['withdrawn', 'date'],
      names: [
        { 'zh-CN': '发布日期', en: 'published' },
        { 'zh-CN': '撤回日期', en: 'withdrawn' },
      ],
    },
  ];
  if (collection === 'documents')
    pairs.push({
      earlier: data.from,
      later: data.until,
      field: ['until'],
      names: [
        { 'zh-CN': '施行日期', en: 'from' },
        { 'zh-CN': '有效期至', en: 'until' },
      ],
    });
  if (collection === 'bodies')
    pairs.push({ earlier: data.from, later: data.to, field: ['to'], names: terms });
  if (collection === 'staff')
    data.people.forEach(({ from, to }, index) => {
      pairs.push({ earlier: from, later: to, field: ['people', index, 'to'], names: terms });
    });
  return pairs;
}
