import { lstatSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { oddFileFinding } from '../../domain/files/odd-file.ts';
import { isReadElsewhere, passedOver } from '../../domain/files/passed-over.ts';
import type { Finding } from '../../domain/finding.ts';
import { type Message, say } from '../../domain/text/message.ts';
import { walkFolder } from '../files/walk-folder.ts';
import { shownPath } from '../settings.ts';

/** Bytes of text that one document may have; pictures and tables belong into `public/`. */
const maxBytes = 2_000_000;
const extensions = new Set(['.mdx', '.md']);

/** A document below `content/`, by its names only. */
export interface ContentFile {
  /** Path below `content/`, with `/`. */
  readonly path: string;
  /** As findings show it. */
  readonly file: string;
  /** Absolute path. */
  readonly source: string;
}

/** What stands below a content folder. */
export interface ListedContent {
  /** Every document, in order of path. */
  readonly documents: readonly ContentFile[];
  /** What is no document and read nowhere else: nothing is passed over in silence. */
  readonly findings: readonly Finding[];
}

/**
 * Every document below a folder, and what else stands there. Names that begin with a full stop belong to programs and
 * are left alone.
 */
export function listContentFiles(folder: string): ListedContent {
  const { files, odd } = walkFolder(folder);
  const visible = [...files.keys()].filter((path) => !/(?:^|\/)\./.test(path));
  const shown = shownPath(folder);
  const named = (path: string) => fileBelow(folder, shown, path);
  const isDocument = (path: string) => extensions.has(extname(path).toLowerCase());
  return {
    documents: visible.filter(isDocument).map(named),
    findings: [
      ...odd
        .filter(({ path }) => !isReadElsewhere(path))
        .map((item) => oddFileFinding(item, named(item.path).file)),
      ...visible
        .filter((path) => !isDocument(path) && !isReadElsewhere(path))
        .map((path) => passedOver(path, named(path).file)),
    ],
  };
}

/** Names of a document whose absolute path is known. */
export const contentFile = (folder: string, source: string): ContentFile =>
  fileBelow(folder, shownPath(folder), source.slice(folder.length + 1).replaceAll('\\', '/'));

const fileBelow = (folder: string, shown: string, path: string): ContentFile => ({
  path,
  file: shown === '' ? path : `${shown}/${path}`,
  source: join(folder, path),
});

/** The item that a document would be by its place, e.g. `bodies/town`. */
export const itemOf = (file: string, folder: string): string =>
  file.slice(shownPath(folder).length + 1).replace(/\.mdx?$/i, '');

/** The bytes of a file, or a finding that says why it has none. */
export function readBytes(path: string, file: string): Buffer | Finding {
  let bytes: Buffer;
  try {
    const stat = lstatSync(path);
    // A pipe would be waited for, a link may lead anywhere.
    if (!stat.isFile())
      return oddFileFinding({ path, kind: stat.isSymbolicLink() ? 'link' : 'special' }, file);
    const { size } = stat;
    if (size > maxBytes) return problem('file-size', file, tooLarge(size));
    bytes = readFileSync(path);
  } catch {
    return problem('file-unreadable', file, unreadable);
  }
  return bytes.length === 0 ? problem('file-empty', file, empty) : bytes;
}

/**
 * The text of bytes that were read, its lines ended as on every system (git may have ended them otherwise), or a
 * finding that says why they are none.
 */
export function decodeText(bytes: Uint8Array, file: string): string | Finding {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\r\n') ? text.replaceAll('\r\n', () => '\n') : text;
  } catch {
    return problem('file-encoding', file, encoding);
  }
}

/** The text of a file, or a finding that says why it has none. */
export function readText(path: string, file: string): string | Finding {
  const bytes = readBytes(path, file);
  return bytes instanceof Uint8Array ? decodeText(bytes, file) : bytes;
}

type Words = readonly [message: Message, fix: Message];

const problem = (rule: string, file: string, [message, fix]: Words): Finding => ({
  rule,
  severity: 'error',
  file,
  position: null,
  message,
  fix,
});

const tooLarge = (size: number): Words => [
  say('content-files.tooLarge', { value: (size / 1e6).toFixed(1) }),
  say('content-files.tooLargeFix'),
];
const unreadable: Words = [say('content-files.unreadable'), say('content-files.unreadableFix')];
const empty: Words = [say('content-files.empty'), say('content-files.emptyFix')];
const encoding: Words = [say('content-files.encoding'), say('content-files.encodingFix')];
