import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** An engine that tests can start: its archives in `lib`, beside them our launcher; or why there is none. */
export type EngineProgram = { readonly folder: string } | { readonly missing: string };

/** Engines by the folder of their sources below `test/engines`. */
export const engines = { opensearch: 'OpenSearch', 'object-store': 'S3Proxy' } as const;

const sources = join(import.meta.dirname, '../../test/engines');

/** Finds an engine in the user's cache; the first time Maven gets it. */
export function ensureEngine(name: keyof typeof engines): EngineProgram {
  const files = readdirSync(join(sources, name))
    .filter((file) => /\.(?:xml|java)$/.test(file))
    .sort()
    .map((file) => join(sources, name, file));
  const [pom = '', launchers = []] = [files.find(isPom), files.filter((file) => !isPom(file))];
  const absent = ['java', 'javac', 'mvn'].filter((name) => run(name, ['-version']) !== null);
  if (absent.length > 0) return { missing: `there is no ${absent.join(', no ')}` };
  const key = createHash('sha256')
    .update(files.map((file) => readFileSync(file, 'utf8')).join(''))
    .digest('hex')
    .slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gongkai');
  const folder = join(cache, `${name}-${key}`);
  if (existsSync(folder)) return { folder };
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'new-'));
  const lib = join(fresh, 'lib');
  const problem =
    run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`]) ??
    (launchers.length > 0 ? run('javac', ['-cp', `${lib}/*`, '-d', fresh, ...launchers]) : null);
  // Another process may have been faster.
  if (problem === null && !existsSync(folder)) renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
  return existsSync(folder) ? { folder } : { missing: `${engines[name]} cannot be had (${problem})` };
}

const isPom = (file: string): boolean => file.endsWith('.xml');

/** Runs a program to its end; gives what it says last where it fails. */
function run(program: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? null : (`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').at(-1) ?? program);
}
