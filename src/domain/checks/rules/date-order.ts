import type { Entry } from '../../corpus.ts';
import type { Rule } from '../rule.ts';

interface Pair {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly field: readonly PropertyKey[];
  readonly names: { readonly zh: readonly [string, string]; readonly en: readonly [string, string] };
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
        if (!earlier || !later || earlier <= later) continue;
        yield {
          entry,
          at: { field },
          message: {
            'zh-CN': `${names.zh[1]}“${later}”早于${names.zh[0]}“${earlier}”。`,
            en: `${names.en[1]} “${later}” is before ${names.en[0]} “${earlier}”.`,
          },
          fix: {
            'zh-CN': `核对原件，改正其中写错的一个；${names.zh[1]}不能早于${names.zh[0]}。`,
            en: `Compare with the original; ${names.en[1]} cannot be before ${names.en[0]}.`,
          },
        };
      }
  },
};

const issuedPublished: Pair['names'] = { zh: ['成文日期', '发布日期'], en: ['issued', 'published'] };
const terms: Pair['names'] = { zh: ['开始日期', '结束日期'], en: ['from', 'to'] };

function pairsIn({ collection, data }: Entry): Pair[] {
  const pairs: Pair[] = [
    { earlier: data.issued, later: data.published, field: ['published'], names: issuedPublished },
    {
      earlier: data.published,
      later: data.withdrawn?.date,
      field: ['withdrawn', 'date'],
      names: { zh: ['发布日期', '撤回日期'], en: ['published', 'withdrawn'] },
    },
  ];
  if (collection === 'documents')
    pairs.push({
      earlier: data.from,
      later: data.until,
      field: ['until'],
      names: { zh: ['施行日期', '有效期至'], en: ['from', 'until'] },
    });
  if (collection === 'bodies')
    pairs.push({ earlier: data.from, later: data.to, field: ['to'], names: terms });
  if (collection === 'staff')
    data.people.forEach(({ from, to }, index) => {
      pairs.push({ earlier: from, later: to, field: ['people', index, 'to'], names: terms });
    });
  return pairs;
}
