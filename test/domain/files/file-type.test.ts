import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { fileTypeOf } from '../../../src/domain/files/file-type.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { typesOfFiles } from '../../../src/io/files/file-types.ts';
import { findingsOf, makeSite, siteYaml } from '../../tiny-site.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const samples = {
  pdf: latin('%PDF-1.7\n%âãÏÓ\n'),
  zip: latin('PK\x03\x04\x14\0'),
  ole: latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'),
  rtf: latin('{\\rtf1\\ansi'),
  png: latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  jpeg: latin('\xff\xd8\xff\xe0\0\x10JFIF'),
  gif: latin('GIF89a\x01\0'),
  webp: latin('RIFF\x24\0\0\0WEBPVP8 '),
  tiff: latin('II*\0\b\0'),
  rar: latin('Rar!\x1a\x07\x01\0'),
  '7z': latin('7z\xbc\xaf\x27\x1c\0\x04'),
  gzip: latin('\x1f\x8b\x08\0'),
  mp3: latin('ID3\x04\0'),
  mp4: latin('\0\0\0\x18ftypmp42'),
  program: latin('MZ\x90\0\x03'),
  html: Buffer.from('\n\n<!-- 门户 --><HTML><body>'),
  xml: Buffer.from('<?xml version="1.0"?><工作簿/>'),
  text: Buffer.from('姓名,金额\n'),
} as const;
type Sample = keyof typeof samples;
const names = Object.keys(samples) as Sample[];

test.each(names)('%s is known by its first bytes', (name) => {
  expect(fileTypeOf(samples[name])).toBe(name);
});

test.each([
  ['a page in UTF-16', Buffer.from('\uFEFF<html>', 'utf16le'), 'html'],
  ['a page with a mark', Buffer.from('\uFEFF<!DOCTYPE html>'), 'html'],
  ['a page of XHTML', Buffer.from('<?xml version="1.0"?>\n<html xmlns="x">'), 'html'],
  ['a bare table, as portals export it', Buffer.from('<table border="1"><tr>'), 'html'],
  ['a page saved by Word', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart'), 'html'],
  ['PDF below a few lines', Buffer.from('@PJL SET\n%PDF-1.4'), 'pdf'],
  ['MP3 without a label', latin('\xff\xfb\x90\x64'), 'mp3'],
  ['text of GB 18030', latin('\xd0\xd5\xc3\xfb,\xbd\xf0'), 'text'],
  ['text of UTF-16', Buffer.from('\uFEFF姓名', 'utf16le'), 'text'],
  ['bytes of no type', latin('\0\x01\x02'), null],
] as const)('%s', (_what, bytes, type) => {
  expect(fileTypeOf(bytes)).toBe(type);
});

/** What each ending may hold, of the samples. */
const right: Readonly<Record<string, readonly Sample[]>> = {
  pdf: ['pdf'],
  docx: ['zip'],
  xlsx: ['zip'],
  pptx: ['zip'],
  ods: ['zip'],
  odt: ['zip'],
  ofd: ['zip'],
  zip: ['zip'],
  doc: ['ole'],
  xls: ['ole'],
  wps: ['ole', 'zip'],
  rtf: ['rtf'],
  png: ['png'],
  JPG: ['jpeg'],
  jpeg: ['jpeg'],
  gif: ['gif'],
  webp: ['webp'],
  rar: ['rar'],
  '7z': ['7z'],
  mp4: ['mp4'],
  mp3: ['mp3'],
  m4a: ['mp4'],
  tif: ['tiff'],
  tgz: ['gzip'],
  csv: ['text', 'xml'],
  txt: ['text', 'xml'],
  wav: [],
};

test.each(Object.keys(right))('of all samples named .%s the right ones alone pass', (ending) => {
  const files = Object.fromEntries(names.map((name) => [`public/files/${name}.${ending}`, samples[name]]));
  const places = findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);
  const wrong = names.filter((name) => !right[ending]?.includes(name));
  expect(places.sort()).toEqual(
    wrong.map((name) => `file-type-differs public/files/${name}.${ending}`).sort(),
  );
});

const severities = (files: Readonly<Record<string, Uint8Array>>) => {
  const { settings } = makeSite(files);
  return checkContent(settings).findings.map(
    ({ rule, severity, message }) => `${rule} ${severity} ${textIn(message, 'zh-CN')}`,
  );
};

test('a web page or program named as something else is an error, one that Excel opens a warning', () => {
  expect(severities({ 'public/files/a.pdf': samples.html })).toEqual([
    'file-type-differs error 扩展名是“.pdf”，内容却像“网页”。',
  ]);
  expect(severities({ 'public/files/a.xls': samples.html })).toEqual([
    'file-type-differs warning 扩展名是“.xls”，内容却像“网页”。',
  ]);
  expect(severities({ 'public/files/a.zip': samples.program }).join()).toContain('error');
  expect(severities({ 'public/files/a.png': samples.jpeg }).join()).toContain(
    'warning 扩展名是“.png”，内容却像“JPEG 图片',
  );
  expect(severities({ 'public/files/a.pdf': latin('\0\x01') }).join()).toContain(
    'warning 扩展名是“.pdf”，内容却不是',
  );
});

test('an empty file is an error wherever it stands, unless the host needs it', () => {
  const places = findingsOf({ 'public/files/a.pdf': '', 'public/x/b.csv': '' }).map(
    ({ rule, place }) => `${rule} ${place}`,
  );
  expect(places).toEqual(['attachment-missing public/files/a.pdf', 'attachment-missing public/x/b.csv']);
  const site = { 'content/site.yaml': `${siteYaml}static: [.nojekyll]\n` };
  expect(findingsOf({ ...site, 'public/.nojekyll': '' })).toEqual([]);
});

test('a file is opened again only when its size or the time of its change is another', () => {
  const { folder, settings } = makeSite({ 'public/a.pdf': samples.pdf });
  const typesAt = (time: number) =>
    typesOfFiles(settings, new Map([['a.pdf', { size: 8, time }]])).get('a.pdf');
  expect(typesAt(1000)).toBe('pdf');
  writeFileSync(join(folder, 'public/a.pdf'), samples.zip);
  expect(typesAt(1000)).toBe('pdf');
  expect(typesAt(2000)).toBe('zip');
});

test('a file changed a moment ago is looked at anew next time', () => {
  const { folder, settings } = makeSite({ 'public/a.pdf': samples.pdf });
  const files = new Map([['a.pdf', { size: 8, time: Date.now() }]]);
  expect(typesOfFiles(settings, files).get('a.pdf')).toBe('pdf');
  writeFileSync(join(folder, 'public/a.pdf'), samples.zip);
  expect(typesOfFiles(settings, files).get('a.pdf')).toBe('zip');
});
