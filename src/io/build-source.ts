import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { type Corpus, timezoneOf } from '../domain/corpus.ts';
import { findRepository } from './git/repository.ts';
import { tryGit } from './git/run-git.ts';
import { changedPaths } from './git/status.ts';
import type { Settings } from './settings.ts';

/** What a site was made from: a commit and a day give one site. */
export interface BuildSource {
  /** Commit of the content; null outside of git. */
  readonly commit: string | null;
  /** True when content or attachments were not as they are in the commit. */
  readonly modified: boolean;
  /** The day on which it was decided what is in force, ISO date. */
  readonly day: string;
  readonly timezone: string;
}

/** Where the site says what it was made from. */
export const sourceFile = 'build.json';

/** Looks up what a site is made from. */
export function readBuildSource(settings: Settings, { site, today }: Corpus): BuildSource {
  const found = findRepository(settings.content);
  const day = { day: today, timezone: timezoneOf(site) };
  if (found.state === 'shallow') {
    const commit = tryGit(settings.content, ['rev-parse', 'HEAD'])?.trim() ?? null;
    return { commit, modified: commit !== null && isModified(settings.content, ['.']), ...day };
  }
  if (found.state !== 'whole') return { commit: null, modified: false, ...day };
  const { root, prefix, head } = found;
  const folders = [prefix, ...below(root, settings.public)].map((folder) => folder || '.');
  return { commit: head, modified: isModified(root, folders), ...day };
}

/** The path of a folder in a work tree; none where it stands elsewhere. */
function below(root: string, folder: string): string[] {
  const path = existsSync(folder) ? relative(realpathSync(root), realpathSync(folder)) : '..';
  return path.startsWith('..') || isAbsolute(path) ? [] : [path];
}

const isModified = (root: string, folders: readonly string[]): boolean =>
  changedPaths(root, folders).length > 0;
