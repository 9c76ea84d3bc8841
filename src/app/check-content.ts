import { lowerFindings, settingFindings } from '../domain/checks/lowered.ts';
import { runRules, sortFindings } from '../domain/checks/run.ts';
import {
  applyWaivers,
  type WaivedFinding,
  type WaiverFile,
  waiverFindings,
} from '../domain/checks/waivers.ts';
import { type Corpus, timezoneOf } from '../domain/corpus.ts';
import { resolveBodies } from '../domain/document/resolve-bodies.ts';
import type { Finding } from '../domain/finding.ts';
import { inverseRelations } from '../domain/relations.ts';
import { noVersions } from '../domain/revisions/history.ts';
import { knownPaths } from '../domain/routes/site-addresses.ts';
import type { Site } from '../domain/schema/site.ts';
import { defaultLocale, type Locale } from '../domain/text/locale.ts';
import { findAnchors } from '../domain/view/anchors.ts';
import { type Content, corpusOf, readContent } from '../io/content/read-content.ts';
import { readCsv } from '../io/files/csv.ts';
import { readPortal } from '../io/files/portal-files.ts';
import { readPublicFolder } from '../io/files/public-files.ts';
import type { FoundFile } from '../io/files/walk-folder.ts';
import { type Settings, shownPath } from '../io/settings.ts';
import { dayOfBuild, newestCommitDay } from '../io/today.ts';
import { presetOf } from '../presets/index.ts';
import { handbookAnchors } from './handbook-anchors.ts';
import { readWaivers } from './site-waivers.ts';
import { contextOf } from './view-context.ts';

/** What checking a content folder gave. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings that somebody answers for (`waivers.yaml`): they do not block. */
  readonly waived: readonly WaivedFinding[];
  readonly waivers: WaiverFile;
  /** Something of severity error was found. */
  readonly blocks: boolean;
  readonly locale: Locale;
  /** Number of documents, those with errors included. */
  readonly documents: number;
  readonly corpus: Corpus | null;
  /** The content folder as people read it. */
  readonly contentFolder: string;
  /** Path of `site.yaml` for findings. */
  readonly siteFile: string;
  /** The public folder by address. */
  readonly files: ReadonlyMap<string, FoundFile>;
}

/** Reads and checks a content folder: the same for `check`, `build` and tests. */
export function checkContent(settings: Settings): CheckResult {
  const content = readContent(settings);
  return checkRead(content, corpusOf(content, settings), settings);
}

/** Checks what was read of a content folder. */
export function checkRead(content: Content, corpus: Corpus | null, settings: Settings): CheckResult {
  const { files, publicFolder } = readPublicFolder(settings);
  const { site, siteFile, locate } = content;
  const { given, findings: misread } = readWaivers(settings, dayOf(site, settings));
  const found = sortFindings([
    ...resolveBodies(content.findings, content.entries),
    ...(site ? settingFindings(site, siteFile, (field) => locate(null, field)) : []),
    ...(corpus ? corpusFindings(corpus, content, settings, { files, publicFolder }) : []),
  ]);
  const { findings: counted, waived } = applyWaivers(site ? lowerFindings(found, site) : found, given);
  const findings = sortFindings([...counted, ...misread, ...waiverFindings(given)]);
  return {
    findings,
    waived,
    waivers: given,
    blocks: findings.some(({ severity }) => severity === 'error'),
    locale: settings.locale ?? content.site?.locale ?? defaultLocale,
    documents: content.entries.length + content.broken.size,
    corpus,
    contentFolder: shownPath(settings.content) || settings.content,
    siteFile: content.siteFile,
    files,
  };
}

/** The day up to which waivers hold. */
const dayOf = (site: Site | null, settings: Settings): string =>
  dayOfBuild(settings.today, site ? timezoneOf(site) : 'UTC').day;

function corpusFindings(
  corpus: Corpus,
  content: Content,
  settings: Settings,
  published: ReturnType<typeof readPublicFolder>,
): Finding[] {
  const zone = timezoneOf(corpus.site);
  const { byClock } = dayOfBuild(settings.today, zone);
  return runRules(
    'corpus',
    {
      corpus,
      inverse: inverseRelations(corpus),
      ...published,
      portal: readPortal(settings, corpus.site),
      csv: (path) => readCsv(settings.public, path),
      broken: content.broken,
      personal: presetOf(corpus.site).personal,
      urls: knownPaths(corpus),
      hasAnchor: findAnchors(
        contextOf(settings, corpus, { history: noVersions('off'), files: published.files }),
        handbookAnchors(settings.root),
      ),
      locateAsked: content.asked.locate,
      mentions: (entry) => content.mentions.get(entry.file) ?? null,
      newestCommit: byClock ? newestCommitDay(settings.content, zone) : null,
    },
    content,
  );
}
