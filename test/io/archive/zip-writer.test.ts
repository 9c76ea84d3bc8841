import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { ArchiveRefusedError, guardArchive, putArchive } from '../../../src/io/archive/archive-place.ts';
import { openZipWriter } from '../../../src/io/archive/zip-writer.ts';
import { makeSite, temporaryFolder, writeFiles } from '../../tiny-site.ts';

const name = fc.stringMatching(/^[\p{L}\p{N} ._-]{1,10}$/u);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fc.nat(255), fc.nat(5000)).map(([byte, size]) => new Uint8Array(size).fill(byte)),
);

async function* pieces(all: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += 100) yield all.subarray(at, at + 100);
}

test('what is put in comes out again in every byte, and the same is the same file', async () => {
  const folder = temporaryFolder();
  const entries = fc.uniqueArray(fc.tuple(name, bytes, fc.boolean()), {
    selector: ([path]) => path,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(entries, async (files) => {
      const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')];
      for (const path of [one, other]) {
        const zip = openZipWriter(path, '2024-02-29');
        for (const [at, [file, content, isWhole]] of files.entries())
          if (isWhole) zip.put(`文件 夹/${at}${file}`, content);
          else await zip.putPieces(`文件 夹/${at}${file}`, pieces(content));
        expect(zip.finish('note')).toBe(files.length);
        zip.close();
      }
      expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
      const wanted = Object.fromEntries(
        files.map(([file, content], at) => [`文件 夹/${at}${file}`, content]),
      );
      expect(unzipSync(readFileSync(one))).toEqual(wanted);
      const read = await openPromise(one, { lazyEntries: true });
      const seen: string[] = [];
      for await (const entry of read.eachEntry()) {
        const parts: Buffer[] = [];
        for await (const part of await read.openReadStreamPromise(entry)) parts.push(part as Buffer);
        expect(Buffer.concat(parts).equals(wanted[entry.fileName] as Uint8Array)).toBe(true);
        expect(entry.getLastModDate().toISOString().slice(0, 10)).toBe('2024-02-29');
        seen.push(entry.fileName);
      }
      expect(seen).toEqual(Object.keys(wanted));
    }),
    { numRuns: 60 },
  );
});

test('an archive is put where nothing or an archive of ours stands, never into content, output or program', async () => {
  const { folder, settings } = makeSite({ 'other.zip': 'PK mine', 'dist/.gongkai': '' });
  const own = join(folder, 'own.zip');
  await putArchive(guardArchive(settings, own), async (aside) => {
    const zip = openZipWriter(aside, '2024-01-01');
    zip.finish('gongkai');
    zip.close();
  });
  expect(guardArchive(settings, own)).toBe(own);
  for (const place of ['other.zip', 'content/x.zip', 'dist/x.zip', 'public/x.zip', 'dist', 'content'])
    expect(() => guardArchive(settings, join(folder, place)), place).toThrow(ArchiveRefusedError);
  expect(readFileSync(join(folder, 'other.zip'), 'utf8')).toBe('PK mine');
});

test('of an archive that could not be finished nothing is left, and the one before stays', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.zip': 'before' });
  const failed = putArchive(join(folder, 'a.zip'), async (aside) => {
    writeFiles(folder, { [aside.slice(folder.length + 1)]: 'half' });
    throw new Error('full');
  });
  await expect(failed).rejects.toThrow('full');
  expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('before');
});

test('ten thousand entries keep no more of the memory that they went through than their names', () => {
  const zip = openZipWriter(join(temporaryFolder(), 'many.zip'), '2026-11-23');
  const line = Buffer.from('一行字，'.repeat(400));
  const held = () => process.memoryUsage().arrayBuffers;
  const before = held();
  let most = 0;
  for (let n = 0; n < 10_000; n++) {
    line.writeUInt32LE(n);
    zip.put(`pages/documents/2024/notice-${n}/index.html`, Buffer.from(line));
    most = Math.max(most, held() - before);
  }
  zip.close();
  expect(most).toBeLessThan(100e6);
});
