import { spawn } from 'node:child_process';
import { openWorkshop } from '../src/app/new-item.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { makeSettings } from '../src/io/settings.ts';
import { askWish } from './lib/new/ask.ts';
import { readFlags } from './lib/new/flags.ts';
import { statedWish } from './lib/new/wish.ts';
import { endAtNewerContent } from './lib/newer-content.ts';
import { openerFor } from './lib/open-file.ts';
import { endWithReader } from './lib/quiet-pipe.ts';
import { useConfigOrExit } from './lib/use-config.ts';

endWithReader();
const flags = readFlags();
const settings = makeSettings(flags);
endAtNewerContent(settings.content, flags.locale ?? null);
useConfigOrExit(settings, flags.locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale);
const workshop = openWorkshop(settings);
const mayAsk = process.stdin.isTTY === true && process.stdout.isTTY === true;
const wish = mayAsk ? await askWish(workshop, flags) : statedWish(workshop, flags);
if (typeof wish === 'string') {
  console.error(wish);
  process.exit(2);
}
const made = workshop.make(wish);
const { file } = made;
const locale = workshop.locale;
if (made.type === 'written') {
  console.log(textIn(say('new.written', { file }), locale));
  const opener = flags.open || mayAsk ? openerFor(made.path, process.env, process.platform) : null;
  if (opener) spawn(opener.command, opener.args, { stdio: 'inherit' }).on('error', () => {});
} else {
  const sentence =
    made.type === 'taken'
      ? say('new.taken', { file, example: `${wish.name}-2` })
      : say('new.inTheWay', { file });
  console.error(textIn(sentence, locale));
  process.exitCode = 1;
}
