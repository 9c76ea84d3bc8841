import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../astro/bundle/bundle.ts';
import { startBundle } from '../astro/bundle/site-bundle.ts';
import { sortFindings } from '../domain/checks/run.ts';
import type { Corpus } from '../domain/corpus.ts';
import { passedLimits } from '../domain/hosting/limits.ts';
import { stampFile } from '../domain/manifest/places.ts';
import { memberSites } from '../domain/members/member-sites.ts';
import type { Message } from '../domain/text/message.ts';
import { readBuildSource } from '../io/build-source.ts';
import { readSiteFile } from '../io/content/read-content.ts';
import { digest } from '../io/files/digest.ts';
import { lockFolder } from '../io/files/lock.ts';
import { realPlace } from '../io/files/place.ts';
import { signingKey, signStatement } from '../io/manifest/sign-statement.ts';
import { stampAuthority, stampStatement } from '../io/manifest/stamp-statement.ts';
import { writeManifest } from '../io/manifest/write-manifest.ts';
import { publish, recoverTarget } from '../io/publish/publish.ts';
import { readPublished, writePublished } from '../io/publish/published-record.ts';
import { type Scan, startScan } from '../io/publish/scan.ts';
import { sizeOfSite } from '../io/publish/site-size.ts';
import { exportSettings, type Settings } from '../io/settings.ts';
import { type PdfMeans, pdfMeans } from '../io/writers/pdf/pdf-means.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexSite } from './index-site.ts';
import { lostAddressFindings, noteAddresses } from './lost-addresses.ts';
import { type AskedMembers, askMembers } from './members/ask-members.ts';
import { noPdf } from './pdf-files.ts';
import type { Progress } from './progress.ts';
import { inputsOf, type PublicationPlaces, publicationOf } from './published.ts';
import { type RenderSources, renderSite } from './render-site.ts';
import { statementFacts } from './statement-facts.ts';

/** Is told how a build goes. */
export interface BuildReport extends Progress {
  /** What checking gave, before anything is made of it. */
  checked(result: SiteCheck): void;
  /** Files in the output folder that no build wrote. */
  kept(files: readonly string[]): void;
  /** Limits of the host that the site passes. */
  overLimits(passed: readonly Message[]): void;
  /** PDF files that are not made, or do not show all that their pages do. */
  paper(notices: readonly Message[]): void;
  /** Member sites that did not answer well. */
  members(notices: readonly Message[]): void;
  /** No authority stamped the publication, though one was asked. */
  unstamped(reason: string): void;
  /** The site has versions, and nothing tells which of them were published. */
  withoutLedger(): void;
}

/** What a build is allowed besides. */
export interface BuildWishes {
  /** Published addresses may be given up. */
  readonly acceptLostAddresses?: boolean;
  /** Member sites may stand on this machine and in its network. */
  readonly allowPrivateMembers?: boolean;
}

/**
 * Builds a site and publishes it whole; false when its content has errors. The last output stays until the swap.
 * While another build is at work for the same folder a `FolderInUseError` is thrown, and where it may not write an
 * `OutputRefusedError`.
 */
export async function buildSite(
  settings: Settings,
  report: BuildReport,
  wishes: BuildWishes = {},
): Promise<boolean> {
  // What is published may be read by everybody, whatever the mask of whoever builds.
  process.umask(0o022);
  const target = realPlace(settings.out);
  const unlock = lockFolder(join(settings.state, 'locks', digest(target, 12)));
  try {
    recoverTarget(target);
    return await buildAlone(settings, report, wishes);
  } finally {
    unlock();
  }
}

async function buildAlone(settings: Settings, report: BuildReport, wishes: BuildWishes): Promise<boolean> {
  const publication = publicationOf(settings);
  const { site } = readSiteFile(settings.content);
  // Other threads and processes bundle the code and look at what is published, while the content is read.
  const bundle = site && startBundle(settings, site);
  const pdf = site && pdfMeans(settings, site);
  const scan = startScan(publication, settings.root);
  const checked = withLost(settings, await checkSite(settings, report, { ...wishes, forgets: true }), wishes);
  report.checked(checked);
  if (checked.blocks || !checked.corpus || !bundle) return false;
  const without = pdf && noPdf(pdf);
  if (without) report.paper([without.message, without.fix]);
  const { members, notices } = await membersOf(settings, checked.corpus, report, wishes);
  if (notices.length > 0) report.members(notices);
  const foreign = await produce(
    { ...settings, today: checked.corpus.today },
    { ...checked, corpus: checked.corpus, members },
    { bundle, scan, publication, pdf },
    report,
  );
  if (foreign.length > 0) report.kept(foreign);
  if (checked.history.missing === null && !checked.hasLedger) report.withoutLedger();
  return true;
}

/** What is known of the sites that this one shows together; they are asked where there are any. */
async function membersOf(
  settings: Settings,
  corpus: Corpus,
  progress: Progress,
  { allowPrivateMembers = false }: BuildWishes,
): Promise<AskedMembers> {
  if (memberSites(corpus).length === 0) return { members: [], notices: [] };
  const limits = { allowPrivate: allowPrivateMembers };
  return progress.step('members', () => askMembers(settings, corpus, limits));
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
  readonly scan: Scan;
  readonly publication: PublicationPlaces;
  readonly pdf: PdfMeans | null;
}

async function produce(
  settings: Settings,
  sources: SiteCheck & Omit<RenderSources, 'common' | 'source'>,
  { bundle, scan, publication, pdf }: Prepared,
  progress: BuildReport,
): Promise<readonly string[]> {
  const { corpus } = sources;
  const { output, record } = publication;
  const source = readBuildSource(settings, corpus);
  const inputs = inputsOf(settings, corpus, { ...sources, fonts: pdf?.stamp ?? '' }, source);
  const before = readPublished(record);
  const isStamped = stampAuthority() === null || existsSync(join(publication.target, stampFile));
  if (before?.inputs === inputs.all && isStamped && (await scan('untouched')).target)
    return progress.step('unchanged', () => before.foreign);
  // Until the end nobody can tell what stands there.
  await scan('begun');
  rmSync(record, { force: true });
  mkdirSync(output, { recursive: true });
  exportSettings(settings);
  const { keys, view, notices } = await progress.step('render', async () =>
    renderSite(
      settings,
      { ...sources, common: inputs.common, source },
      { bundle: await bundle(), scan, pdf },
    ),
  );
  if (notices.length > 0) progress.paper(notices);
  await progress.step('index', () => indexSite(settings, corpus, { ...sources, keys }, view));
  const isAsPublished = await scan('asPublished');
  const unstamped = await progress.step('list', async () => {
    const { statement } = writeManifest(view, statementFacts(settings, corpus, source, sources.history), {
      file: join(output, '../digests.db'),
      of: inputs.all,
      before: isAsPublished ? (before?.inputs ?? null) : null,
    });
    signStatement(view, statement, signingKey());
    return stampStatement(view, statement, stampAuthority());
  });
  if (unstamped !== null) progress.unstamped(unstamped);
  const { host } = corpus.site;
  if (host) progress.overLimits(passedLimits(host, sizeOfSite(output, view.whole().keys())));
  const foreign = await progress.step('publish', async () => {
    const untouched = await scan('untouched');
    const known = before?.folders ? before : null;
    const published = publish({ ...publication, files: view.whole(), known, untouched });
    writePublished(record, { inputs: inputs.all, ...published });
    noteAddresses(settings, sources);
    return published.foreign;
  });
  return foreign;
}
