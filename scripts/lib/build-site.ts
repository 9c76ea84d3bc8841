import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/finding.ts';
import { type SiteBundle, startBundle } from '../../src/integrations/site-bundle.ts';
import { lockFolder } from '../../src/io/lock.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { exportSettings, type Settings, workFolders } from '../../src/io/settings.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexSite } from './index-site.ts';
import type { Progress } from './progress.ts';
import { forgetPublished, inputsOf, isPublished, notePublished } from './published.ts';
import { type RenderSources, renderSite } from './render-site.ts';
import { printFindings, summaryOf } from './report.ts';

/** Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap. */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
): Promise<boolean> {
  recoverTarget(settings.out);
  const { site } = readSiteFile(settings.content);
  // The code is bundled while the content is read.
  const bundle = site && startBundle(settings, site);
  const checked = await progress.step('check', () => checkSite(settings));
  const language = locale ?? checked.locale;
  printFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  if (checked.blocks || !checked.corpus || !bundle) return false;
  await produce(
    { ...settings, today: checked.corpus.today },
    { ...checked, corpus: checked.corpus },
    bundle,
    progress,
  );
  return true;
}

async function produce(
  settings: Settings,
  sources: SiteCheck & RenderSources,
  bundle: () => Promise<SiteBundle>,
  progress: Progress,
): Promise<void> {
  const { corpus } = sources;
  const { output } = workFolders(settings);
  mkdirSync(output, { recursive: true });
  const unlock = lockFolder(join(output, '../lock'));
  try {
    const inputs = inputsOf(settings, corpus, sources);
    if (isPublished(settings, inputs)) return progress.step('unchanged', () => undefined);
    forgetPublished(settings);
    exportSettings(settings);
    const keys = await progress.step('render', async () => renderSite(settings, sources, await bundle()));
    await progress.step('index', () => indexSite(settings, corpus, { ...sources, keys }, output));
    progress.step('publish', () => {
      const files = publish(output, settings.out, join(output, '../trash'));
      notePublished(
        settings,
        inputs,
        files.map((file) => join(settings.out, file)),
      );
    });
  } finally {
    unlock();
  }
}
