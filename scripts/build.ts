import { parseCommand } from './lib/command.ts';
import { runBuild } from './lib/run-build.ts';

const { options, settings, locale } = parseCommand({
  name: 'build',
  options: [
    'content',
    'public',
    'out',
    'base',
    'today',
    'locale',
    'acceptLostAddresses',
    'allowPrivateMembers',
  ],
});
process.exitCode = (await runBuild(settings, locale, options)) ? 0 : 1;
