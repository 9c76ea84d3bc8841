import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CFB, utils, write } from '@e965/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { limits, readingLimits } from '../../../src/io/attachments/limits.ts';
import { readAttachments } from '../../../src/io/attachments/read-attachments.ts';
import { readInWorker } from '../../../src/io/attachments/read-in-worker.ts';
import { makeEndlessPdf, makePdf } from './make-pdf.ts';
import { makeDocx, makeZip } from './make-zip.ts';

const root = resolve(import.meta.dirname, '../../..');
const timeout = 120_000;
/** "项目,金额\n办公费,１２" in GB 18030. */
const gb18030 = Buffer.from('cfeec4bf2cbdf0b6ee0ab0ecb9abb7d12ca3b1a3b2', 'hex');

let folder: string;
let state: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-attachments-'));
  state = mkdtempSync(join(tmpdir(), 'gongkai-state-'));
});

test('every format gives its text in parts that a reader can turn to', { timeout }, async () => {
  const texts = await read({
    'a.pdf': makePdf([['标题', '这一段写到行末才换行', '到此为止。', '下一段'], [], ['第三页']]),
    'a.docx': makeDocx('关于印发办法的通知', '第一条 &lt;总则&gt;'),
    'a.xlsx': makeBook('xlsx'),
    'A.XLS': makeBook('biff8'),
    'old.xls': makeOldBook(),
    'a.csv': '\ufeff项目,金额\n"办公,费",12\n\n,',
    'gb.csv': gb18030,
    'a.txt': '第一行\r\n\r\n 第二行 ',
    'gb.txt': gb18030,
    'wide.txt': Buffer.from('\ufeff第一行', 'utf16le'),
  });
  expect(Object.fromEntries(texts)).toEqual({
    'a.pdf': {
      outcome: 'read',
      parts: [
        { kind: 'page', number: 1, blocks: ['标题', '这一段写到行末才换行到此为止。', '下一段'] },
        { kind: 'page', number: 3, blocks: ['第三页'] },
      ],
    },
    'a.docx': whole('关于印发办法的通知', '第一条 <总则>'),
    'a.xlsx': book,
    'A.XLS': book,
    'old.xls': { outcome: 'read', parts: [{ kind: 'sheet', name: '项目', blocks: ['金额'] }] },
    'a.csv': whole('项目\t金额', '办公,费\t12'),
    'gb.csv': whole('项目\t金额', '办公费\t１２'),
    'a.txt': whole('第一行', '第二行'),
    'gb.txt': whole('项目,金额', '办公费,１２'),
    'wide.txt': whole('第一行'),
  });
});

test('a form of the shipped site, printed by a browser, is read line by line', { timeout }, async () => {
  const pdf = readFileSync(join(root, 'public/files/forms/agency.pdf'));
  const text = (await read({ 'form.pdf': pdf })).get('form.pdf');
  const blocks = text?.outcome === 'read' ? text.parts.flatMap((part) => part.blocks) : [];
  expect(blocks).toContain('委托人签名 代办员签名');
  expect(blocks.join('\n')).not.toMatch(/[\u2e80-\u2fdf]/);
});

test('what has no text to give says why', { timeout }, async () => {
  const docx = makeDocx('正文');
  const password = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
  const texts = await read({
    'scan.pdf': makePdf([[]]),
    'empty.txt': '',
    'locked.pdf': makePdf([['正文']], password),
    'locked.xlsx': makeCompound('EncryptedPackage'),
    'locked.docx': makeCompound('EncryptedPackage'),
    'old.docx': makeCompound('WordDocument'),
    'photo.jpg': 'photo',
    name: 'no ending',
    'cut.docx': docx.subarray(0, docx.length - 40),
    'cut.pdf': '%PDF-1.4\nnothing follows',
    'page.xlsx': '<table><tr><td>not a workbook</td></tr></table>',
    'cut.xls': makeBook('biff8').subarray(0, 700),
    'binary.txt': Buffer.from([0, 1, 2, 3, 0xff]),
  });
  expect(reasons(texts)).toEqual({
    'scan.pdf': 'no-text',
    'empty.txt': 'no-text',
    'locked.pdf': 'encrypted',
    'locked.xlsx': 'encrypted',
    'locked.docx': 'encrypted',
    'old.docx': 'unknown-format',
    'photo.jpg': 'no-text',
    name: 'unknown-format',
    'cut.docx': 'damaged',
    'cut.pdf': 'damaged',
    'page.xlsx': 'damaged',
    'cut.xls': 'damaged',
    'binary.txt': 'damaged',
  });
});

test('files over a limit, and zips that would be when unpacked, are too large', { timeout }, async () => {
  const zeros = Buffer.alloc(50 * 1024 ** 2);
  const many = Object.fromEntries(
    Array.from({ length: limits.zipEntries + 1 }, (_none, at) => [`${at}`, '']),
  );
  const texts = await read({
    'long.txt': '字'.repeat(limits.characters + 1),
    'heavy.txt': Buffer.alloc(limits.file + 1, 'a'),
    'bomb.docx': makeZip({ 'word/document.xml': zeros }),
    'bomb.xlsx': makeZip({ 'word/document.xml': zeros }),
    'many.docx': makeZip(many),
    'liar.docx': makeZip({ 'word/document.xml': zeros }, 100),
  });
  expect(reasons(texts)).toEqual({
    'long.txt': 'too-large',
    'heavy.txt': 'too-large',
    'bomb.docx': 'too-large',
    'bomb.xlsx': 'too-large',
    'many.docx': 'too-large',
    'liar.docx': 'damaged',
  });
});

test('a file that never ends or takes all memory is given up, and the next one is read', {
  timeout,
}, async () => {
  const jobs = put({ 'endless.pdf': makeEndlessPdf(), 'a.txt': '正文' }).map((name) => ({
    name,
    file: join(folder, name),
  }));
  for (const hard of [{ time: 1500 }, { heap: 48 * 1024 ** 2 }, { growth: 100 * 1024 ** 2 }]) {
    const results = await Array.fromAsync(readInWorker(jobs, root, { ...readingLimits, ...hard }));
    const [endless, next] = results.map(({ text }) => text);
    expect(endless).toMatchObject({ outcome: 'unreadable', reason: 'too-large' });
    expect(next).toEqual(whole('正文'));
  }
});

test('nothing is read twice, any change is seen; what is moved is known, what is gone is forgotten', {
  timeout,
}, async () => {
  const moment = new Date('2024-03-01T00:00:00Z');
  const set = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    utimesSync(join(folder, name), moment, moment);
  };
  set('a.txt', '原文');
  await readAttachments(place(), ['a.txt']);
  inStore((database) => database.exec(`update texts set text = '${JSON.stringify(whole('存下的文'))}'`));
  expect((await readAttachments(place(), ['a.txt'])).get('a.txt')).toEqual(whole('存下的文'));
  // The same size and time of writing, but another text.
  set('a.txt', '改文');
  expect((await readAttachments(place(), ['a.txt'])).get('a.txt')).toEqual(whole('改文'));
  set('a.txt', '更长的文');
  expect((await readAttachments(place(), ['a.txt'])).get('a.txt')).toEqual(whole('更长的文'));

  rmSync(join(folder, 'a.txt'));
  set('b.txt', '更长的文');
  const moved = await readAttachments(place(), ['a.txt', 'b.txt']);
  expect([...moved]).toEqual([['b.txt', whole('更长的文')]]);
  expect(stored()).toEqual({ files: 1, texts: 1 });
  await readAttachments(place(), []);
  expect(stored()).toEqual({ files: 0, texts: 0 });
});

test('contents that moved are not read again', { timeout }, async () => {
  put({ 'a.txt': '原文' });
  await readAttachments(place(), ['a.txt']);
  inStore((database) => database.exec(`update texts set text = '${JSON.stringify(whole('存下的文'))}'`));
  put({ 'b.txt': '原文' });
  expect((await readAttachments(place(), ['b.txt'])).get('b.txt')).toEqual(whole('存下的文'));
});

const place = () => ({ root, state, public: folder });
const whole = (...blocks: string[]) => ({ outcome: 'read', parts: [{ kind: 'whole', blocks }] });
const book = {
  outcome: 'read',
  hidden: [{ kind: 'sheet', number: 2, name: '草稿' }],
  parts: [
    { kind: 'sheet', name: '收入', blocks: ['项目\t占比\t日期', '办公费\t12.50%\t2024-03-01'] },
    { kind: 'sheet', name: '支出', blocks: ['合计'] },
  ],
};

function read(files: Readonly<Record<string, string | Uint8Array>>) {
  return readAttachments(place(), put(files));
}

function put(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return Object.keys(files);
}

function inStore<T>(work: (database: DatabaseSync) => T): T {
  const below = join(state, 'attachments');
  const database = new DatabaseSync(join(below, readdirSync(below)[0] ?? ''));
  const result = work(database);
  database.close();
  return result;
}

const stored = () =>
  inStore((database) => ({
    ...database.prepare('select (select count(*) from seen) files, (select count(*) from texts) texts').get(),
  }));

function makeBook(bookType: 'xlsx' | 'biff8'): Buffer {
  const made = utils.book_new();
  const income = utils.aoa_to_sheet([['项目', '', '占比', '日期'], [], ['办公费', '', 0.125, 45352]]);
  Object.assign(income.C3 ?? {}, { z: '0.00%' });
  Object.assign(income.D3 ?? {}, { z: 'yyyy-mm-dd' });
  // How a number of nine digits is shown, and not a number that somebody left behind.
  Object.assign(income.C1 ?? {}, { z: '000000000' });
  utils.book_append_sheet(made, income, '收入');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['草稿']]), '草稿');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['合计']]), '支出');
  made.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
  return write(made, { type: 'buffer', bookType });
}

/** A workbook of Excel 95 in GBK: the library writes Latin letters only, so the bytes are put in their place. */
function makeOldBook(): Buffer {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet([['EFGH']]), 'ABCD');
  const written: Buffer = write(made, { type: 'buffer', bookType: 'biff5' });
  const replaced = written
    .toString('hex')
    .replaceAll('42000200e404', '42000200a803')
    .replaceAll(Buffer.from('ABCD').toString('hex'), 'cfeec4bf')
    .replaceAll(Buffer.from('EFGH').toString('hex'), 'bdf0b6ee');
  return Buffer.from(replaced, 'hex');
}

function makeCompound(stream: string): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 7));
  return CFB.write(container, { type: 'buffer' });
}

const reasons = (texts: Awaited<ReturnType<typeof readAttachments>>) =>
  Object.fromEntries([...texts].map(([path, text]) => [path, text.outcome === 'read' ? text : text.reason]));
