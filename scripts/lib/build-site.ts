import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/finding.ts';
import type { Bundle } from '../../src/integrations/bundle.ts';
import { startBundle } from '../../src/integrations/site-bundle.ts';
import { readBuildSource } from '../../src/io/build-source.ts';
import { lockFolder } from '../../src/io/lock.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { readPublished, writePublished } from '../../src/io/published-record.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { exportSettings, type Settings, workFolders } from '../../src/io/settings.ts';
import { type Survey, startSurvey } from '../../src/io/survey.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexSite } from './index-site.ts';
import type { Progress } from './progress.ts';
import { inputsOf, publicationOf } from './published.ts';
import { type RenderSources, renderSite } from './render-site.ts';
import { printFindings, summaryOf } from './report.ts';

/**
 * Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap. While another build is at
 * work for the same folder a `FolderInUseError` is thrown.
 */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
): Promise<boolean> {
  const unlock = lockFolder(join(workFolders(settings).output, '../lock'));
  try {
    return await buildAlone(settings, progress, locale);
  } finally {
    unlock();
  }
}

async function buildAlone(settings: Settings, progress: Progress, locale: Locale | null): Promise<boolean> {
  recoverTarget(settings.out);
  const { site } = readSiteFile(settings.content);
  // Other threads and processes bundle the code and look at what is published, while the content is read.
  const bundle = site && startBundle(settings, site);
  const publication = publicationOf(settings);
  const survey = startSurvey(publication, settings.root);
  const checked = await checkSite(settings, progress);
  const language = locale ?? checked.locale;
  printFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  if (checked.blocks || !checked.corpus || !bundle) return false;
  await produce(
    { ...settings, today: checked.corpus.today },
    { ...checked, corpus: checked.corpus },
    { bundle, survey },
    progress,
  );
  return true;
}

/** What is under way since before the content was read. */
interface Prepared {
  readonly bundle: () => Promise<Bundle>;
  readonly survey: Survey;
}

async function produce(
  settings: Settings,
  sources: SiteCheck & Omit<RenderSources, 'common' | 'source'>,
  { bundle, survey }: Prepared,
  progress: Progress,
): Promise<void> {
  const { corpus } = sources;
  const publication = publicationOf(settings);
  const { output, record } = publication;
  const source = readBuildSource(settings, corpus);
  const inputs = inputsOf(settings, corpus, sources, source);
  const before = readPublished(record);
  if (before?.inputs === inputs.all && (await survey('untouched')).target)
    return progress.step('unchanged', () => undefined);
  // Until the end nobody can tell what stands there.
  await survey('begun');
  rmSync(record, { force: true });
  mkdirSync(output, { recursive: true });
  exportSettings(settings);
  const { keys, view } = await progress.step('render', async () =>
    renderSite(settings, { ...sources, common: inputs.common, source }, { bundle: await bundle(), survey }),
  );
  await progress.step('index', () => indexSite(settings, corpus, { ...sources, keys }, view));
  await progress.step('publish', async () => {
    const known = before?.folders ? before : null;
    const untouched = await survey('untouched');
    const files = view.whole();
    writePublished(record, { inputs: inputs.all, ...publish({ ...publication, files, known, untouched }) });
  });
}
