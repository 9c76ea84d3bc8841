import { parseCommand } from './lib/command.ts';
import { runBuild } from './lib/run-build.ts';

const { settings, locale } = parseCommand({
  name: 'build',
  options: ['content', 'public', 'out', 'base', 'today', 'locale'],
});
process.exitCode = (await runBuild(settings, locale)) ? 0 : 1;
