import { lowerFindings, settingFindings } from '../../src/domain/checks/lowered.ts';
import { runRules, sortFindings } from '../../src/domain/checks/run.ts';
import { type Corpus, timezoneOf } from '../../src/domain/corpus.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { inverseRelations } from '../../src/domain/relations.ts';
import { noVersions } from '../../src/domain/revisions/history.ts';
import { knownPaths } from '../../src/domain/routes/site-addresses.ts';
import { defaultLocale, type Locale } from '../../src/domain/text/locale.ts';
import { findAnchors } from '../../src/domain/view/anchors.ts';
import { loadCollectionSchemas } from '../../src/io/content-config.ts';
import { readCsv } from '../../src/io/csv.ts';
import { readPublicFolder } from '../../src/io/public-files.ts';
import { type Content, corpusOf, readContent } from '../../src/io/read-content.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { dayOfBuild, newestCommitDay } from '../../src/io/today.ts';
import type { FoundFile } from '../../src/io/walk-folder.ts';
import { contextOf } from './view-context.ts';

/** What checking a content folder gave. */
export interface CheckResult {
  readonly findings: readonly Finding[];
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
  const found = sortFindings([
    ...content.findings,
    ...(site ? settingFindings(site, siteFile, (field) => locate(null, field)) : []),
    ...(corpus ? corpusFindings(corpus, content, settings, { files, publicFolder }) : []),
  ]);
  const findings = site ? lowerFindings(found, site) : found;
  return {
    findings,
    blocks: findings.some(({ severity }) => severity === 'error'),
    locale: settings.locale ?? content.site?.locale ?? defaultLocale,
    documents: content.entries.length + content.broken.size,
    corpus,
    contentFolder: shownPath(settings.content) || settings.content,
    siteFile: content.siteFile,
    files,
  };
}

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
      schemas: loadCollectionSchemas(settings.root),
      ...published,
      csv: (path) => readCsv(settings.public, path),
      broken: content.broken,
      urls: knownPaths(corpus),
      anchors: findAnchors(
        contextOf(settings, corpus, { history: noVersions('off'), files: published.files }),
      ),
      newestCommit: byClock ? newestCommitDay(settings.content, zone) : null,
    },
    content,
  );
}
