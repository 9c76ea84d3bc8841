import { type Message, say } from '../text/message.ts';
import { endingOf } from './publishable.ts';

/** Bytes at the beginning of a file that tell its type. */
export const headLength = 512;

/** What a file is by its first bytes. */
export type FileType = keyof typeof typeNames | 'lfs';

/** Types as readers call them. */
export const typeNames = {
  pdf: say('file-type.typeNamesPdf'),
  zip: say('file-type.typeNamesZip'),
  ole: say('file-type.typeNamesOle'),
  encrypted: say('file-type.typeNamesEncrypted'),
  rtf: say('file-type.typeNamesRtf'),
  png: say('file-type.typeNamesPng'),
  jpeg: say('file-type.typeNamesJpeg'),
  gif: say('file-type.typeNamesGif'),
  webp: say('file-type.typeNamesWebp'),
  tiff: say('file-type.typeNamesTiff'),
  rar: say('file-type.typeNamesRar'),
  '7z': say('file-type.typeNames7z'),
  gzip: say('file-type.typeNamesGzip'),
  mp3: say('file-type.typeNamesMp3'),
  mp4: say('file-type.typeNamesMp4'),
  program: say('file-type.typeNamesProgram'),
  html: say('file-type.typeNamesHtml'),
  xml: say('file-type.typeNamesXml'),
  text: say('file-type.typeNamesText'),
} satisfies Readonly<Record<string, Message>>;

/** Bytes that types have at a place near the beginning, as characters of one byte each. */
const signs: readonly (readonly [type: FileType, at: number, ...signs: readonly string[]])[] = [
  ['lfs', 0, 'version https://git-lfs.github.com/spec/v1'],
  ['zip', 0, 'PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a', 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['tiff', 0, 'II*\0', 'MM\0*'],
  ['rar', 0, 'Rar!\x1a\x07'],
  ['7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['gzip', 0, '\x1f\x8b\x08'],
  ['mp3', 0, 'ID3', '\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2'],
  ['mp4', 4, 'ftyp', 'moov', 'mdat'],
  ['program', 0, 'MZ\x90\0', '\x7fELF'],
];

/** Endings of files that are looked into: that they have a password is told there. */
const lookedInto = /^(?:docx|xlsx)$/;

/** Where some programs write a few lines of their own first, readers of PDF look further. */
const pdf = '%PDF-';

const tags = '!doctype html|html|head|body|table|script|style|meta|title|div|center|frameset';
const page = new RegExp(`^(?:<\\?xml[^>]*>\\s*|<!--[\\s\\S]*?-->\\s*)*<(?:${tags})\\b`, 'i');
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds
const noText = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** The type that the first bytes of a file show; null for none of those known. */
export function fileTypeOf(head: Uint8Array): FileType | null {
  const bytes = String.fromCharCode(...head.subarray(0, headLength));
  const known = signs.find(([, at, ...starts]) => starts.some((start) => bytes.startsWith(start, at)));
  if (known) return known[0];
  if (bytes.includes(pdf)) return 'pdf';
  // Of text in UTF-16 every second byte is zero.
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(bytes);
  const text = (isWide ? bytes.slice(2).replaceAll('\0', '') : bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (page.test(text) || /^(?:MIME-Version:|From: <Saved by )/i.test(text)) return 'html';
  if (/^<\?xml\b/i.test(text)) return 'xml';
  return isWide || !noText.test(text) ? 'text' : null;
}

const types = (rows: Readonly<Record<string, readonly FileType[]>>) =>
  new Map(
    Object.entries(rows).flatMap(([endings, list]) => endings.split(' ').map((ending) => [ending, list])),
  );

/** What files of an ending have to be. */
const required = types({
  pdf: ['pdf'],
  'docx xlsx pptx odt ods odp ofd zip': ['zip'],
  'doc xls ppt': ['ole'],
  'wps et dps': ['ole', 'zip'],
  rtf: ['rtf'],
  png: ['png'],
  'jpg jpeg': ['jpeg'],
  gif: ['gif'],
  webp: ['webp'],
  rar: ['rar'],
  '7z': ['7z'],
  mp4: ['mp4'],
});

/** What files of an ending may be besides what is not known here. */
const allowed = types({
  mp3: ['mp3'],
  'm4a m4v mov avif': ['mp4'],
  'tif tiff': ['tiff'],
  'gz tgz': ['gzip'],
  'txt csv tsv json geojson ics vtt srt asc p7s sig': ['text', 'xml'],
  'aac wav ogg flac webm ogv ico bmp tar': [],
});

/** Office programs open web pages under these names, and readers see text in them. */
const openedAsPage = /^(?:doc|xls|wps|et|rtf|txt)$/;

/** What a file really is where its ending says something else; `null` where its bytes are of no known type. */
export function differingType(
  path: string,
  type: FileType | null,
): { readonly type: keyof typeof typeNames | null } | null {
  const ending = endingOf(path) ?? '';
  if (type === 'lfs' || (type === 'encrypted' && lookedInto.test(ending))) return null;
  const strict = required.get(ending);
  if (strict) return type !== null && strict.includes(type) ? null : { type };
  const loose = allowed.get(ending);
  return !loose || type === null || loose.includes(type) ? null : { type };
}

/** A web page or program under the name of something else shows readers nothing, or harms them. */
export const isHarmful = (path: string, type: FileType | null): boolean =>
  type === 'program' || (type === 'html' && !openedAsPage.test(endingOf(path) ?? ''));
