import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPlace } from '../files/place.ts';
import { runGit, tryGit } from './run-git.ts';

/** A repository as it was at a commit, in a folder of its own. */
export interface TemporaryClone {
  /** The folder, in which `site` is the work tree and all else is free. */
  readonly folder: string;
  readonly site: string;
  close(): void;
}

/** Whether a repository has a commit, with all before it. */
export const hasCommit = (repository: string, commit: string): boolean =>
  tryGit(repository, ['cat-file', '-e', `${commit}^{commit}`]) !== null &&
  tryGit(repository, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false';

/** Checks a commit of a repository out beside it; the repository is only read. */
export function cloneAt(repository: string, commit: string): TemporaryClone {
  const folder = realPlace(mkdtempSync(join(tmpdir(), 'gongkai-rebuild-')));
  const site = join(folder, 'site');
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    const plain = ['-c', 'core.autocrlf=false', '-c', 'core.hooksPath=/dev/null'];
    runGit(folder, ['clone', '--quiet', '--no-checkout', '--shared', ...plain, realPlace(repository), site]);
    runGit(site, ['checkout', '--quiet', '--detach', commit]);
    return { folder, site, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The folder of the content in a work tree, from its top: the one with a `site.yaml` that is nearest to it. */
export function contentFolderIn(site: string): string | null {
  const names = tryGit(site, ['ls-files', '-z', '*site.yaml'])?.split('\0') ?? [];
  const found = names
    .filter((name) => /(?:^|\/)content\/site\.yaml$/.test(name))
    .sort((a, b) => a.length - b.length)[0];
  return found?.slice(0, -'/site.yaml'.length) ?? null;
}
