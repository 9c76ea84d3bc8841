import { parseCommand } from './lib/command.ts';
import { runLive } from './lib/run-live.ts';

const { options, settings, locale } = parseCommand({
  name: 'dev',
  options: ['content', 'public', 'base', 'today', 'locale', 'port', 'host', 'editor'],
});
if (!(await runLive(settings, options, locale))) process.exitCode = 1;
