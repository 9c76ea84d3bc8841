import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readJson, readSlice } from '../../../src/client/search/pack.ts';
import { compareCodePoints, sortByCodePoints } from '../../../src/domain/search/code-points.ts';
import { listsOf, streamsOf } from '../../../src/domain/search/list-streams.ts';
import {
  beginningAt,
  listSlices,
  packOf,
  placeInPack,
  recordsPerPack,
  textSlices,
} from '../../../src/domain/search/packs.ts';
import { packedTexts, piecesOf } from '../../../src/io/search/text-packs.ts';
import { listOf, readPostings } from '../../../src/io/search/token-lists.ts';
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

test('slices lie behind the head and behind each other', () => {
  const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(sizes, fc.nat(99), (files, head) => {
      const slices = listSlices(
        files.map((own) => ['', ...own]),
        head,
      );
      expect(slices.map((own) => own.map(({ size }) => size))).toEqual(files);
      const all = slices.flat();
      expect(all.map(({ start }) => start)).toEqual(
        all.map((_slice, at) => all.slice(0, at).reduce((sum, { size }) => sum + size, head)),
      );
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

const token = fc.string({
  unit: fc.constantFrom('法', '治', 'a', '𠮷', '\uffee'),
  minLength: 1,
  maxLength: 4,
});

test('tokens that begin so stand behind the borders that are given, and behind no fewer of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(token, { minLength: 1 }), fc.nat(4), token, (tokens, every, beginning) => {
      const sorted = sortByCodePoints([...tokens]);
      const borders = ['', ...sorted.filter((_token, at) => at > 0 && at % (every + 1) === 0)];
      const fileOf = (one: string) => borders.findLastIndex((border) => compareCodePoints(border, one) <= 0);
      const needed = new Set(sorted.filter((one) => one.startsWith(beginning)).map(fileOf));
      const given = beginningAt(borders, beginning);
      expect(given).toEqual(expect.arrayContaining([...needed]));
      expect(given.length).toBeLessThanOrEqual(needed.size + 1);
    }),
  );
});

const postings = fc.array(
  fc.tuple(fc.nat(70_000), fc.uniqueArray(fc.nat(3_000_000), { minLength: 1, maxLength: 9 })),
  { minLength: 1, maxLength: 30 },
);

test('lists are read from their streams as they were written, and cut off they are an error', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(token, postings), { maxLength: 6 }), fc.nat(), (all, cut) => {
      const lists = all.map(([name, own]) =>
        listOf(
          name,
          [...new Map(own)]
            .sort(([a], [b]) => a - b)
            .map(([document, places]) => ({ document, places: Uint32Array.from(places).sort() })),
        ),
      );
      const streams = streamsOf(lists.map(readPostings));
      const read = listsOf(streams).map(({ token, records, starts, places }) =>
        listOf(
          token,
          Array.from(records, (document, at) => ({
            document,
            places: places.subarray(starts[at], starts[at + 1]),
          })),
        ),
      );
      expect(read).toEqual(lists);
      const which = cut % streams.length;
      const shorter = streams.map((stream, at) => (at === which ? stream.subarray(0, -1) : stream));
      if (streams[which]?.length !== 0) expect(() => listsOf(shorter)).toThrow('is cut off');
    }),
  );
});
