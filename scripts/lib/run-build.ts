import { type BuildWishes, buildSite } from '../../src/app/build-site.ts';
import { defaultLocale, type Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';
import { readSiteFile } from '../../src/io/content/read-content.ts';
import { isDiskFull } from '../../src/io/files/disk-full.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { printedReport } from './build-report.ts';
import { componentFailure } from './component-failure.ts';
import { outputMessage } from './output-messages.ts';
import { makeProgress } from './progress.ts';

const failed: Message = say('run-build.failed');
const full: Message = say('run-build.full');

/** Builds and says how it went; true when the new site is published. */
export async function runBuild(
  settings: Settings,
  locale: Locale | null,
  wishes: BuildWishes = {},
): Promise<boolean> {
  const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
  try {
    const built = await buildSite(settings, printedReport(makeProgress(language), language, locale), wishes);
    if (built) console.log(textIn(say('run-build.done', { out: shownPath(settings.out) }), language));
    return built;
  } catch (error) {
    const said = outputMessage(error, language) ?? componentFailure(error, settings, language);
    if (said) console.error(said);
    else if (isDiskFull(error)) console.error(textIn(full, language));
    else console.error(textIn(failed, language), error);
    return false;
  }
}
