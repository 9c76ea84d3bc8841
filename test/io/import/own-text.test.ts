import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ownTextOf } from '../../../src/astro/routes/own-text.ts';
import { proseBlocks } from '../../../src/domain/portable/prose-blocks.ts';
import type { PortableDocument } from '../../../src/domain/portable/types.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import type { CollectionName } from '../../../src/domain/schema/collections.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import type { OwnSite } from '../../../src/io/import/own-text.ts';
import { prepareTree } from '../../../src/io/import/prepare-tree.ts';
import { docxBytes } from '../../../src/io/writers/docx/docx.ts';
import { documentPicture } from '../../../src/io/writers/docx/pictures.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { randomly } from '../../domain/prose/random-text.ts';
import { shippedItems } from '../../portable-documents.ts';

const labels = labelsFor('zh-CN');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const otherPng = Buffer.concat([png.subarray(0, 33), Buffer.from([0, 0, 0, 0]), png.subarray(33)]);

const folder = mkdtempSync(join(tmpdir(), 'gongkai-own-'));
function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
put('/files/a.png', png);
const site: OwnSite = { locale: 'zh-CN', home: 'https://www.example.gov.cn/putai/', public: folder };

/** The text that a Word file becomes on a site. */
async function cameBack(bytes: Uint8Array, own = site, collection: CollectionName = 'documents') {
  const job = { file: 'x.docx', name: 'x.docx', path: 'x.docx', url: null, mirrored: false, slug: 'x' };
  const made = await prepareTree(job, await readWordTree(bytes, 'x.docx'), {
    ...{ collection, publisher: null, defaultPublisher: null, content: 'content', bodies: [] },
    ...{ site: { locale: 'zh-CN' }, own, beside: new Map(), keepSource: null, confirmed: true },
  });
  if ('problem' in made) throw new Error(made.problem);
  return made.documents[0]?.text.split(/^---\n/m)[2]?.trim() ?? '';
}

/** The Word file of a text; `typed` is the text that it says it was made from. */
function written(text: string, typed: unknown = text): Uint8Array {
  const { prose } = parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' });
  const lookups = { tables: {}, charts: {}, files: {}, amendments: {} };
  const place = { path: '/documents/2024/x/', home: site.home, labels, lookups };
  const { blocks, notes } = proseBlocks(prose.segments, place);
  const document: PortableDocument = {
    ...{ locale: 'zh-CN', item: 'documents/2024/x', collection: 'documents', title: '关于某事的通知' },
    ...{ kind: '通知', banners: [], standing: '', notices: [], facts: [], blocks, text: blocks, notes },
    ...{ source: '', address: site.home, href: site.home, version: '', digest: '' },
  };
  return docxBytes(document, {
    ...{ labels, data: { title: document.title }, picture: () => documentPicture(png) },
    text: { body: typed as string, charts: {}, files: {} },
  });
}

const word = fc.stringMatching(/^[甲乙丙丁县乡村，。a-z0-9]{1,9}$/);
const inline = fc
  .array(
    fc.oneof(
      word,
      word.map((text) => ` **甲${text}乙** `),
      word.map((text) => ` *甲${text}乙* `),
      word.map((text) => `10<sup>${text}</sup>`),
      word.map((text) => `H<sub>${text}</sub>O`),
      word.map((text) => `[甲${text}](https://a.example/${encodeURIComponent(text)})`),
      word.map((text) => `[甲${text}](/bodies/x/)`),
      fc.constantFrom('<u>甲</u>', '~~甲~~', '`甲`', '\\*', '&lt;'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => `甲${pieces.join('')}乙`);
const lines = (sign: (at: number) => string) =>
  fc
    .array(inline, { minLength: 2, maxLength: 4 })
    .map((items) => items.map((item, at) => `${sign(at)} ${item}`).join('\n'));
const block = fc.oneof(
  inline,
  inline.map((text) => `## 一、${text}`),
  inline.map((text) => `> ${text}`),
  lines(() => '-'),
  lines((at) => `${at + 1}.`),
  fc.array(fc.tuple(inline, inline), { minLength: 2, maxLength: 4 }).map((rows) => {
    const [head = '', ...others] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [head, '| --- | --- |', ...others].join('\n');
  }),
  fc.constant('![示意图](/files/a.png)'),
);
/** Texts of which a page shows all that was typed. */
const texts = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join('\n\n'))
  .filter((text) => parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' }).findings.length === 0);

/** The file with another text of its document. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const path = 'word/document.xml';
  return zipSync({ ...files, [path]: strToU8(edit(strFromU8(files[path] ?? new Uint8Array()))) });
}

test('what was typed comes back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await cameBack(written(text))).toBe(text);
    }),
    { ...randomly, numRuns: randomly.numRuns / 25 },
  );
});

test('a file in which one character more is typed gives its own text, with that character', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), async (text, which) => {
      const changed = edited(written(text), (xml) => {
        const [start = '', id] = /<w:bookmarkStart w:id="(\d+)" w:name="gongkai_text"\/>/.exec(xml) ?? [];
        const [from, to] = [xml.indexOf(start), xml.indexOf(`<w:bookmarkEnd w:id="${id}"/>`)];
        const places = [...xml.matchAll(/<w:t [^>]*>/g)]
          .map((tag) => tag.index + tag[0].length)
          .filter((at) => at > from && at < to);
        fc.pre(places.length > 0);
        const at = places[which % places.length];
        return `${xml.slice(0, at)}囍${xml.slice(at)}`;
      });
      const body = await cameBack(changed);
      expect(body).not.toBe(text);
      expect(body).toContain('囍');
    }),
    { ...randomly, numRuns: randomly.numRuns / 25 },
  );
});

test('every shipped item whose page shows its text as typed comes back byte for byte', async () => {
  let count = 0;
  for (const { path, entry, page, document } of shippedItems('2026-11-23')) {
    const text = ownTextOf(entry, page);
    // The text in force is not the one that was typed.
    if (path === '/documents/2023/water-rules/') expect(text).toBeNull();
    if (!text) continue;
    const picture = (src: string) => documentPicture(readFileSync(join('public', src)));
    const bytes = docxBytes(document, { labels, data: entry.data, text, picture });
    const own = {
      locale: 'zh-CN',
      home: `${document.href.slice(0, -path.length)}/`,
      public: 'public',
    } as const;
    expect(await cameBack(bytes, own, entry.collection), path).toBe(text.body.trim());
    count++;
  }
  expect(count).toBeGreaterThan(90);
});

const shown = '甲 **乙** [丙](https://a.example/b)\n\n![示意图](/files/a.png)';
const asRead = '甲 乙&#32;[丙](https://a.example/b)\n\n![示意图](/files/imported/x-picture-1.png)';

test.each([
  ['a comment', `${shown}\n\n{/* 机密 */}`],
  ['words that no link leads to', `${shown}\n\n[1]: https://a.example/c "机密"`],
  ['a note without its mark', `${shown}\n\n[^1]: 机密`],
  ['the title of a link', shown.replace('/b)', '/b "机密")')],
  ['other words', shown.replace('甲', '机密')],
  ['a line more', `${shown}\n\n机密`],
  ['another target', shown.replace('/b)', '/机密)')],
  ['another description', shown.replace('示意图', '机密')],
  ['a heading', `## ${shown}`],
  ['a program', `${shown}\n\nexport const a = '机密'`],
  ['a table that is not there', `${shown}\n\n<Table src="/files/机密.csv" caption="" />`],
  ['what is no text', ['机密']],
])('a text with %s is not what the file shows', async (_what, typed) => {
  expect(await cameBack(written(shown))).toBe(shown);
  expect(await cameBack(written(shown, typed))).toBe(asRead);
});

test('a picture that was exchanged, and a site where things stand elsewhere, give what the file shows', async () => {
  put('/other/files/a.png', otherPng);
  expect(await cameBack(written(shown), { ...site, public: join(folder, 'other') })).toBe(asRead);
  const linked = '甲**乙**[丙](/bodies/x/)';
  expect(await cameBack(written(linked), { ...site, home: 'https://other.example/' })).toBe(
    '甲乙[丙](https://www.example.gov.cn/putai/bodies/x/)',
  );
});
