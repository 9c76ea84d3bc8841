import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sortFindings } from '../../src/domain/checks/run.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';
import type { Bundle } from '../../src/integrations/bundle.ts';
import { startBundle } from '../../src/integrations/site-bundle.ts';
import { readBuildSource } from '../../src/io/build-source.ts';
import { digest } from '../../src/io/digest.ts';
import { lockFolder } from '../../src/io/lock.ts';
import { realPlace } from '../../src/io/place.ts';
import { publish, recoverTarget } from '../../src/io/publish.ts';
import { readPublished, writePublished } from '../../src/io/published-record.ts';
import { readSiteFile } from '../../src/io/read-content.ts';
import { exportSettings, type Settings } from '../../src/io/settings.ts';
import { type Survey, startSurvey } from '../../src/io/survey.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexSite } from './index-site.ts';
import { lostAddressFindings, noteAddresses } from './lost-addresses.ts';
import { tellKept } from './output-messages.ts';
import type { Progress } from './progress.ts';
import { inputsOf, type PublicationPlaces, publicationOf } from './published.ts';
import { type RenderSources, renderSite } from './render-site.ts';
import { printFindings, summaryOf } from './report.ts';

/** What a build is allowed besides. */
export interface BuildWishes {
  /** Published addresses may be given up. */
  readonly acceptLostAddresses?: boolean;
}

/**
 * Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap.
 * While another build is at work for the same folder a `FolderInUseError` is thrown, and where it may not write an
 * `OutputRefusedError`.
 */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  locale: Locale | null,
  wishes: BuildWishes = {},
): Promise<boolean> {
  // What is published may be read by everybody, whatever the mask of whoever builds.
  process.umask(0o022);
  const target = realPlace(settings.out);
  const unlock = lockFolder(join(settings.state, 'locks', digest(target, 12)));
  try {
    recoverTarget(target);
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
  const publication = publicationOf(settings);
  const { site } = readSiteFile(settings.content);
  // Other threads and processes bundle the code and look at what is published, while the content is read.
  const bundle = site && startBundle(settings, site);
  const survey = startSurvey(publication, settings.root);
  const checked = withLost(settings, await checkSite(settings, progress, wishes), wishes);
  const language = locale ?? checked.locale;
  printFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  if (checked.blocks || !checked.corpus || !bundle) return false;
  const foreign = await produce(
    { ...settings, today: checked.corpus.today },
    { ...checked, corpus: checked.corpus },
    { bundle, survey, publication },
    progress,
  );
  tellKept(foreign, language);
  if (checked.history.missing === null && !checked.hasLedger) console.log(textIn(noLedger, language));
  return true;
}

const noLedger: Message = say('build-site.noLedger');

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
  readonly publication: PublicationPlaces;
}

async function produce(
  settings: Settings,
  sources: SiteCheck & Omit<RenderSources, 'common' | 'source'>,
  { bundle, survey, publication }: Prepared,
  progress: Progress,
): Promise<readonly string[]> {
  const { corpus } = sources;
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
    const known = before?.folders ? before : null;
    const published = publish({ ...publication, files: view.whole(), known, untouched });
    writePublished(record, { inputs: inputs.all, ...published });
    noteAddresses(settings, sources);
    return published.foreign;
  });
  return foreign;
}
