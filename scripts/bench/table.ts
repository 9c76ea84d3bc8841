import type { Measured } from './measure.ts';
import { median } from './median.ts';

/** What a generator wrote. */
export interface Written {
  readonly pages: number;
  readonly files: number;
  readonly megabytes: number;
}

/** One line of the table: the medians of all runs. */
export interface Row {
  readonly name: string;
  readonly seconds: number;
  /** Of all processors; null for a part of a run. */
  readonly cpuSeconds: number | null;
  readonly megabytes: number;
  /** Seconds by stage, our own builds only. */
  readonly stages: Readonly<Record<string, number>>;
  readonly written: Written | null;
  /** Time and memory as a share of those of a peer in the same runs. */
  readonly ratios: Readonly<Record<string, { readonly time: number; readonly memory: number }>>;
}

type PlainRow = Omit<Row, 'ratios'>;

const stageNames: Readonly<Record<string, string>> = {
  读取内容: 'read',
  检查内容: 'check',
  读取历次版本: 'history',
  生成页面: 'render',
  建立检索索引: 'search',
  换上新的输出: 'publish',
};
/** Whom we compare ourselves with. */
const yardsticks = ['hugo', 'astro-mdx'];

/** The lines of the table; of a cold build of ours also the part that other generators do. */
export function rowsOf(
  results: ReadonlyMap<string, readonly Measured[]>,
  written: ReadonlyMap<string, Written>,
): Row[] {
  const rows = [...results].flatMap(([name, all]): PlainRow[] => [
    rowOf(name, all, written.get(name) ?? null),
    ...(name.endsWith('cold') ? partRow(`${name}: read, check, render`, all) : []),
  ]);
  const compared = rows.filter(({ name }) => yardsticks.includes(name));
  return rows.map((row) => ({
    ...row,
    ratios: Object.fromEntries(
      compared.map(({ name, seconds, megabytes }) => [
        name,
        { time: row.seconds / seconds, memory: row.megabytes / megabytes },
      ]),
    ),
  }));
}

function rowOf(name: string, all: readonly Measured[], written: Written | null): PlainRow {
  const stageOf = (title: string) => (measured: Measured) =>
    Number(new RegExp(`✓ ${title} ([\\d.]+) s`).exec(measured.output)?.[1] ?? 0);
  const stages = Object.entries(stageNames).map(
    ([title, stage]) => [stage, median(all.map(stageOf(title)))] as const,
  );
  return {
    name,
    seconds: median(all.map(({ seconds }) => seconds)),
    cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: median(all.map(({ megabytes }) => megabytes)),
    stages: Object.fromEntries(stages.filter(([, seconds]) => seconds > 0)),
    written,
  };
}

function partRow(name: string, all: readonly Measured[]): PlainRow[] {
  const parts = all.flatMap(({ part }) => part ?? []);
  if (parts.length === 0) return [];
  return [
    {
      name,
      seconds: median(parts.map(({ seconds }) => seconds)),
      cpuSeconds: null,
      megabytes: median(parts.map(({ megabytes }) => megabytes)),
      stages: {},
      written: null,
    },
  ];
}

/** Prints the table: ratios as time and memory against each yardstick that was measured. */
export function printTable(size: number, rows: readonly Row[]): void {
  const compared = yardsticks.filter((name) => rows.some((row) => row.name === name));
  const against = compared.map((name) => `time, memory / ${name}`);
  console.log(
    [
      `${size} documents`,
      's',
      'CPU s',
      'MB',
      ...against,
      'pages of documents, files, MB written',
      'stages',
    ].join(' | '),
  );
  for (const { name, seconds, cpuSeconds, megabytes, written, stages, ratios } of rows) {
    const shares = compared.map((peer) => {
      const ratio = ratios[peer];
      return ratio ? `${ratio.time.toFixed(2)}, ${ratio.memory.toFixed(2)}` : '';
    });
    const parts = Object.entries(stages).map(([stage, time]) => `${stage} ${time.toFixed(1)}`);
    const output = written ? `${written.pages}, ${written.files}, ${written.megabytes.toFixed(0)}` : '';
    const figures = [seconds.toFixed(1), cpuSeconds?.toFixed(1) ?? '', megabytes.toFixed(0), ...shares];
    console.log([name, ...figures, output, parts.join(', ')].join(' | '));
  }
}
