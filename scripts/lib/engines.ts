import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A search engine that tests can start: its compiled launcher, with its archives in `lib`; or why there is none. */
export type EngineProgram = { readonly folder: string } | { readonly missing: string };

const sources = join(import.meta.dirname, '../../test/engines/opensearch');
const files = ['pom.xml', 'OpenSearchNode.java'].map((name) => join(sources, name));

/** Finds OpenSearch in the user's cache; the first time Maven gets it. */
export function ensureEngine(): EngineProgram {
  const absent = ['java', 'javac', 'mvn'].filter((name) => run(name, ['-version']) !== null);
  if (absent.length > 0) return { missing: `there is no ${absent.join(', no ')}` };
  const key = createHash('sha256')
    .update(files.map((file) => readFileSync(file, 'utf8')).join(''))
    .digest('hex')
    .slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gongkai');
  const folder = join(cache, `opensearch-${key}`);
  if (existsSync(folder)) return { folder };
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'new-'));
  const lib = join(fresh, 'lib');
  const [pom = '', launcher = ''] = files;
  const problem =
    run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`]) ??
    run('javac', ['-cp', `${lib}/*`, '-d', fresh, launcher]);
  // Another process may have been faster.
  if (problem === null && !existsSync(folder)) renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
  return existsSync(folder) ? { folder } : { missing: `OpenSearch cannot be had (${problem})` };
}

/** Runs a program to its end; gives what it says last where it fails. */
function run(program: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? null : (`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').at(-1) ?? program);
}
