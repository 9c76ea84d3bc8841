import { complianceOf } from '../src/app/compliance.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { parseCommand } from './lib/command.ts';

const { options, settings, locale } = parseCommand({
  name: 'compliance',
  options: ['content', 'public', 'today', 'locale', 'json', 'failOn'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
const found = complianceOf(settings);
if (found === 'unread') {
  console.error(textIn(say('compliance.noSite'), language));
  process.exitCode = 1;
} else if (found === 'none') console.log(textIn(say('compliance.none'), language));
else {
  if (options.json) process.stdout.write(found.json);
  else console.log([...found.lines, '', found.sum].join('\n'));
  const { failOn } = options;
  process.exitCode = failOn && found.counted(failOn) > 0 ? 1 : 0;
}
