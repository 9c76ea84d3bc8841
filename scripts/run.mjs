#!/usr/bin/env node
// Runs a command of the project on any Node from 20: installs what is missing, then hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'help', ...args] = process.argv.slice(2);

/** Part of installing: npm calls it when all packages are there. */
const bundleCode = 'lib/bundle-code';

if (command === bundleCode) {
  // If it fails, the first build tries again and says why.
  await run(command, args);
} else {
  if (needsInstall()) install();
  process.exitCode = await run(command, args);
}

/** True when nothing is installed, or the lock file is newer than what is. */
function needsInstall() {
  const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const wanted = statSync(join(root, 'package-lock.json'));
  return !installed || wanted.mtimeMs > installed.mtimeMs || nodeToUse() === null;
}

/** The pinned Node; where install scripts are off it is missing, and a Node of the same line serves as well. */
function nodeToUse() {
  if (existsSync(pinnedNode())) return pinnedNode();
  return process.versions.node.startsWith('24.') ? process.execPath : null;
}

function install() {
  // What a command prints may be read by a program: this is no part of it.
  console.error('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const stdio = ['inherit', process.stderr, 'inherit'];
  const line = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...line], { cwd: root, stdio })
    : spawnSync('npm', line, { cwd: root, stdio, shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(
    'Installing failed. Check the network and the registry setting of npm, then run the command again.',
  );
  process.exit(1);
}

function pinnedNode() {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs a script to its end; signals that end this process end the script, so that no server is left behind. */
async function run(command, args) {
  const script = join(root, 'scripts', `${command}.ts`);
  if (!existsSync(script)) {
    console.error(
      `There is no command “${command}”. ` +
        'Commands: start dev build preview check new import hooks ledger test lint format bench hostile mutate.',
    );
    return 2;
  }
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/node/bin')}${delimiter()}${process.env.PATH ?? ''}`,
    // Compiled code is kept: every command starts a quarter of a second sooner.
    // Nothing is told to anybody.
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.gongkai/compiled'),
  };
  // A larger young generation is no faster and takes more memory.
  const node = nodeToUse();
  if (node === null) {
    console.error(
      'Node 24 没有装上：npm 可能关闭了安装脚本。请安装 Node 24，或运行 npm ci --ignore-scripts=false。\n' +
        'Node 24 is missing: npm may have install scripts switched off. ' +
        'Install Node 24, or run npm ci --ignore-scripts=false.',
    );
    return 1;
  }
  const child = spawn(node, ['--max-semi-space-size=32', script, ...args], { stdio: 'inherit', env });
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

function delimiter() {
  return process.platform === 'win32' ? ';' : ':';
}
