import type { Locale, Text } from '../../src/domain/finding.ts';
import { FolderInUseError } from '../../src/io/lock.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { buildSite } from './build-site.ts';
import { makeProgress } from './progress.ts';

const inUse: Text = {
  'zh-CN': '另一个构建正在同一个输出文件夹里进行。等它结束再试。',
  en: 'Another build is at work in the same output folder. Wait for it and try again.',
};
const failed: Text = {
  'zh-CN': '构建失败，原有的输出没有改动。下面是出错的细节，请把它发给维护人员：',
  en: 'The build failed; the last output is unchanged. Details for the maintainer:',
};
const done: Text = { 'zh-CN': '网站已生成在 {out}', en: 'The site is in {out}' };

/** Builds and says how it went; true when the new site is published. */
export async function runBuild(settings: Settings, locale: Locale | null): Promise<boolean> {
  const language = locale ?? readSiteFile(settings.content).site?.locale ?? 'zh-CN';
  try {
    const built = await buildSite(settings, makeProgress(language), locale);
    if (built) console.log(done[language].replace('{out}', shownPath(settings.out)));
    return built;
  } catch (error) {
    console.error(error instanceof FolderInUseError ? inUse[language] : failed[language]);
    if (!(error instanceof FolderInUseError)) console.error(error);
    return false;
  }
}
