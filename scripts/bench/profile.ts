import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { forgetSite } from './forget.ts';
import { documentPath, generateSite } from './generate.ts';

/** Functions that are listed for each stage. */
const most = 12;

/** The part of a CPU profile that we read; times in microseconds. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * Leaves a CPU profile of every stage of our build, cold and with one document changed, in `.gongkai/profiles/` (for
 * the performance panel of a browser), and prints where the time went. Only the first thread is profiled.
 */
export function benchProfile(root: string, size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const profiles = join(root, '.gongkai/profiles');
  rmSync(profiles, { recursive: true, force: true });
  mkdirSync(profiles, { recursive: true });
  const build = (name: string) =>
    execFileSync(
      process.execPath,
      [
        '--max-semi-space-size=32',
        join(root, 'scripts/bench/profile-build.ts'),
        ...[join(folder, 'content'), join(folder, 'dist'), join(profiles, name)],
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  try {
    generateSite(root, folder, size);
    build('cold');
    appendFileSync(join(folder, documentPath(Math.min(17, size - 1))), '\n补充一句话。\n');
    build('changed');
  } finally {
    forgetSite(join(folder, 'content'), join(folder, 'dist'));
    rmSync(folder, { recursive: true, force: true });
  }
  for (const name of readdirSync(profiles).sort()) printProfile(join(profiles, name));
}

function printProfile(file: string): void {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const self = new Map<number, number>();
  for (const [at, id] of samples.entries()) self.set(id, (self.get(id) ?? 0) + (timeDeltas[at] ?? 0));
  const byFunction = new Map<string, number>();
  for (const { id, callFrame } of nodes) {
    const { functionName, url, lineNumber } = callFrame;
    const place = url === '' ? '' : ` ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    const name = `${functionName || '(anonymous)'}${place}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + (self.get(id) ?? 0) / 1e6);
  }
  const total = [...byFunction.values()].reduce((sum, seconds) => sum + seconds, 0);
  console.log(`\n${basename(file)}: ${total.toFixed(2)} s`);
  for (const [name, seconds] of [...byFunction].sort(([, a], [, b]) => b - a).slice(0, most))
    console.log(`${seconds.toFixed(2)} ${name}`);
}
