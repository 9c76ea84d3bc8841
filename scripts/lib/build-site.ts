import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Locale } from '../../src/domain/finding.ts';
import { writeHistory } from '../../src/io/history/snapshot.ts';
import { lockFolder } from '../../src/io/lock.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { exportSettings, type Settings, workFolders } from '../../src/io/settings.ts';
import { checkSite } from './check-site.ts';
import { indexSite, type SearchSources } from './index-site.ts';
import type { Progress } from './progress.ts';
import { inputsOf, isPublished, notePublished } from './published.ts';
import { printFindings, summaryOf } from './report.ts';

/** Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap. */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
): Promise<boolean> {
  recoverTarget(settings.out);
  const checked = await progress.step('check', () => checkSite(settings));
  const language = locale ?? checked.locale;
  printFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  if (checked.blocks || !checked.corpus) return false;
  await produce({ ...settings, today: checked.corpus.today }, checked.corpus, checked, progress);
  return true;
}

async function produce(
  settings: Settings,
  corpus: Corpus,
  sources: SearchSources,
  progress: Progress,
): Promise<void> {
  const { output } = workFolders(settings);
  mkdirSync(output, { recursive: true });
  const unlock = lockFolder(join(output, '../lock'));
  try {
    const inputs = inputsOf(settings, corpus, sources);
    if (isPublished(settings, inputs)) return progress.step('unchanged', () => undefined);
    notePublished(settings, null);
    exportSettings(settings);
    writeHistory(settings, sources.history);
    // Loading it takes a second, which a build that renders nothing need not spend.
    const { build } = await import('astro');
    await progress.step('render', () => build({ root: settings.root, logLevel: 'warn' }));
    await progress.step('index', () => indexSite(settings, corpus, sources, output));
    progress.step('publish', () => publish(output, settings.out));
    notePublished(settings, inputs);
  } finally {
    unlock();
  }
}
