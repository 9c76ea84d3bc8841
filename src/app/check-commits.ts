import { relative } from 'node:path';
import { runRules, sortFindings } from '../domain/checks/run.ts';
import type { Finding } from '../domain/finding.ts';
import { defaultLocale, type Locale } from '../domain/text/locale.ts';
import { readSiteFile } from '../io/content/read-content.ts';
import { readUnpushed } from '../io/git/unpushed.ts';
import type { Settings } from '../io/settings.ts';
import { presetOf } from '../presets/index.ts';

/** What checking the next push gave. */
export interface CommitsCheck {
  readonly findings: readonly Finding[];
  readonly blocks: boolean;
  readonly locale: Locale;
  /** How many commits the push would give away. */
  readonly commits: number;
}

/**
 * Checks what was committed and not yet pushed, as a hook before pushing does: name of the branch, messages, added
 * lines up to a commit. Nothing is found where there is no repository.
 */
export function checkCommits(settings: Settings, tip = 'HEAD'): CommitsCheck {
  const below = ['.', relative(settings.content, settings.public).replaceAll('\\', '/')];
  const unpushed = readUnpushed(settings.content, below, tip) ?? { branch: null, commits: [] };
  const { site, file } = readSiteFile(settings.content);
  const { personal } = presetOf(site ?? { locale: defaultLocale });
  const found = runRules('commits', { unpushed, personal }, { siteFile: file, locate: () => null });
  return {
    findings: sortFindings(found),
    blocks: found.length > 0,
    locale: settings.locale ?? site?.locale ?? defaultLocale,
    commits: unpushed.commits.length,
  };
}
