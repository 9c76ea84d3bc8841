import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOfWarc } from '../../../../src/io/import/sources/warc.ts';
import { archiveLimits, filesOfZip } from '../../../../src/io/import/sources/zip.ts';
import { temporaryFolder } from '../../../tiny-site.ts';
import { makeZip } from '../../attachments/make-zip.ts';

/** Unpacks an archive of these bytes into a new folder. */
async function unpack(bytes: Uint8Array, limits = archiveLimits) {
  const root = temporaryFolder();
  const into = join(root, 'deep/into');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(root, 'old.zip'), bytes);
  const found = await filesOfZip(join(root, 'old.zip'), 'old.zip', into, limits);
  return { ...found, root, into };
}

describe('a zip', () => {
  test('gives its files under their names, whatever their letters, and keeps them under numbers', async () => {
    const name = fc
      .stringMatching(/^[a-z\u4e00-\u4eff .()+#%&=,;'~]{1,40}$/)
      .filter((one) => !/^\.*$/.test(one));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.string(), { minKeys: 1, maxKeys: 5 }), async (contents) => {
        const { files, problems, into } = await unpack(makeZip(contents));
        expect(problems).toEqual([]);
        expect(Object.fromEntries(files.map((file) => [file.path, readFileSync(file.disk, 'utf8')]))).toEqual(
          Object.fromEntries(Object.entries(contents).map(([one, text]) => [join('old.zip', one), text])),
        );
        expect(readdirSync(into).every((one) => /^\d+(?:\.[a-z0-9]+)?$/.test(one))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    '../evil.txt',
    'a/../../evil.txt',
    '/etc/evil.txt',
    'C:/evil.txt',
    '..\\evil.txt',
    'a\\..\\..\\evil.txt',
  ])('with an entry that leads out (%s) is refused as a whole', async (name) => {
    const { files, problems, root, into } = await unpack(makeZip({ 'good.txt': '好', [name]: 'x' }));
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ source: 'old.zip', problem: 'archive-unsafe' }]);
    expect(readdirSync(root).sort()).toEqual(['deep', 'old.zip']);
    expect(readdirSync(into)).toEqual([]);
  });

  test.each([
    ['whose ratio is that of a bomb', makeZip({ 'a.txt': Buffer.alloc(30_000_000) }), archiveLimits],
    ['with too many files', makeZip({ 'a.txt': '', 'b.txt': '' }), { ...archiveLimits, entries: 1 }],
    ['with too many bytes', makeZip({ 'a.txt': 'abc' }), { ...archiveLimits, unpacked: 2 }],
  ])('%s is refused', async (_what, bytes, limits) => {
    const { files, problems, into } = await unpack(bytes, limits as typeof archiveLimits);
    expect({ files, problems }).toMatchObject({ files: [], problems: [{ problem: 'archive-too-large' }] });
    expect(readdirSync(into)).toEqual([]);
  });

  test('that says that it is smaller than it is gives nothing', async () => {
    const { files, problems } = await unpack(makeZip({ 'a.txt': 'x'.repeat(1000) }, 10));
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test('that is cut off, or none, is damaged', async () => {
    const whole = makeZip({ 'a.txt': 'text' });
    for (const bytes of [whole.subarray(0, 40), Buffer.from('PK'), Buffer.alloc(0)])
      expect((await unpack(bytes)).problems).toMatchObject([{ problem: 'damaged' }]);
  });
});

/** Records of a WARC file (ISO 28500). */
const record = (type: string, url: string, block: string | Buffer): Buffer => {
  const body = Buffer.from(block);
  const isAnswer = type === 'response' || type === 'request';
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2021-11-25T00:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    `Content-Type: ${isAnswer ? `application/http; msgtype=${type}` : 'text/plain'}`,
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
};
const answer = (status: string, type: string, body: string | Buffer, more = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`),
    Buffer.from(body),
  ]);

describe('a WARC file', () => {
  const page = '<html><body>甲</body></html>';
  const records = [
    record('warcinfo', 'urn:x', 'software: test\r\n'),
    record('request', 'http://old.example/a.jsp?id=3', 'GET /a.jsp?id=3 HTTP/1.1\r\n\r\n'),
    record('response', 'http://old.example/a.jsp?id=3', answer('200 OK', 'text/html', page)),
    record('response', 'http://old.example/gone', answer('404 Not Found', 'text/html', 'x')),
    record(
      'response',
      'http://old.example/packed',
      answer('200 OK', 'text/html', gzipSync(page), 'Content-Encoding: gzip\r\n'),
    ),
    record('response', 'http://old.example/b.pdf', answer('200 OK', 'application/pdf', '%PDF-1.7')),
  ];

  test.each([
    ['plain', Buffer.concat(records)],
    ['compressed record by record', Buffer.concat(records.map((one) => gzipSync(one)))],
  ])('%s gives the pages and files that the server gave', async (_what, bytes) => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.warc'), bytes);
    mkdirSync(join(root, 'into'));
    const { files, problems } = await filesOfWarc(join(root, 'a.warc'), 'a.warc', join(root, 'into'));
    expect(problems).toEqual([]);
    expect(files.map(({ url, name, disk }) => [url, name, readFileSync(disk, 'utf8')])).toEqual([
      ['http://old.example/a.jsp?id=3', 'a.html', page],
      ['http://old.example/packed', 'packed.html', page],
      ['http://old.example/b.pdf', 'b.pdf', '%PDF-1.7'],
    ]);
  });

  test('that is none gives nothing', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.warc'), 'no records');
    const { files, problems } = await filesOfWarc(join(root, 'a.warc'), 'a.warc', root);
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(existsSync(join(root, '1'))).toBe(false);
  });
});
