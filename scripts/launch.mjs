// Runs a command in the pinned Node, for the repository and for the package alike.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, extname, join } from 'node:path';

/** The Node that the program was tested with; null where npm may not run the script that installs it. */
export function pinnedNode(root) {
  let folder;
  try {
    folder = dirname(createRequire(join(root, 'package.json')).resolve('node/package.json'));
  } catch {
    return null;
  }
  const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/** The Node to be used: where the pinned one is missing, one of the same line serves as well. */
export function nodeToUse(root) {
  return pinnedNode(root) ?? (process.versions.node.startsWith('24.') ? process.execPath : null);
}

const nameOf = (script) => basename(script, extname(script));

/** Importing reads many files in several threads, each of which would keep what it once took. */
const isThrifty = (script) => nameOf(script) === 'import';

/** What is sent is garbage at once: V8 would let gigabytes of it gather before it looks. */
const isSending = (script) => nameOf(script) === 'search-push';
const growth = (script) => (isSending(script) ? ['--heap-growing-percent=40'] : []);

/**
 * Megabytes of each half of V8's young generation: more is no faster, and with less building takes longer; documents
 * that are sent live so shortly that a quarter less time goes by with less.
 */
const youngGeneration = (script) => (isThrifty(script) || isSending(script) ? 8 : 32);

/**
 * Runs a script to its end and gives its exit code; signals that end this process end the script, so that no server is
 * left behind. `cache` is a folder for compiled code, or null for none.
 */
export function launch(root, script, args, cache) {
  const node = nodeToUse(root);
  if (node === null) {
    console.error(
      'Node 24 没有装上：npm 可能关闭了安装脚本。请安装 Node 24，或运行 npm ci --ignore-scripts=false。\n' +
        'Node 24 is missing: npm may have install scripts switched off. ' +
        'Install Node 24, or run npm ci --ignore-scripts=false.',
    );
    return Promise.resolve(1);
  }
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    // Nothing is told to anybody.
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // Compiled code is kept: every command starts a quarter of a second sooner.
  if (cache !== null) env.NODE_COMPILE_CACHE ??= cache;
  if (isThrifty(script)) env.MALLOC_ARENA_MAX ??= '2';
  const flags = [`--max-semi-space-size=${youngGeneration(script)}`, ...growth(script)];
  const child = spawn(node, [...flags, script, ...args], {
    stdio: 'inherit',
    env,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      for (const name of signals) process.removeAllListeners(name);
      if (signal !== null) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}
