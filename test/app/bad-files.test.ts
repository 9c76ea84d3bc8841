import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { silent } from '../../src/app/progress.ts';
import { locales } from '../../src/domain/text/locale.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { encryptedOffice } from '../io/attachments/make-encrypted.ts';
import { makeEndlessPdf } from '../io/attachments/make-pdf.ts';
import { makeBook, makeDocx, makeWord, makeZip } from '../io/attachments/make-zip.ts';
import { documentWith, makeSite } from '../tiny-site.ts';

/** The example of the standard (GB 11643-1999): of nobody. */
const number = '11010519491231002X';
const spoken = '一一〇一〇五一九四九一二三一〇〇二X';

function withFormula(): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([['编号']]);
  sheet.A2 = { t: 'n', v: 0, f: `LEN("${number.slice(0, 9)}"&"${number.slice(9)}")` };
  sheet['!ref'] = 'A1:A2';
  utils.book_append_sheet(book, sheet, '表');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

function pixelBomb(): Uint8Array {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}
const white = `<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${number}</w:t></w:r></w:p>`;
const broken = `<w:p><w:r><w:t>${number.slice(0, 10)}</w:t><w:br/><w:t>${number.slice(10)}</w:t></w:r></w:p>`;

/** What nobody should publish, with the rules that tell it. */
const bad: readonly (readonly [
  name: string,
  file: string,
  content: () => string | Uint8Array,
  rules: string[],
])[] = [
  ['an encrypted Word document', 'public/files/a.docx', encryptedOffice, ['attachment-unreadable']],
  ['encrypted slides', 'public/files/a.pptx', encryptedOffice, ['file-type-differs']],
  [
    'a workbook of 50 MB',
    'public/files/b.xlsx',
    () => makeBook(['公开'], { 'xl/media/image1.bin': randomBytes(50 * 1024 ** 2) }),
    ['attachment-unreadable'],
  ],
  ['a PDF that never ends', 'public/files/c.pdf', makeEndlessPdf, ['attachment-unreadable']],
  [
    'a zip that unpacks to a gigabyte',
    'public/files/d.zip',
    () => makeZip({ 'a.txt': Buffer.alloc(1000) }, 1_000_000_000),
    ['attachment-unreadable'],
  ],
  ['a picture of billions of pixels', 'public/files/e.png', pixelBomb, ['attachment-unreadable']],
  [
    'a number across the line of a Word document',
    'public/files/f.docx',
    () => makeWord({ document: broken }),
    ['personal-attachment'],
  ],
  [
    'a number across two lines of a text file',
    'public/files/g.txt',
    () => `${number.slice(0, 6)}\n${number.slice(6)}`,
    ['personal-attachment'],
  ],
  ['a number in numerals', 'public/files/h.docx', () => makeDocx(spoken), ['personal-attachment']],
  ['a number in a formula', 'public/files/i.xlsx', withFormula, ['personal-attachment']],
  [
    'a number white on white',
    'public/files/j.docx',
    () => makeWord({ document: `<w:p><w:r><w:t>公开</w:t></w:r></w:p>${white}` }),
    ['attachment-hidden', 'personal-attachment'],
  ],
  [
    'a number across two lines of a page',
    'content/documents/2024/k.mdx',
    () => documentWith('', `${number.slice(0, 8)}\n${number.slice(8)}`),
    ['personal-number'],
  ],
  [
    'a number in numerals of a page',
    'content/documents/2024/l.mdx',
    () => documentWith('', `证号${spoken}。`),
    ['personal-number'],
  ],
];

test.each(bad)(
  '%s is told, in words that do not repeat the number',
  async (_name, file, content, rules) => {
    const { folder, settings } = makeSite({ [file]: content() });
    const given = { ...settings, public: join(folder, 'public') };
    const { findings } = await checkSite(given, silent, { pastToo: false });
    expect(findings.map(({ rule }) => rule).sort()).toEqual(rules);
    const said = findings.flatMap(({ message, fix }) =>
      locales.flatMap((locale) => [textIn(message, locale), textIn(fix, locale)]),
    );
    expect(said.filter((text) => text.includes('TypeError') || text.includes(number.slice(4, 12)))).toEqual(
      [],
    );
  },
  120_000,
);
