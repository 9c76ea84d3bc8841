import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkCommits } from '../../src/app/check-commits.ts';
import type { SiteCheck } from '../../src/app/check-site.ts';
import { type CommitPlace, checkCommit, checkIndex } from '../../src/app/check-tree.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';
import { askGit } from '../../src/io/git/run-git.ts';
import type { HookName } from '../../src/io/hooks/hook-files.ts';
import type { Settings } from '../../src/io/settings.ts';
import { printFindings } from './report.ts';

/** Does what git asks of a hook; false where nothing may be committed or pushed. */
export async function runHook(name: HookName, settings: Settings, locale: Locale): Promise<boolean> {
  const root = askGit(settings.content, ['rev-parse', '--show-toplevel']).printed.trim();
  const place: CommitPlace = { settings, root };
  const tell = (message: Message) => console.error(textIn(message, locale));
  if (name === 'pre-commit') {
    // Of a commit of some files git makes an index of its own.
    const index = process.env.GIT_INDEX_FILE;
    const passes = told(await checkIndex(place, index ? resolve(root, index) : null), locale);
    if (!passes) tell(say('hooks.noCommit'));
    return passes;
  }
  const tips = pushedTips(standardInput());
  for (const tip of tips) {
    const { findings, blocks } = checkCommits(settings, tip);
    printFindings(findings, locale);
    const passes = !blocks && told(await checkCommit(place, tip), locale);
    if (!passes) {
      tell(say('hooks.noPush'));
      return false;
    }
  }
  return true;
}

/** What git tells a hook; where that is nothing, Node on Windows reports the end of the pipe as an error. */
function standardInput(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return '';
    throw error;
  }
}

/** Prints what blocks, and nothing else: who commits has not asked. */
function told({ findings, blocks }: SiteCheck, locale: Locale): boolean {
  printFindings(
    findings.filter(({ severity }) => severity === 'error'),
    locale,
  );
  return !blocks;
}

/** Commits that are pushed: lines of local name, commit, name there, commit there; zeros where a name is deleted. */
const pushedTips = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '')
      .filter((commit) => /[1-9a-f]/.test(commit)),
  ),
];
