#!/usr/bin/env node
// Runs a command of the project on any Node from 20: installs what is missing, then hands over to the pinned Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, nodeToUse } from './launch.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'help', ...args] = process.argv.slice(2);

/** Part of installing: npm calls it when all packages are there. */
const prepare = 'lib/prepare';

// If preparing fails, the first build tries again and says why.
if (command !== prepare && needsInstall()) install();
process.exitCode = await run(command, args);

/** True when nothing is installed, or the lock file is newer than what is. */
function needsInstall() {
  const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const wanted = statSync(join(root, 'package-lock.json'));
  return !installed || wanted.mtimeMs > installed.mtimeMs || nodeToUse(root) === null;
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

function run(command, args) {
  const script = join(root, 'scripts', `${command}.ts`);
  if (existsSync(script)) return launch(root, script, args, join(root, '.gongkai/compiled'));
  console.error(
    `There is no command “${command}”. ` +
      'Commands: start dev build check preview new import hooks ledger verify bundle ' +
      'test lint format bench hostile mutate.',
  );
  return 2;
}
