import { defaultLocale } from '../src/domain/text/locale.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { writeHooks } from '../src/io/hooks/hook-files.ts';
import { parseCommand } from './lib/command.ts';
import { runHook } from './lib/run-hook.ts';

const { options, settings, locale } = parseCommand({
  name: 'hooks',
  options: ['content', 'today', 'locale', 'run'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
if (options.run) process.exitCode = (await runHook(options.run, settings, language)) ? 0 : 1;
else process.exitCode = install() ? 0 : 1;

/** False where a hook could not be written. */
function install(): boolean {
  const outcomes = writeHooks(settings.content, settings.root);
  if (outcomes === null) {
    console.error(textIn(say('hooks.noRepository', { folder: settings.content }), language));
    return false;
  }
  for (const { name, path, state, line } of outcomes)
    if (state === 'foreign') console.error(textIn(say('hooks.foreign', { path, line }), language));
    else
      console.log(
        textIn(
          state === 'same' ? say('hooks.same', { name }) : say('hooks.written', { name, path }),
          language,
        ),
      );
  return outcomes.every(({ state }) => state !== 'foreign');
}
