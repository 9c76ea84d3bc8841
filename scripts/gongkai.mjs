#!/usr/bin/env node
// The command of the package: `gongkai build`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'scripts');
const [command = 'help', ...args] = process.argv.slice(2);
process.exitCode = await run(command);

function run(asked) {
  const name = ['--help', '-h', '--version', '-v'].includes(asked) ? 'help' : asked;
  const script = join(folder, `${name}.js`);
  // Names only: nothing of the command line may lead out of the folder.
  if (/^[a-z-]+$/.test(name) && existsSync(script))
    return launch(root, script, name === 'help' ? [asked] : args, compileCache());
  const commands = readdirSync(folder).flatMap((file) => file.match(/^([a-z-]+)\.js$/)?.[1] ?? []);
  console.error(
    `没有“${asked}”这个命令。命令：${commands.join(' ')}\n` +
      `There is no command “${asked}”. Commands: ${commands.join(' ')}`,
  );
  return 2;
}

/** In the folder of a site alone: elsewhere nothing is left behind. */
function compileCache() {
  const site = join(process.cwd(), 'content/site.yaml');
  return existsSync(site) ? join(process.cwd(), '.gongkai/compiled') : null;
}
