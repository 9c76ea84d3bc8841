import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facetNames } from '../../../src/domain/search/document.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import type { EngineQuestion } from '../../../src/domain/search/search-engine.ts';
import { generateSite } from '../generate.ts';
import { documentsOf } from '../search/documents.ts';
import { drawQueries } from '../search/queries.ts';
import { truthTexts } from '../search/truth.ts';

/** A question of a kind that people ask. */
export interface KindOfQuestion {
  readonly kind: 'rare word' | 'common word' | 'phrase' | 'two words' | 'with facets' | 'page 2';
  readonly question: EngineQuestion;
}

const plain = {
  ...({ old: false, from: '', to: '', choice: [], sort: 'relevance', page: 1 } as const),
  preference: { sorts: [], above: false },
};
/** Documents from which questions are drawn: the first of every generated site. */
const sample = 100;

/** So many questions of each kind, the same each time, on a generated site of `size` documents. */
export async function questionsOf(root: string, size: number, each: number): Promise<KindOfQuestion[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
  try {
    generateSite(root, folder, sample);
    const source = {
      type: 'content',
      folder: join(folder, 'content'),
      state: join(folder, 'state'),
    } as const;
    const drawn = drawQueries(truthTexts(await documentsOf(source)), each * 12);
    const of = (kind: string, count = each) =>
      drawn
        .filter((query) => query.kind === kind)
        .slice(0, count)
        .map((query) => query.question);
    const words = of('word', each * 3);
    const third = Math.floor(words.length / 3);
    const ask = (kind: KindOfQuestion['kind'], text: string, more: Partial<EngineQuestion> = {}) => ({
      kind,
      question: { ...plain, ...more, query: parseQuery(text) },
    });
    return [
      ...Array.from({ length: each }, (_none, at) => {
        const n = (at * 7919) % size;
        return ask('rare word', at % 2 === 0 ? `第${n}号工作报告` : `样政发〔${2015 + (n % 12)}〕${n + 1}号`);
      }),
      ...words.slice(0, third).map((text) => ask('common word', text)),
      ...of('phrase').map((text) => ask('phrase', text)),
      ...of('two words').map((text) => ask('two words', text)),
      ...words.slice(third, 2 * third).map((text, at) =>
        ask('with facets', text, {
          from: '2018',
          choice: facetNames.map((name) => (name === 'body' ? [`样本县第${(at % 20) + 1}镇人民政府`] : [])),
        }),
      ),
      ...words.slice(2 * third).map((text) => ask('page 2', text, { page: 2 })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
