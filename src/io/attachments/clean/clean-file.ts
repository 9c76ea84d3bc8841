import { extname } from 'node:path';
import { cleanPdf } from './clean-pdf.ts';
import { cleanJpeg, cleanPng } from './clean-picture.ts';
import { cleanSheets } from './clean-sheets.ts';
import { cleanTiff } from './clean-tiff.ts';
import { cleanWebp } from './clean-webp.ts';
import { cleanWord } from './clean-word.ts';
import { type OfficePackage, openPackage } from './office-package.ts';
import type { Removed } from './removed.ts';
import { editXml } from './xml-edits.ts';

/** A clean copy of a file and what was taken out of it. */
export interface CleanCopy {
  readonly bytes: Uint8Array;
  readonly removed: readonly Removed[];
}

type Clean = (bytes: Uint8Array) => CleanCopy | Promise<CleanCopy>;

const office =
  (clean: (file: OfficePackage) => Removed[]): Clean =>
  async (bytes) => {
    const file = await openPackage(bytes);
    const removed = [...clean(file), ...cleanProperties(file)];
    return { bytes: file.bytes(), removed };
  };

const cleaners: Readonly<Record<string, Clean>> = {
  '.docx': office(cleanWord),
  '.xlsx': office(cleanSheets),
  '.jpg': cleanJpeg,
  '.jpeg': cleanJpeg,
  '.png': cleanPng,
  '.webp': cleanWebp,
  '.tif': cleanTiff,
  '.tiff': cleanTiff,
  '.pdf': cleanPdf,
};

/** Endings of files that can be cleaned. */
export const cleanable: readonly string[] = Object.keys(cleaners);

/** A copy of a file without what nobody sees; null for a format that is not cleaned. Throws for a damaged file. */
export const cleanFile = async (bytes: Uint8Array, name: string): Promise<CleanCopy | null> =>
  (await cleaners[extname(name).toLowerCase()]?.(bytes)) ?? null;

/** Names of people and places in the properties of an Office file. */
const told: ReadonlySet<string> = new Set([
  ...['dc:creator', 'cp:lastModifiedBy', 'Company', 'Manager', 'HyperlinkBase'],
]);

function cleanProperties(file: OfficePackage): Removed[] {
  let count = 0;
  for (const path of ['docProps/core.xml', 'docProps/app.xml']) {
    const edited = editXml(file.text(path) ?? '', told, ({ whole }) =>
      whole.replace(/<[^<>]*>/g, '') !== '' ? 'drop' : null,
    );
    if (edited.count > 0) file.write(path, edited.xml);
    count += edited.count;
  }
  count += file.remove(/^docProps\/custom\.xml$/);
  return count > 0 ? [{ kind: 'properties', count }] : [];
}
