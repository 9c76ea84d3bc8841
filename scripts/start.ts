import { parseCommand } from './lib/command.ts';
import { runBuild } from './lib/run-build.ts';
import { runServer } from './lib/run-server.ts';

const { options, settings, locale } = parseCommand({
  name: 'start',
  options: ['content', 'public', 'out', 'base', 'today', 'locale', 'port', 'host'],
});
const ready = (await runBuild(settings, locale)) && (await runServer(settings, options, locale));
if (!ready) process.exitCode = 1;
