import { digest } from '../files/digest.ts';

/** At most this share of the numbers is given away. */
const fullest = 0.75;

/** The numbers of the records of an index. */
export interface RecordNumbers {
  /** So many numbers there are, from 0 on; some belong to no record. */
  readonly size: number;
  readonly byUrl: ReadonlyMap<string, number>;
}

interface Claim {
  readonly url: string;
  /** Of two claims to a number the one with the lower rank holds. */
  readonly rank: string;
  readonly step: number;
  /** The number that is claimed now. */
  number: number;
}

/**
 * Gives every address a number that depends on the set of addresses and their dates alone and seldom changes when one
 * comes or goes. Those of one month have numbers beside each other, the newest the last: so lists of dates and years
 * are short when compressed, and a new month moves nothing.
 */
export function recordNumbers(
  items: Iterable<{ readonly url: string; readonly date: string | null }>,
): RecordNumbers {
  const months = new Map<string, string>();
  for (const { url, date } of items) if (!months.has(url)) months.set(url, date?.slice(0, 7) ?? '');
  const groups = Map.groupBy(months.keys(), (url) => months.get(url) ?? '');
  const byUrl = new Map<string, number>();
  let size = 0;
  for (const month of [...groups.keys()].sort()) {
    const urls = groups.get(month) ?? [];
    const room = sizeFor(urls.length);
    for (const [number, { url }] of settle(urls, room)) byUrl.set(url, size + number);
    size += room;
  }
  return { size, byUrl };
}

/** Each claims numbers in an order of its own until it holds one; who begins makes no difference. */
function settle(urls: readonly string[], size: number): Map<number, Claim> {
  const holders = new Map<number, Claim>();
  for (const url of urls) {
    let claim = claimOf(url, size);
    for (;;) {
      const holder = holders.get(claim.number);
      if (!holder || claim.rank < holder.rank) holders.set(claim.number, claim);
      if (!holder) break;
      if (claim.rank < holder.rank) claim = holder;
      claim.number = (claim.number + claim.step) % size;
    }
  }
  return holders;
}

const claimOf = (url: string, size: number): Claim => {
  const rank = digest(url);
  // Without a common divisor with the size every number is claimed in turn.
  const step = (Number.parseInt(rank.slice(8, 14), 16) * 6 + 1) % size || 1;
  return { url, rank: rank.slice(16), step, number: Number.parseInt(rank.slice(0, 8), 16) % size };
};

/** A power of two, or one and a half of one: it changes seldom, and when it does everything is indexed anew. */
function sizeFor(count: number): number {
  for (let size = 8; ; size *= 2)
    for (const candidate of [size, size * 1.5]) if (count <= candidate * fullest) return candidate;
}
