import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanCopy } from '../../src/app/clean-copy.ts';
import { reduceCopy } from '../../src/app/reduce-copy.ts';
import { readAttachment } from '../../src/io/attachments/read-attachment.ts';
import { makePdf } from '../io/attachments/make-pdf.ts';
import { temporaryFolder } from '../tiny-site.ts';

function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Cleans a file of these bytes; gives the copy and what was said. */
async function clean(name: string, bytes: Uint8Array) {
  const file = fileOf(name, bytes);
  const outcome = await cleanCopy(file);
  if (outcome.type !== 'written') throw new Error(outcome.type);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const { removed, left } = outcome;
  return {
    bytes: readFileSync(outcome.copy),
    removed: removed.map(({ kind, count }) => [kind, count]),
    left,
    text: await readAttachment(outcome.copy, name),
  };
}

describe('a clean copy of a PDF', () => {
  const shown = ['公开的文字', '第二行'];
  const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
  const objectsOf = async (bytes: Uint8Array) =>
    (await load(bytes)).context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');

  test('has its pages and title, and no authors, programs, notes and files within', async () => {
    const document = await load(makePdf([shown, ['第二页']]));
    const { context, catalog } = document;
    document.setTitle('年度报告');
    document.setAuthor('Zhang San');
    document.setProducer('Secret Producer');
    await document.attach(new TextEncoder().encode('the list'), 'list.txt');
    const page = document.getPage(0);
    const note = {
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [0, 0, 9, 9],
      Contents: PDFString.of('Hidden note'),
    };
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: PDFString.of('Kept link') };
    page.node.set(
      PDFName.of('Annots'),
      context.obj([context.register(context.obj(note)), context.register(context.obj(link))]),
    );
    const xmp = context.stream('<x:xmpmeta>Li Si</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(xmp));
    const told = await document.save({ useObjectStreams: false });
    const before = await readAttachment(fileOf('b.pdf', told), 'b.pdf');
    expect(before.hidden?.map(({ kind }) => kind)).toEqual(['comments', 'embedded', 'authors']);

    const { bytes, removed, left, text } = await clean('a.pdf', told);
    expect(removed.map(([kind]) => kind)).toEqual(['comments', 'embedded', 'properties']);
    expect(left).toEqual([]);
    expect(text).toMatchObject({
      outcome: 'read',
      parts: [{ blocks: [shown.join('')] }, { blocks: ['第二页'] }],
    });
    const all = (await objectsOf(bytes)) + bytes.toString('latin1');
    for (const gone of ['Zhang San', 'Secret', 'Hidden note', 'Li Si', 'list.txt', 'xmpmeta'])
      expect([gone, all.includes(gone)]).toEqual([gone, false]);
    expect(all).toContain('Kept link');
    expect((await load(bytes)).getTitle()).toBe('年度报告');
  });

  test('has no former state of a page', async () => {
    const hexOf = (text: string) => [...text].map((char) => char.charCodeAt(0).toString(16)).join('');
    const former = makePdf([['删掉的话']]).toString('latin1');
    const content = `BT /F 16 Tf 72 760 Td <${hexOf('留下的话')}> Tj ET`;
    const added = `4 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`;
    const start = /startxref\n(\d+)/.exec(former)?.[1] ?? '';
    const place = String(former.length + 1).padStart(10, '0');
    const table = `xref\n4 1\n${place} 00000 n \ntrailer<</Size 8/Root 1 0 R/Info 9 0 R/Prev ${start}>>\n`;
    const info = '9 0 obj\n<</Author(Zhang San)>>\nendobj\n';
    const now = `${former}\n${added}${info}${table}startxref\n${former.length + 1 + added.length + info.length}\n%%EOF`;
    expect(now).toContain(hexOf('删掉的话'));
    const { bytes, text } = await clean('a.pdf', Buffer.from(now, 'latin1'));
    expect(bytes.includes(hexOf('删掉的话'))).toBe(false);
    expect(text).toMatchObject({ outcome: 'read', parts: [{ blocks: ['留下的话'] }] });
  });

  test('is not made of a file that is signed, or has a password', async () => {
    const signed = await load(makePdf([shown]));
    signed.context.register(signed.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
    const file = fileOf('a.pdf', await signed.save());
    expect(await cleanCopy(file)).toEqual({ type: 'signed' });
    const locked = await load(makePdf([shown]));
    locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await cleanCopy(fileOf('b.pdf', await locked.save()))).toEqual({ type: 'damaged' });
    expect(await cleanCopy(fileOf('c.pdf', makePdf([shown])))).toEqual({ type: 'nothing' });
  });
});

const exif = { IFD0: { Artist: 'Zhang San', Copyright: 'Li Si' }, IFD3: { GPSLatitude: '36/1 30/1 0/1' } };
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#a00000' } });
/** What a camera and a clerk leave in a TIFF: a directory at the end with more entries than the picture needs. */
function withTold(picture: Buffer): Buffer {
  const at = picture.readUInt32LE(4);
  const count = picture.readUInt16LE(at);
  const entry = (tag: number, type: number, number: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(number, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const name = Buffer.from('Zhang San, Li Si.\0');
  const numbers = Buffer.alloc(2);
  numbers.writeUInt16LE(1);
  const gps = Buffer.concat([numbers, entry(2, 5, 3, picture.length), Buffer.alloc(4)]);
  const own = Array.from({ length: count }, (_none, index) =>
    picture.subarray(at + 2 + index * 12, at + 14 + index * 12),
  );
  const [nameAt, gpsAt] = [picture.length, picture.length + name.length];
  const all = Buffer.alloc(2);
  all.writeUInt16LE(count + 2);
  const entries = [...own, entry(315, 2, name.length, nameAt), entry(34853, 4, 1, gpsAt)];
  entries.sort((a, b) => a.readUInt16LE() - b.readUInt16LE());
  const told = Buffer.concat([picture, name, gps, all, ...entries, Buffer.alloc(4)]);
  told.writeUInt32LE(gpsAt + gps.length, 4);
  return told;
}
const pixelsOf = async (bytes: Uint8Array) => (await sharp(bytes).raw().toBuffer()).toString('hex');

describe.each(['webp', 'tiff', 'jpeg', 'png'] as const)('a clean copy of a picture in %s', (format) => {
  test('says nothing of people and places and shows the same', async () => {
    const written = await picture().withExif(exif).toFormat(format).toBuffer();
    const told = format === 'tiff' ? withTold(written) : written;
    expect(told.includes('Zhang San')).toBe(true);
    const { bytes, removed, left } = await clean(`a.${format}`, told);
    expect(removed[0]?.[0]).toBe('properties');
    expect(left).toEqual([]);
    for (const gone of ['Zhang San', 'Li Si']) expect([gone, bytes.includes(gone)]).toEqual([gone, false]);
    expect(await pixelsOf(bytes)).toBe(await pixelsOf(told));
    expect(await cleanCopy(fileOf(`b.${format}`, bytes))).toEqual({ type: 'nothing' });
  });
});

test('how a WebP is turned stays', async () => {
  const told = await picture().withMetadata({ orientation: 6 }).withExifMerge(exif).webp().toBuffer();
  const { bytes } = await clean('a.webp', told);
  expect(bytes.includes('Zhang San')).toBe(false);
  expect((await sharp(bytes).metadata()).orientation).toBe(6);
});

describe('a smaller copy of a picture', () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  test.each(['jpg', 'png', 'webp'] as const)('%s', async (ending) => {
    const large = await sharp({
      create: { width: 1800, height: 36, channels: 3, noise, background: '#000' },
    })
      .withMetadata({ orientation: 6 })
      .withExifMerge(exif)
      .toFormat(ending === 'jpg' ? 'jpeg' : ending)
      .toBuffer();
    const file = fileOf(`a.${ending}`, large);
    const outcome = await reduceCopy(file);
    if (outcome.type !== 'written') throw new Error(outcome.type);
    const copy = readFileSync(outcome.copy);
    const { width, height, orientation } = await sharp(copy).metadata();
    expect([width, height, orientation ?? 1]).toEqual([32, 1600, 1]);
    expect([outcome.before, outcome.after]).toEqual([large.length, copy.length]);
    expect(copy.includes('Zhang San')).toBe(false);
    expect(await reduceCopy(file)).toEqual({ type: 'taken', copy: outcome.copy });
  });
  test('is not made of what is small, of no picture, of a picture that unpacks without end', async () => {
    const small = fileOf('a.jpg', await picture().jpeg({ quality: 1 }).toBuffer());
    expect(await reduceCopy(small)).toEqual({ type: 'nothing' });
    expect(existsSync(small.replace('.jpg', '-small.jpg'))).toBe(false);
    expect(await reduceCopy(fileOf('b.jpg', Buffer.from('no picture')))).toEqual({ type: 'damaged' });
    expect(await reduceCopy(fileOf('c.pdf', makePdf([['a']])))).toEqual({ type: 'unknown-format' });
    expect(await reduceCopy(join(temporaryFolder(), 'none.jpg'))).toEqual({ type: 'missing' });
    const bomb = await picture().png().toBuffer();
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await reduceCopy(fileOf('d.png', bomb))).toEqual({ type: 'damaged' });
  });
});
