import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sortFindings } from '../../src/domain/checks/run.ts';
import type { Locale, Text } from '../../src/domain/finding.ts';
import { fill } from '../../src/domain/view/labels.ts';
import type { Bundle } from '../../src/integrations/bundle.ts';
import { startBundle } from '../../src/integrations/site-bundle.ts';
import { readBuildSource } from '../../src/io/build-source.ts';
import { lockFolder } from '../../src/io/lock.ts';
import { OutputRefusedError, realPath, refusalOf } from '../../src/io/output-guard.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { readPublished, writePublished } from '../../src/io/published-record.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { exportSettings, type Settings, workFolders } from '../../src/io/settings.ts';
import { type Survey, startSurvey } from '../../src/io/survey.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexSite } from './index-site.ts';
import { lostAddressFindings, noteAddresses } from './lost-addresses.ts';
import type { Progress } from './progress.ts';
import { inputsOf, publicationOf } from './published.ts';
import { type RenderSources, renderSite } from './render-site.ts';
import { printFindings, summaryOf } from './report.ts';

/** What a build is allowed besides. */
export interface BuildWishes {
  /** Published addresses may be given up. */
  readonly acceptLostAddresses?: boolean;
}

/**
 * Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap. While another build is at
 * work for the same folder a `FolderInUseError` is thrown, and where it may not write an `OutputRefusedError`.
 */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
  wishes: BuildWishes = {},
): Promise<boolean> {
  // What is published may be read by everybody, whatever the mask of whoever builds.
  process.umask(0o022);
  const refusal = refusalOf(settings, readPublished(publicationOf(settings).record) !== null);
  if (refusal) throw new OutputRefusedError(refusal);
  const unlock = lockFolder(join(workFolders(settings).output, '../lock'));
  try {
    return await buildAlone(settings, progress, locale, wishes);
  } finally {
    unlock();
  }
}

async function buildAlone(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
  wishes: BuildWishes,
): Promise<boolean> {
  recoverTarget(realPath(settings.out));
  const { site } = readSiteFile(settings.content);
  // Other threads and processes bundle the code and look at what is published, while the content is read.
  const bundle = site && startBundle(settings, site);
  const publication = publicationOf(settings);
  const survey = startSurvey(publication, settings.root);
  const checked = withLost(settings, await checkSite(settings, progress, wishes), wishes);
  const language = locale ?? checked.locale;
  printFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  if (checked.blocks || !checked.corpus || !bundle) return false;
  const foreign = await produce(
    { ...settings, today: checked.corpus.today },
    { ...checked, corpus: checked.corpus },
    { bundle, survey },
    progress,
  );
  tellForeign(foreign, language);
  if (checked.history.missing === null && !checked.hasLedger) console.log(noLedger[language]);
  return true;
}

const noLedger: Text = {
  'zh-CN': '没有公开台账：公布过的版本如果被改写，不会被发现。发布以后运行 npm run ledger 建立。',
  en: 'There is no ledger: nobody would notice that a published version was rewritten. Start one with npm run ledger after publishing.',
};
const kept: Text = {
  'zh-CN': '输出文件夹里不是构建生成的文件保留了：{names}',
  en: 'Files in the output folder that no build wrote were kept: {names}',
};
/** So many names are told. */
const most = 10;

function tellForeign(foreign: readonly string[], language: Locale): void {
  if (foreign.length === 0) return;
  const more = foreign.length > most ? ` … (${foreign.length})` : '';
  console.log(fill(kept[language], { names: foreign.slice(0, most).join(', ') + more }));
}

/** Adds what this build would take off the site without a word. */
function withLost(
  settings: Settings,
  checked: SiteCheck,
  { acceptLostAddresses = false }: BuildWishes,
): SiteCheck {
  const { corpus, blocks } = checked;
  if (!corpus || blocks) return checked;
  const lost = lostAddressFindings(settings, { ...checked, corpus }, acceptLostAddresses);
  return {
    ...checked,
    findings: sortFindings([...checked.findings, ...lost]),
    blocks: lost.some(({ severity }) => severity === 'error'),
  };
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
): Promise<readonly string[]> {
  const { corpus } = sources;
  const publication = publicationOf(settings);
  const { output, record } = publication;
  const source = readBuildSource(settings, corpus);
  const inputs = inputsOf(settings, corpus, sources, source);
  const before = readPublished(record);
  if (before?.inputs === inputs.all && (await survey('untouched')).target)
    return progress.step('unchanged', () => before.foreign);
  // Until the end nobody can tell what stands there.
  await survey('begun');
  rmSync(record, { force: true });
  mkdirSync(output, { recursive: true });
  exportSettings(settings);
  const { keys, view } = await progress.step('render', async () =>
    renderSite(settings, { ...sources, common: inputs.common, source }, { bundle: await bundle(), survey }),
  );
  await progress.step('index', () => indexSite(settings, corpus, { ...sources, keys }, view));
  const foreign = await progress.step('publish', async () => {
    const untouched = await survey('untouched');
    const files = view.whole();
    const published = publish({ ...publication, files, known: before, untouched });
    writePublished(record, { inputs: inputs.all, ...published });
    noteAddresses(settings, sources);
    return published.foreign;
  });
  return foreign;
}
