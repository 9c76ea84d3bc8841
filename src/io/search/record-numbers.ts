import { digest } from '../digest.ts';

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
 * Gives every address a number that depends on the set of addresses alone and seldom changes when one comes or goes: each claims numbers in
 * an order of its own until it holds one. Who begins makes no difference.
 */
export function recordNumbers(urls: Iterable<string>): RecordNumbers {
  const all = new Set(urls);
  const size = sizeFor(all.size);
  const holders = new Map<number, Claim>();
  for (const url of all) {
    let claim = claimOf(url, size);
    for (;;) {
      const holder = holders.get(claim.number);
      if (!holder || claim.rank < holder.rank) holders.set(claim.number, claim);
      if (!holder) break;
      if (claim.rank < holder.rank) claim = holder;
      claim.number = (claim.number + claim.step) % size;
    }
  }
  return { size, byUrl: new Map([...holders].map(([number, { url }]) => [url, number])) };
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
