import { NumberReader, NumberWriter } from './numbers.ts';

/** The list of one token: records in order, and the places at which it stands in each, in order. */
export interface PostingList {
  readonly token: string;
  readonly records: Uint32Array;
  /** Where the places of each record begin in `places`; one more says where the last ones end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** What is read of one list after the other; each record comes with its places. */
export interface PostingSource {
  readonly token: string;
  /** Number of records. */
  readonly count: number;
  each(take: (record: number, places: ArrayLike<number>, length: number) => void): void;
}

/**
 * Lists as streams of bytes, each of numbers of one kind, for apart they are compressed to two thirds: tokens with
 * numbers of records; steps from record to record; numbers of places; of the steps from place to place the high and
 * the low part.
 */
export function streamsOf(lists: readonly PostingSource[]): Uint8Array[] {
  const [heads, records, counts, highs, lows] = Array.from({ length: streamCount }, () => new NumberWriter());
  if (!heads || !records || !counts || !highs || !lows) return [];
  heads.number(lists.length);
  const low = new Uint8Array(1);
  for (const list of lists) {
    heads.text(list.token).number(list.count);
    let before = 0;
    list.each((record, places, length) => {
      records.number(record - before);
      before = record;
      counts.number(length);
      let last = 0;
      for (let at = 0; at < length; at++) {
        const place = places[at] ?? 0;
        const step = place - last;
        last = place;
        highs.number(step >> 8);
        low[0] = step & 0xff;
        lows.bytes(low);
      }
    });
  }
  return [heads, records, counts, highs, lows].map((writer) => writer.take());
}

const streamCount = 5;

/** The lists of such streams; throws when they are no lists, for another site may send anything. */
export function listsOf(streams: readonly Uint8Array[]): PostingList[] {
  const [heads, steps, counts, highs, lows] = Array.from(
    { length: streamCount },
    (_none, at) => new NumberReader(streams[at] ?? new Uint8Array()),
  );
  if (!heads || !steps || !counts || !highs || !lows) return [];
  const lists: PostingList[] = [];
  for (let left = heads.number(); left > 0; left--) {
    const token = heads.text();
    const count = heads.number();
    // Each record has a step of one byte at least.
    if (count > (streams[1]?.length ?? 0)) throw new Error('A list is cut off.');
    const records = new Uint32Array(count);
    const starts = new Uint32Array(count + 1);
    let [record, end] = [0, 0];
    for (let at = 0; at < count; at++) {
      record += steps.number();
      records[at] = record;
      end += counts.number();
      starts[at + 1] = end;
    }
    if (end > (streams[4]?.length ?? 0)) throw new Error('A list is cut off.');
    const places = new Uint32Array(end);
    const low = lows.bytes(end);
    for (let at = 0; at < count; at++) {
      let place = 0;
      for (let next = starts[at] ?? 0; next < (starts[at + 1] ?? 0); next++) {
        place += highs.number() * 256 + (low[next] ?? 0);
        places[next] = place;
      }
    }
    lists.push({ token, records, starts, places });
  }
  return lists;
}

/** Streams, most often compressed, in one piece; and the streams of such a piece. */
export function joinStreams(streams: readonly Uint8Array[]): Uint8Array {
  const writer = new NumberWriter();
  for (const { length } of streams) writer.number(length);
  for (const stream of streams) writer.bytes(stream);
  return writer.take();
}
export function partStreams(bytes: Uint8Array): Uint8Array[] {
  const reader = new NumberReader(bytes);
  const lengths = Array.from({ length: streamCount }, () => reader.number());
  return lengths.map((length) => reader.bytes(length));
}
