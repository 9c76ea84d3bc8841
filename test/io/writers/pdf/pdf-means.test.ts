import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DownloadFormat } from '../../../../src/domain/schema/download-formats.ts';
import type { Locale } from '../../../../src/domain/text/locale.ts';
import { fontStamp } from '../../../../src/io/writers/pdf/font-files.ts';
import { pdfMeans, printable } from '../../../../src/io/writers/pdf/pdf-means.ts';
import { temporaryFolder, writeFiles } from '../../../tiny-site.ts';

const downloads: readonly DownloadFormat[] = ['pdf', 'txt'];
const wishes = (locale: Locale) => ({ locale, downloads: [...downloads] });

/** Folders of a site on a machine of which the last build remembered these fonts. */
function foldersWith(known: readonly string[]) {
  const home = temporaryFolder();
  writeFileSync(join(home, 'fonts.json'), JSON.stringify({ stamp: fontStamp(home), known }));
  return { home, state: home };
}

test('a site that wants no PDF files asks for nothing', () => {
  expect(
    pdfMeans({ home: '/nowhere', state: '/nowhere' }, { locale: 'zh-CN', downloads: ['txt'] }),
  ).toBeNull();
  expect(pdfMeans({ home: '/nowhere', state: '/nowhere' }, { locale: 'zh-CN' })).toBeNull();
});

test('without a Chinese font a Chinese site gives no PDF files, and keeps its other files', () => {
  const folders = foldersWith([]);
  expect(pdfMeans(folders, wishes('zh-CN'))?.lack).toBe('font');
  expect(printable(wishes('zh-CN'), folders).downloads).toEqual(['txt']);
  expect(printable(wishes('en'), folders).downloads).toEqual(downloads);
  expect(printable(wishes('zh-CN'), foldersWith(['SimSun'])).downloads).toEqual(downloads);
});

test('fonts of this machine are found, and looked for again when there are others', () => {
  const home = temporaryFolder();
  const found = pdfMeans({ home, state: home }, wishes('zh-CN'));
  expect(found).toMatchObject({ lack: null, known: expect.arrayContaining(['Noto Serif CJK SC']) });
  const before = fontStamp(home);
  expect(found?.stamp).toBe(before);
  writeFiles(home, { 'fonts/own.ttf': 'font' });
  expect(fontStamp(home)).not.toBe(before);
});
