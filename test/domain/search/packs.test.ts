import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readJson, readSlice } from '../../../src/client/search/pack.ts';
import { blockSize, listSlices, recordsPerPack, textSlices } from '../../../src/domain/search/packs.ts';
import { blocksOf, packOf, piecesOf, textPacks } from '../../../src/io/search/text-packs.ts';
import { documentOf } from './memory-engine.ts';

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

/** Serves what a listener answers; gives the address of a pack on it, and what was asked of it. */
async function serve(listener: RequestListener): Promise<{ address: string; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  server = createServer((request, response) => {
    asked.push(request.headers.range);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/search-data/texts/a.bin`, asked };
}

const pack = Buffer.from(Array.from({ length: 400 }, (_none, at) => at % 251));

test('a slice is a range of bytes, and nothing else of the pack is sent', async () => {
  const { address, asked } = await serve((request, response) => {
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    response.writeHead(206).end(pack.subarray(Number(start), Number(end) + 1));
  });
  expect(Buffer.from(await readSlice(address, { start: 64, size: 128 }))).toEqual(pack.subarray(64, 192));
  expect(asked).toEqual(['bytes=64-191']);
});

test('of a server that sends no ranges the whole pack is fetched once', async () => {
  const { address, asked } = await serve((_request, response) => response.end(pack));
  const starts = [0, 64, 300];
  for (const start of starts)
    expect(Buffer.from(await readSlice(address, { start, size: 64 }))).toEqual(
      pack.subarray(start, start + 64),
    );
  expect(asked).toEqual(['bytes=0-63', undefined]);
});

test('after a moment without network ranges are asked again, never whole packs', async () => {
  let isDown = true;
  const { address, asked } = await serve((request, response) => {
    if (isDown) return void request.socket.destroy();
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    response.writeHead(206).end(pack.subarray(Number(start), Number(end) + 1));
  });
  await expect(readSlice(address, { start: 64, size: 64 })).rejects.toThrow();
  isDown = false;
  asked.length = 0;
  expect(Buffer.from(await readSlice(address, { start: 64, size: 64 }))).toEqual(pack.subarray(64, 128));
  expect(asked).toEqual(['bytes=64-127']);
});

test.each<[string, RequestListener]>([
  ['is gone', (_request, response) => response.writeHead(404).end()],
  ['is cut off', (_request, response) => response.end(pack.subarray(0, 100))],
  ['is sent as another range', (_request, response) => response.writeHead(206).end(pack.subarray(0, 9))],
  ['is beyond its end', (_request, response) => response.writeHead(416).end()],
])('a pack that %s is an error, never another text', async (_what, listener) => {
  const { address } = await serve(listener);
  await expect(readSlice(address, { start: 64, size: 128 })).rejects.toThrow(address);
});

test('zeros behind a compressed text are no part of it', async () => {
  const bytes = deflateRawSync(JSON.stringify({ title: '供水' }));
  const { address } = await serve((_request, response) =>
    response.writeHead(206).end(Buffer.concat([bytes, Buffer.alloc(blockSize - bytes.length)])),
  );
  expect(await readJson(address, { start: 0, size: blockSize })).toEqual({ title: '供水' });
});

test('a text that would fill the memory is refused before it does', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000, ' '), { level: 9 });
  const { address } = await serve((_request, response) => response.writeHead(206).end(bomb));
  const before = process.memoryUsage().arrayBuffers;
  await expect(readJson(address, { start: 0, size: bomb.length })).rejects.toThrow('too long');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
});

test('a text of any length that compresses in any way is read whole', async () => {
  const word = fc.constantFrom('供水', '。', 'a', '𠮷', ' '.repeat(300));
  const texts = fc.array(fc.tuple(word, fc.nat(3000)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(9), async (repeated, level) => {
      const text = repeated.map(([one, times]) => one.repeat(times)).join('');
      const bytes = deflateRawSync(JSON.stringify(text), { level });
      const filled = Buffer.concat([bytes, Buffer.alloc(-bytes.length & (blockSize - 1))]);
      const { address } = await serve((_request, response) => response.writeHead(206).end(filled));
      expect(await readJson(address, { start: 0, size: filled.length })).toBe(text);
      server?.close();
      server?.closeAllConnections();
    }),
    { numRuns: 40 },
  );
});

test('slices lie behind each other, and together they are the packs', () => {
  const counts = fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(counts, (files) => {
      const packs = files.map((_own, at) => `p${at}`);
      const slices = listSlices({ packs, counts: files.map((own) => own.length), sizes: files.flat() });
      const expected = files.flatMap((own, at) =>
        own.map((size, file) => ({
          ...{ pack: `p${at}`, size },
          start: own.slice(0, file).reduce((sum, one) => sum + one, 0),
        })),
      );
      expect(slices).toEqual(expected);
    }),
  );
});

test('each piece of a text is found where it was put, whichever numbers belong to none', () => {
  const numbers = fc.uniqueArray(fc.nat(5 * recordsPerPack), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (own, parts) => {
      const records = own.toSorted((a, b) => a - b);
      const pieces = records.map((record) =>
        piecesOf(
          documentOf([]),
          Array.from({ length: parts.next().value }, (_none, part) => [
            { id: null, heading: null, blocks: [`${record} ${part}`.repeat(part * 9)] },
          ]),
        ),
      );
      const names = Array.from({ length: 6 }, (_none, at) => `p${at}`);
      const packs = new Map(
        names.map((name, at) => [
          name,
          Buffer.concat(pieces.filter((_own, index) => packOf(records[index] ?? 0) === at).flat()),
        ]),
      );
      const slices = textSlices(records, textPacks(names, pieces.map(blocksOf)));
      const read = slices.map((texts) =>
        texts.map(({ pack, start, size }) => packs.get(pack)?.subarray(start, start + size)),
      );
      expect(read).toEqual(pieces);
    }),
    { numRuns: 40 },
  );
});
