import { openSearchEngine } from '../../../src/domain/search/opensearch/engine.ts';
import { questionOf } from '../../../src/domain/search/opensearch/parameters.ts';
import { median } from '../median.ts';
import type { KindOfQuestion } from './questions.ts';
import type { Row } from './row.ts';

/** An index of a node. */
export interface AskedIndex {
  readonly origin: string;
  readonly alias: string;
}

/** Readers who ask at the same time; and how often all questions are asked before a node is as fast as it gets. */
const [many, warming] = [10, 20];

/** Milliseconds of each question. */
type Times = readonly { readonly kind: KindOfQuestion['kind']; readonly ms: number }[];

/**
 * Asks questions as browsers do, each reader the next one as soon as the last is answered: to warm the node up, then by
 * one reader, then by ten at once; and once more by ten of a node that remembers its answers, as it does for readers.
 */
export async function askIndex(index: AskedIndex, questions: readonly KindOfQuestion[]): Promise<Row[]> {
  for (let round = 0; round < warming; round++) await ask(index, questions, many);
  const before = await processorTime(index);
  const alone = await ask(index, questions, 1);
  const each = ((await processorTime(index)) - before) / questions.length;
  const crowd = await ask(index, questions, many);
  await ask(index, questions, 1, true);
  const again = await ask(index, questions, many, true);
  const kinds = [...Map.groupBy(alone, ({ kind }) => kind)];
  return [
    {
      ...{ what: 'question, one reader, median', value: median(alone.map(({ ms }) => ms)), unit: 'ms' },
      asked: null,
      beside: kinds
        .map(([kind, times]) => `${kind} ${median(times.map(({ ms }) => ms)).toFixed(0)}`)
        .join(', '),
    },
    { what: 'question, one reader, 95th percentile', value: late(alone), unit: 'ms', asked: null },
    {
      ...{ what: `question, ${many} readers at once, median`, value: median(crowd.map(({ ms }) => ms)) },
      ...{ unit: 'ms', asked: 50 },
    },
    {
      what: `question, ${many} readers at once, 95th percentile`,
      value: late(crowd),
      unit: 'ms',
      asked: 200,
    },
    {
      ...{ what: `question that was asked before, ${many} readers at once, median`, unit: 'ms', asked: 50 },
      value: median(again.map(({ ms }) => ms)),
    },
    { what: 'question, CPU of the node', value: each, unit: 'ms', asked: null },
  ];
}

async function ask(
  { origin, alias }: AskedIndex,
  questions: readonly KindOfQuestion[],
  readers: number,
  isRemembered = false,
): Promise<Times> {
  const waiting = questions.values();
  const times: { kind: KindOfQuestion['kind']; ms: number }[] = [];
  const read = async () => {
    const engine = openSearchEngine(async (params) => {
      const response = await fetch(`${origin}/${alias}/_search/template?request_cache=${isRemembered}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(questionOf(params)),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    }, '2026-11-23');
    for (const { kind, question } of waiting) {
      const started = performance.now();
      await engine.find(question);
      times.push({ kind, ms: performance.now() - started });
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return times;
}

function late(times: Times): number {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

/** Milliseconds of all processors that the node has used. */
export async function processorTime({ origin }: Pick<AskedIndex, 'origin'>): Promise<number> {
  const stats = (await (await fetch(`${origin}/_nodes/stats/process`)).json()) as {
    nodes: Readonly<Record<string, { process: { cpu: { total_in_millis: number } } }>>;
  };
  return Object.values(stats.nodes).reduce((sum, { process }) => sum + process.cpu.total_in_millis, 0);
}
