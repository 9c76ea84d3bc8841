import { confirm, isCancel } from '@clack/prompts';
import { planUpgrade, writeUpgrade } from '../src/app/upgrade-content.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { parseCommand } from './lib/command.ts';
import { upgradeLines } from './lib/upgrade-report.ts';

const { options, settings, locale } = parseCommand({
  name: 'upgrade',
  options: ['content', 'locale', 'write'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
const tell = (message: Message) => console.log(textIn(message, language));
const plan = planUpgrade(settings);
if (plan === null) {
  console.error(textIn(say('upgrade.noSite', { folder: settings.content }), language));
  process.exitCode = 1;
} else if (plan.files.length === 0) tell(say('upgrade.nothing', { format: plan.to }));
else {
  console.log(upgradeLines(plan, language).join('\n'));
  if (options.write || (await isWanted(textIn(say('upgrade.ask', { n: plan.files.length }), language)))) {
    const refused = writeUpgrade(settings, plan);
    if (refused.length > 0) {
      console.error(textIn(say('upgrade.refused', { files: refused }), language));
      process.exitCode = 1;
    } else tell(say('upgrade.written', { n: plan.files.length, format: plan.to }));
  } else tell(say('upgrade.notWritten'));
}

/** Nobody is asked where nobody can answer. */
async function isWanted(message: string): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return false;
  const answer = await confirm({ message, initialValue: false });
  return !isCancel(answer) && answer;
}
