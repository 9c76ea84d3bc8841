import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Hit } from '../../../src/client/search/find-items.ts';
import { readJson, readSlice } from '../../../src/client/search/pack.ts';
import { withTexts } from '../../../src/client/search/texts.ts';
import {
  listSlices,
  packOf,
  placeInPack,
  recordsPerPack,
  textSlices,
} from '../../../src/domain/search/packs.ts';
import { packedTexts, piecesOf } from '../../../src/io/search/text-packs.ts';
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
      const { address } = await serve((_request, response) => response.writeHead(206).end(bytes));
      expect(await readJson(address, { start: 0, size: bytes.length })).toBe(text);
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

test('each part of a text is found where it was put, whichever numbers belong to none', () => {
  const numbers = fc.uniqueArray(fc.nat(5 * recordsPerPack), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.infiniteStream(fc.nat(9)), (records, random) => {
      const texts = records.map((record) => {
        const parts = Array.from({ length: 1 + random.next().value }, (_none, part) => [
          { id: null, heading: null, blocks: [`${record} ${part}`.repeat(part * 9)] },
        ]);
        // A block that is longer than a part fills several.
        const again = parts.flatMap((part) => (random.next().value < 3 ? [part, part] : [part]));
        return { record, pieces: piecesOf(documentOf([]), again), expected: again };
      });
      for (const own of Map.groupBy(texts, ({ record }) => packOf(record)).values()) {
        const { bytes, head } = packedTexts(new Map(own.map(({ record, pieces }) => [record, pieces])));
        const sizes = JSON.parse(inflateRawSync(bytes.subarray(0, head)).toString('utf8'));
        for (const { record, expected } of own)
          expect(
            textSlices(sizes, head, placeInPack(record)).map(
              ({ start, size }) =>
                JSON.parse(inflateRawSync(bytes.subarray(start, start + size)).toString('utf8')).sections,
            ),
          ).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});

test('a part that is the one before once more takes no room', () => {
  const [part, other] = [
    [{ id: null, heading: null, blocks: ['公开'] }],
    [{ id: null, heading: null, blocks: ['条例'] }],
  ];
  const sizes = piecesOf(documentOf([]), [part, part, other]).map(({ length }) => length > 0);
  expect(sizes).toEqual([true, false, true]);
});

test('of a result the head of its pack is loaded once, and of its text the parts alone in which the words stand', async () => {
  const parts = Array.from({ length: 40 }, (_none, part) => [
    { id: null, heading: null, blocks: [`第${part}段`.repeat(40)] },
  ]);
  const { bytes, head } = packedTexts(new Map([[3, piecesOf(documentOf([]), parts)]]));
  const { address, asked } = await serve((request, response) => {
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    response.writeHead(206).end(bytes.subarray(Number(start), Number(end) + 1));
  });
  const hit = {
    base: new URL('/', address).href,
    text: { pack: 'a', head, place: 3 },
    places: [[2048 + 1024 * 7]],
  };
  const { texts } = withTexts({ ...hit, before: null } as unknown as Hit);
  for (let time = 0; time < 2; time++) {
    const [text, ...others] = await texts.now();
    expect([text?.sections, others]).toEqual([parts[7], []]);
  }
  const slice = textSlices(JSON.parse(inflateRawSync(bytes.subarray(0, head)).toString('utf8')), head, 3)[7];
  const { start = 0, size = 0 } = slice ?? {};
  const range = `bytes=${start}-${start + size - 1}`;
  expect(asked).toEqual([`bytes=0-${head - 1}`, range, range]);
  expect(head + size).toBeLessThan(bytes.length / 10);
});
