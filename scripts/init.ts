import { initSite } from '../src/app/init-site.ts';
import { initWish } from '../src/app/init-wish.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { isInstalled } from '../src/io/program-file.ts';
import { makeSettings } from '../src/io/settings.ts';
import { askFlags } from './lib/init/ask.ts';
import { readFlags } from './lib/init/flags.ts';
import { reportLines, whyNot } from './lib/init/report.ts';
import { endWithReader } from './lib/quiet-pipe.ts';

endWithReader();
const { flags, language } = readFlags();
const mayAsk = process.stdin.isTTY === true && process.stdout.isTTY === true;
const { root } = makeSettings({});
const wished = initWish(mayAsk ? await askFlags(flags, language) : flags, root);
if ('wish' in wished) {
  const { wish } = wished;
  const made = initSite(wish);
  const mistake = whyNot(made.placed, wish.folder);
  if (mistake) console.error(textIn(mistake, language));
  else {
    console.log(reportLines(made, wish, language).join('\n'));
    if (!isInstalled(root) && flags.package === undefined)
      console.log(`\n${textIn(say('init.fromRepository'), language)}`);
  }
  process.exitCode = mistake ? 1 : 0;
} else {
  console.error(textIn(wished.mistake, language));
  process.exitCode = 2;
}
