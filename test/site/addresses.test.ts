import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { nameProblem } from '../../src/domain/files/name-problem.ts';
import { hrefOf } from '../../src/domain/href.ts';
import { attachedSections } from '../../src/domain/search/attached-files.ts';
import { corpusOf, readContent } from '../../src/io/content/read-content.ts';
import { labelsFor } from '../../src/labels/index.ts';
import { serveFolder } from '../../src/server/serve.ts';
import { makeRepository } from '../repository.ts';
import { documentWith } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

const letters = [...'年图 %#&+=\'"()[]?,;@!$~^`{}aé2F０５%', '%25', '%2F', '%E5%B9%B4'];
const random = fc
  .sample(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }), {
    numRuns: 80,
    seed: 12,
  })
  .filter((name) => nameProblem(name) === null && !name.startsWith('.'));
const names = [
  ...new Set(['达标100%', 'a b', '图#1', "甲&'乙", '50%25', 'c+d', 'o\u0301', '%E5', '%zz', ...random]),
].slice(0, 40);

/** One document that names its file in every way; what stands at a link is told by the file itself. */
const document = (name: string, at: number) => {
  const [text, picture] = [`/files/${name}.txt`, `/files/${name}.png`];
  return documentWith(
    `attachments:\n  - title: 附件\n    href: ${JSON.stringify(text)}\n`,
    [
      `[链接](<${hrefOf(text)}>)，[相对](<../../../files/${encodeURIComponent(name)}.txt?x=1#二>)。`,
      `![图](<${hrefOf(picture)}>)`,
      `<Attachment href="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="下载" />`,
    ].join('\n\n'),
  ).replace('通知', () => `第${at}号通知`);
};
const png = (byte: number) =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABXvMqOgAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from([byte]),
  ]);
const files = (version: number) =>
  Object.fromEntries(
    names.flatMap((name, at) => [
      [`public/files/${name}.txt`, `第${at}号文件第${version}版`],
      [`public/files/${name}.png`, png(at + 100 * version)],
    ]),
  );

/** Addresses of files that a page links to or shows, as a browser resolves them. */
const addressesIn = (html: string, page: string) =>
  [...html.matchAll(/<(?:a|img) [^>]*?\b(?:href|src)="([^"]*)"/g)]
    .map(([, written = '']) =>
      written
        .replace(/&#(?:39|x27);/g, "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    )
    .map((written) => new URL(written, page))
    .filter(({ pathname }) => /\/x\/(?:files|archive)\//.test(pathname));

test('what the check accepts opens: files of any name in front matter, links, pictures, components, old versions, search', async () => {
  const repository = makeRepository({
    ...files(1),
    ...Object.fromEntries(names.map((name, at) => [`content/documents/2024/d${at}.mdx`, document(name, at)])),
  });
  repository.write(files(2));
  repository.commit('换文件');
  const { settings } = repository;
  const errors = checkContent(settings).findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message, position }) => JSON.stringify([message, position]))).toEqual([]);
  const out = join(repository.folder, 'dist');
  const { status, output } = runCommand('build', [
    '--content',
    settings.content,
    '--out',
    out,
    '--base',
    '/x/',
  ]);
  expect(output).toContain('网站已生成');
  expect(status).toBe(0);
  const server = await serveFolder({ folder: out, base: '/x/', port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x/`;
  const wrong: string[] = [];
  const open = async (address: URL, expected: string | Buffer) => {
    const answer = await fetch(address);
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200 || !body.equals(Buffer.from(expected)))
      wrong.push(`${answer.status} ${address.href}`);
  };
  const corpus = corpusOf(readContent(settings), settings);
  if (!corpus) throw new Error('The site of the test is not valid.');
  for (const [at, name] of names.entries())
    for (const [page, version] of [
      [`documents/2024/d${at}/`, 2],
      [`documents/2024/d${at}/v/1/`, 1],
    ] as const) {
      const found = addressesIn(readFileSync(join(out, page, 'index.html'), 'utf8'), home + page);
      expect(found, name).toHaveLength(5);
      for (const address of found)
        await open(
          address,
          address.pathname.endsWith('.png') ? png(at + 100 * version) : `第${at}号文件第${version}版`,
        );
      if (version === 1) for (const { pathname } of found) expect(pathname).toMatch(/^\/x\/archive\//);
    }
  for (const [at, name] of names.entries()) {
    const entry = corpus.byPath.get(`documents/2024/d${at}`);
    const parts = [{ kind: 'whole', blocks: ['文'] }] as const;
    const texts = new Map([[`/files/${name}.txt`, { outcome: 'read', parts } as never]]);
    const sections = entry ? attachedSections({ corpus, labels: labelsFor('zh-CN') }, entry, texts) : [];
    expect(sections).toHaveLength(1);
    for (const { page = '' } of sections) await open(new URL(home + page.slice(1)), `第${at}号文件第2版`);
  }
  expect(wrong).toEqual([]);
});
