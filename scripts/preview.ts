import { parseCommand } from './lib/command.ts';
import { runServer } from './lib/run-server.ts';

const { options, settings, locale } = parseCommand({
  name: 'preview',
  options: ['content', 'out', 'base', 'locale', 'port', 'host'],
});
if (!(await runServer(settings, options, locale))) process.exitCode = 1;
