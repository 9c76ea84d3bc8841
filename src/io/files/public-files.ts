import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markupProblem } from '../../domain/files/markup-problem.ts';
import type { PublicFolder } from '../../domain/files/public-folder.ts';
import { needsLook } from '../../domain/files/publishable.ts';
import { type Settings, shownPath } from '../settings.ts';
import { typesOfFiles } from './file-types.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';

/** Bytes of markup that are looked into; no drawing needs more. */
const mostMarkup = 2_000_000;
const tooLarge = `> ${mostMarkup / 1e6} MB`;

/** Every regular file below a folder by its address (`/files/form.pdf`). */
export const listPublicFiles = (folder: string): Map<string, FoundFile> =>
  addressed(walkFolder(folder).files);

/** The public folder of editors: its files, and what about them may not be published. */
export function readPublicFolder(settings: Settings): {
  files: Map<string, FoundFile>;
  publicFolder: PublicFolder;
} {
  const folder = settings.public;
  const { files, odd } = walkFolder(folder);
  const markup = [...files].flatMap(([path, { size }]) => {
    if (!needsLook(path)) return [];
    const problem =
      size > mostMarkup ? tooLarge : markupProblem(path, readFileSync(join(folder, path), 'utf8'));
    return problem === null ? [] : [[`/${path}`, problem] as const];
  });
  const types = typesOfFiles(settings, files);
  return {
    files: addressed(files),
    publicFolder: { path: shownPath(folder), odd, markup: new Map(markup), types: addressed(types) },
  };
}

const addressed = <Value>(files: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...files].map(([path, file]) => [`/${path}`, file]));
