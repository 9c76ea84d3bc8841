import type { Locale, Text } from '../../src/domain/finding.ts';
import { fill } from '../../src/domain/view/labels.ts';
import { isDiskFull } from '../../src/io/disk-full.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { type BuildWishes, buildSite } from './build-site.ts';
import { outputMessage } from './output-messages.ts';
import { makeProgress } from './progress.ts';

const failed: Text = {
  'zh-CN': '构建失败，原有的输出没有改动。下面是出错的细节，请把它发给维护人员：',
  en: 'The build failed; the last output is unchanged. Details for the maintainer:',
};
const full: Text = {
  'zh-CN': '磁盘写满了，网站没有更新，原有的输出没有改动。腾出空间以后再运行一次。',
  en: 'The disk is full; the site was not updated, the last output is unchanged. Make room and run this again.',
};
const done: Text = { 'zh-CN': '网站已生成在 {out}', en: 'The site is in {out}' };

/** Builds and says how it went; true when the new site is published. */
export async function runBuild(
  settings: Settings,
  locale: Locale | null,
  wishes: BuildWishes = {},
): Promise<boolean> {
  const language = locale ?? readSiteFile(settings.content).site?.locale ?? 'zh-CN';
  try {
    const built = await buildSite(settings, makeProgress(language), locale, wishes);
    if (built) console.log(fill(done[language], { out: shownPath(settings.out) }));
    return built;
  } catch (error) {
    const said = outputMessage(error, language);
    if (said) console.error(said);
    else if (isDiskFull(error)) console.error(full[language]);
    else console.error(failed[language], error);
    return false;
  }
}
