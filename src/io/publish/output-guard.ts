import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { identityOf, realPlace, withParents } from '../files/place.ts';
import { stampOf } from '../files/tree.ts';
import type { Settings } from '../settings.ts';
import { readMarker } from './output-marker.ts';
import { readPublished } from './published-record.ts';

/** Why a folder is no output folder. */
export type RefusalReason = 'file' | 'holds' | 'inside' | 'repository' | 'foreign';

/** A build was asked to write where something else stands; nothing was touched. */
export class OutputRefusedError extends Error {
  override readonly name = 'OutputRefusedError';
  readonly reason: RefusalReason;
  /** Absolute path without links. */
  readonly path: string;
  /** What it holds or lies in, or names of what stands there. */
  readonly found: string;

  constructor(reason: RefusalReason, path: string, found: string) {
    super(`${reason}: ${path} (${found})`);
    this.reason = reason;
    this.path = path;
    this.found = found;
  }
}

/** Folders of the project in which nobody builds a site. */
const rooms = ['src', 'scripts', 'test', 'node_modules', 'content', 'public', '.gongkai', '.git', '.github'];
/** What file systems and desktops leave in a folder that is empty for everybody else. */
const nothing = new Set(['lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** So many names are told. */
const most = 5;

/** What a folder was found to be. */
export interface OutputPlace {
  /** Absolute path without links. */
  readonly path: string;
  /** Files that builds of ours put there. */
  readonly ours: ReadonlySet<string>;
}

/**
 * The one guard of all commands that publish: gives an output folder that is absent, empty or marked as ours by a
 * build before; for any other, and for what may never be one, an `OutputRefusedError` is thrown. `record` is what the
 * last build noted elsewhere.
 */
export function guardOutput(settings: Settings, record: string): OutputPlace {
  const path = realPlace(settings.out);
  const refuse = (reason: RefusalReason, found: string): never => {
    throw new OutputRefusedError(reason, path, found);
  };
  const nearest = withParents(path).find(existsSync) ?? path;
  if (!statSync(nearest).isDirectory()) refuse('file', basename(nearest));
  const above = withParents(path).map(identityOf);
  for (const place of heldPlaces(settings))
    if (
      withParents(place)
        .map(identityOf)
        .includes(above[0] ?? '')
    )
      refuse('holds', place);
  for (const place of closedPlaces(settings)) if (above.includes(identityOf(place))) refuse('inside', place);
  const repository = withParents(path).find((folder) => basename(folder).toLowerCase() === '.git');
  if (repository) refuse('inside', repository);
  const names = existsSync(path) ? readdirSync(path).filter((name) => !nothing.has(name)) : [];
  if (isRepository(names)) refuse('repository', path);
  const ours = names.length === 0 ? new Set<string>() : (readMarker(path) ?? noted(path, record));
  return { path, ours: ours ?? refuse('foreign', someOf(names)) };
}

/** Names for a message: the first few. */
export const someOf = (names: readonly string[]): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ' …' : '');

/** What must not stand in an output folder. */
const heldPlaces = ({ root, content, public: files, state }: Settings): string[] =>
  [root, content, files, state, process.cwd(), homeOrRoot()].map(realPlace);

/** In what there must be no output folder. */
export const closedPlaces = ({ root, content, public: files, state }: Settings): string[] =>
  [content, files, state, ...rooms.map((name) => join(root, name))].map(realPlace);

/** Some systems have no home folder. */
function homeOrRoot(): string {
  try {
    return homedir() || '/';
  } catch {
    return '/';
  }
}

const isRepository = (names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === '.git') ||
  ['HEAD', 'objects', 'refs'].every((name) => names.includes(name));

/**
 * Of a folder that was published before there were markers: what the note of that build says, when the home page is
 * that of the note.
 */
function noted(path: string, record: string): ReadonlySet<string> | null {
  const files = readPublished(record)?.files;
  const home = files?.get('index.html');
  return files && home && home === stampOf(join(path, 'index.html')) ? new Set(files.keys()) : null;
}
