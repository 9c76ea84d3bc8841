import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSite } from '../generate.ts';
import { openSearch, type SearchBrowser } from './browse.ts';
import { documentsOf, type Source } from './documents.ts';
import { type BenchQuery, commonPhrases, drawQueries, shortenTitles } from './queries.ts';
import { type TruthText, truthOf, truthTexts } from './truth.ts';

/** Queries, and how many of them are asked in a fresh browser as well. */
const [queries, firstQueries, titles, phrases] = [200, 40, 100, 20];

/** What is measured. */
export interface SearchBench {
  readonly root: string;
  /** Output of a build, of which the search page is used. */
  readonly site: string;
  /** Documents of the generated site, unless a folder is given. */
  readonly size: number;
  readonly corpus: string | undefined;
}

/** Indexes a generated site or a folder of Markdown and asks it questions in Chromium; prints a table. */
export async function benchSearch({ root, site, size, corpus }: SearchBench): Promise<void> {
  if (!existsSync(join(site, 'search/index.html')))
    throw new Error('Run npm run build first: the bench uses its search page.');
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const source: Source = corpus
      ? { type: 'markdown', folder: corpus, state: join(folder, 'state') }
      : { type: 'content', folder: join(folder, 'content'), state: join(folder, 'state') };
    if (!corpus) generateSite(root, folder, size);
    const output = join(folder, 'site');
    for (const part of ['search', '_astro'])
      cpSync(join(site, part), join(output, part), { recursive: true });
    const documents = await documentsOf(source);
    const write = (name: string, ...more: readonly string[]) => {
      const args = [
        join(root, 'scripts/bench/search/write.ts'),
        source.type,
        source.folder,
        source.state,
        output,
      ];
      const { seconds, megabytes, indexed } = JSON.parse(
        execFileSync(process.execPath, [...args, ...more], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
      ) as Record<'seconds' | 'megabytes' | 'indexed', number>;
      console.log(`${name} | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB | ${indexed} documents`);
    };
    console.log(`${documents.length} documents`);
    write('full index');
    write('nothing changed');
    write('one document changed', 'changed');
    write('back again');
    const browser = await openSearch(output);
    try {
      const texts = truthTexts(documents);
      await askAll(browser, texts);
      await askTitles(browser, texts);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll(browser: SearchBrowser, texts: readonly TruthText[]): Promise<void> {
  const asked = drawQueries(texts, queries);
  const first: number[] = [];
  for (const { question } of asked.filter((_query, at) => at % Math.ceil(asked.length / firstQueries) === 0))
    first.push((await browser.first(question)).bytes);
  const common: number[] = [];
  for (const question of commonPhrases(texts, phrases)) common.push((await browser.first(question)).bytes);
  const [bytes, after, wrong]: [number[], number[], string[]] = [[], [], []];
  const byKind = new Map<string, number>();
  let [exact, found, expected, topRight, topAll] = [0, 0, 0, 0, 0];
  for (const query of asked) {
    const truth = truthOf(texts, query.words);
    const result = await browser.next(query.question);
    bytes.push(result.bytes);
    after.push(result.after);
    byKind.set(query.kind, (byKind.get(query.kind) ?? 0) + 1);
    const shown = result.urls.filter((url) => truth.has(url)).length;
    const top = result.urls.slice(0, 10);
    topAll += top.length;
    topRight += top.filter((url) => truth.has(url)).length;
    expected += Math.min(20, truth.size);
    found += Math.min(shown, truth.size);
    if (result.total === truth.size) exact++;
    else wrong.push(describe(query, result.total, truth.size));
  }
  console.log(
    `queries | ${asked.length} | ${[...byKind].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  );
  console.log(`recall (first 20 shown of those that hold it) | ${(found / expected).toFixed(4)}`);
  console.log(`total equals the truth | ${exact} of ${asked.length}`);
  console.log(`first ten results hold the query | ${((100 * topRight) / Math.max(1, topAll)).toFixed(1)} %`);
  console.log(`first search, kB on the wire | median ${kB(first, 0.5)} | 95th percentile ${kB(first, 0.95)}`);
  const [middle, most] = [kB(common, 0.5), kB(common, 1)];
  console.log(
    `first search of ${common.length} phrases in nearly all texts, kB | median ${middle} | most ${most}`,
  );
  console.log(`suggestions, kB | ${kB([browser.suggestions()], 0)}`);
  console.log(`next searches, kB | median ${kB(bytes, 0.5)} | 95th percentile ${kB(bytes, 0.95)}`);
  console.log(
    `ms after the last byte | median ${quantile(after, 0.5)} | 95th percentile ${quantile(after, 0.95)}`,
  );
  for (const line of wrong.slice(0, 20)) console.log(line);
}

const describe = ({ kind, question }: BenchQuery, total: number, truth: number): string =>
  `  ${kind} “${question}”: ${total} instead of ${truth}`;

async function askTitles(browser: SearchBrowser, texts: readonly TruthText[]): Promise<void> {
  const asked = shortenTitles(texts, titles);
  const places: number[] = [];
  for (const { question, url, title } of asked) {
    const { urls, similar } = await browser.next(question);
    const place = [...urls, ...similar].indexOf(url);
    places.push(place);
    if (place !== 0)
      console.log(`  ${title} as ${question}: ${place < 0 ? 'not shown' : `place ${place + 1}`}`);
  }
  const among = (count: number) => places.filter((place) => place >= 0 && place < count).length;
  console.log(`shortened titles | first ${among(1)}, in the first three ${among(3)} of ${asked.length}`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const kB = (values: readonly number[], share: number): number => Math.round(quantile(values, share) / 1000);
