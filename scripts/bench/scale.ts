import { benchScaleBuild } from './scale/build.ts';
import { benchScalePublish } from './scale/publish.ts';
import type { Row } from './scale/row.ts';
import { benchScaleSearch } from './scale/search.ts';

/** What is measured. */
export interface ScaleBench {
  readonly root: string;
  /** Folder of a site that was generated before; null for a fresh one. */
  readonly site: string | null;
  readonly size: number;
  /** Names of parts; empty for all. */
  readonly only: readonly string[];
}

type Part = (bench: Omit<ScaleBench, 'only'>) => Promise<Row[]>;

const parts: Readonly<Record<string, Part>> = {
  search: benchScaleSearch,
  publish: ({ root, size }) => benchScalePublish(root, size),
  build: ({ root, size }) => benchScaleBuild(root, size),
};

/** Measures what is asked of large sites, one part after the other; prints a table. */
export async function benchScale({ only, ...bench }: ScaleBench): Promise<void> {
  console.log(`${bench.size} documents | measured | asked | beside`);
  for (const [name, measurePart] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const row of await measurePart(bench)) console.log(lineOf(row));
  }
}

function lineOf({ what, value, unit, asked, beside }: Row): string {
  const digits = Math.abs(value) < 100 ? 2 : 0;
  return [what, `${value.toFixed(digits)} ${unit}`, asked?.toFixed(digits) ?? '', beside ?? ''].join(' | ');
}
