import { lstatSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { oddFileFinding } from '../domain/files/odd-file.ts';
import { isReadElsewhere, passedOver } from '../domain/files/passed-over.ts';
import type { Finding, Text } from '../domain/finding.ts';
import { shownPath } from './settings.ts';
import { walkFolder } from './walk-folder.ts';

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

/** Every document below a folder, and what else stands there. Names that begin with a full stop belong to programs and are left alone. */
export function listContentFiles(folder: string): ListedContent {
  const { files, odd } = walkFolder(folder);
  const visible = [...files.keys()].filter((path) => !/(?:^|\/)\./.test(path));
  const named = (path: string) => contentFile(folder, join(folder, path));
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
export const contentFile = (folder: string, source: string): ContentFile => ({
  path: source.slice(folder.length + 1).replaceAll('\\', '/'),
  file: shownPath(source),
  source,
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

/** The text of bytes that were read, its lines ended as on every system (git may have ended them otherwise), or a finding that says why they are none. */
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

type Words = readonly [message: Text, fix: Text];

const problem = (rule: string, file: string, [message, fix]: Words): Finding => ({
  rule,
  severity: 'error',
  file,
  position: null,
  message,
  fix,
});

const tooLarge = (size: number): Words => [
  {
    'zh-CN': `文件有 ${(size / 1e6).toFixed(1)} MB，超过了 2 MB。`,
    en: `The file has ${(size / 1e6).toFixed(1)} MB, more than 2 MB.`,
  },
  {
    'zh-CN': '正文只放文字；图片、表格放到 public/files/ 里，用附件引用。',
    en: 'Keep text only; put pictures and tables into public/files/ and refer to them as attachments.',
  },
];
const unreadable: Words = [
  { 'zh-CN': '文件打不开。', en: 'The file cannot be read.' },
  {
    'zh-CN': '检查文件的权限；如果是链接，看它指向的文件还在不在。',
    en: 'Check its permissions, or where the link leads.',
  },
];
const empty: Words = [
  { 'zh-CN': '文件是空的。', en: 'The file is empty.' },
  { 'zh-CN': '写上文件头和正文，或者删去这个文件。', en: 'Write front matter and text, or delete the file.' },
];
const encoding: Words = [
  { 'zh-CN': '文件不是 UTF-8 编码（可能是 GBK）。', en: 'The file is not encoded in UTF-8.' },
  {
    'zh-CN': '用记事本打开，选“另存为”，编码选“UTF-8”，再保存。',
    en: 'Open it in an editor and save it with the encoding UTF-8.',
  },
];
