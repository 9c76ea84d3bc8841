import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { attachmentHidden } from '../../src/domain/checks/rules/attachment-hidden.ts';
import type { AttachmentText } from '../../src/domain/search/attachment-text.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { corpusOf, readContent } from '../../src/io/content/read-content.ts';
import { generic } from '../../src/presets/generic.ts';
import { makeWord } from '../io/attachments/make-zip.ts';
import { said } from '../said.ts';
import { documentWith, makeSite } from '../tiny-site.ts';

const offering = (...files: string[]) =>
  documentWith(
    `attachments:\n${files.map((file) => `  - title: 附件\n    href: /files/${file}\n`).join('')}`,
  );

test('check tells once of each attachment that holds what nobody sees, and blocks', {
  timeout: 120_000,
}, async () => {
  const book = utils.book_new();
  for (const name of ['名册', '底稿']) utils.book_append_sheet(book, utils.aoa_to_sheet([[name]]), name);
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  const word = makeWord({
    document: '<w:p><w:r><w:t>公开</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>底价</w:t></w:r></w:p>',
    comments: '<w:comment w:id="0"/><w:comment w:id="1"/>',
  });
  const { settings } = makeSite({
    'content/documents/2024/a.mdx': offering('a.xlsx', 'b.docx', 'c.txt', 'd.xls'),
    'content/documents/2024/b.mdx': offering('b.docx').replace('title: ', 'title: 再次'),
    'public/files/a.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    'public/files/b.docx': word,
    'public/files/c.txt': '正文',
    'public/files/d.xls': readFileSync(join(import.meta.dirname, '../fixtures/office/hidden.xls')),
  });
  const { findings, blocks, attachments } = await checkSite(settings);
  const found = findings.filter(({ rule }) => rule === 'attachment-hidden');
  expect(blocks).toBe(true);
  expect(
    found.map(({ severity, file, message }) => [severity, file.slice(-5), textIn(message, 'zh-CN')]),
  ).toEqual([
    [
      'error',
      'a.mdx',
      '附件“/files/a.xlsx”里有看不见的内容：第 2 张工作表“底稿”是隐藏的。检索不到，但下载的人都能看到。',
    ],
    [
      'error',
      'a.mdx',
      '附件“/files/b.docx”里有看不见的内容：有隐藏文字，或与底色相同、看不见的文字；有批注 2 条。检索不到，但下载的人都能看到。',
    ],
    [
      'error',
      'a.mdx',
      '附件“/files/d.xls”里有看不见的内容：工作表“名册”第 3 行隐藏；工作表“名册”第 B 列隐藏。检索不到，但下载的人都能看到。',
    ],
  ]);
  expect(said(found[0], 'fix', 'zh-CN')).toContain('npm run clean-file -- ');
  expect(JSON.stringify([...attachments])).not.toContain('底价');
});

test('everything that can be hidden is said in both languages, long lists are cut', () => {
  const { settings } = makeSite({
    'content/documents/2024/a.mdx': offering('a.xlsx'),
    'public/files/a.xlsx': 'x',
  });
  const corpus = corpusOf(readContent(settings), settings);
  if (!corpus) throw new Error('no corpus');
  const sheet = '表';
  const text: AttachmentText = {
    outcome: 'unreadable',
    reason: 'no-text',
    detail: null,
    hidden: [
      { kind: 'revisions', count: 3 },
      { kind: 'comments', count: 1, sheet },
      { kind: 'rows', sheet, ranges: Array.from({ length: 12 }, (_none, at) => String(at * 2 + 1)) },
      { kind: 'covered', sheet, cells: ['B1', 'A2'] },
    ],
  };
  const [found] = attachmentHidden.check({
    corpus,
    texts: new Map([['/files/a.xlsx', text]]),
    publicFolder: 'public',
    personal: generic.personal,
  });
  expect(said(found, 'message', 'zh-CN')).toBe(
    '附件“/files/a.xlsx”里有看不见的内容：有修订记录 3 处；工作表“表”有批注 1 条；工作表“表”第 1、3、5、7、9、11、13、15、17、19、… 行隐藏；工作表“表”合并的单元格下面还压着内容（B1、A2）。检索不到，但下载的人都能看到。',
  );
  expect(said(found, 'message', 'en')).toBe(
    'The attachment “/files/a.xlsx” holds what nobody sees: tracked changes: 3; comments in the sheet “表”: 1; rows 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, … of the sheet “表” are hidden; merged cells of the sheet “表” cover others that are not empty (B1, A2). It is not searched, but everybody who downloads the file has it.',
  );
});
