import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { say, textIn } from '../domain/text/message.ts';
import { leftInDocument, leftInSettings } from '../domain/wording/to-fill-in.ts';
import { branchOf, commitFirst, type FirstCommit } from '../io/start/first-commit.ts';
import { type Placed, placeFiles } from '../io/start/place-files.ts';
import { type StartId, startFiles, starts } from '../presets/start/index.ts';
import type { StartWish } from '../presets/start/start.ts';

/** A site that is to be made. */
export interface InitWish extends Omit<StartWish, 'branch'> {
  /** Where; relative paths count from the current folder. */
  readonly folder: string;
  readonly preset: StartId;
  /** Whether it becomes a repository. */
  readonly git: boolean;
}

/** What was made, or why nothing was. */
export interface Initiated {
  readonly placed: Placed;
  /** Null where nobody asked for a commit, or nothing was written. */
  readonly commit: FirstCommit | null;
  readonly files: number;
  /** What is to be filled in, in the order in which it is best done; paths below the folder. */
  readonly left: readonly Finding[];
}

/** Makes a site in a new or empty folder, and commits it. */
export function initSite(wish: InitWish): Initiated {
  const folder = resolve(wish.folder);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const branch = (isThere && branchOf(folder)) || 'main';
  const files = startFiles(wish.preset, { ...wish, branch });
  const placed = placeFiles(folder, files);
  const isWritten = placed.type === 'written';
  const message = textIn(say('init.commit'), starts[wish.preset].locale);
  const paths = files.map(({ path }) => path);
  return {
    placed,
    commit: isWritten && wish.git ? commitFirst(folder, { paths, message, branch }) : null,
    files: isWritten ? files.length : 0,
    left: files.flatMap(({ path, text }) => {
      if (path.endsWith('.mdx')) return leftInDocument(text, path);
      return path.endsWith('.yaml') ? leftInSettings(text, path) : [];
    }),
  };
}
