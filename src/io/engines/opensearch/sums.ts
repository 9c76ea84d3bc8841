import { digest } from '../../files/digest.ts';
import type { Client } from './client.ts';
import type { Digests } from './push-record.ts';

/** Count and sum of the marks of what an index holds of a site: with another document they are others. */
export interface Sums {
  readonly count: number;
  readonly marks: number;
}

/**
 * A number below 2^31 for a document in one state. Sums of four million of them are exact in a number of JavaScript and
 * of the engine; that something differs and the sum does not happens once in two thousand million times.
 */
export const markOf = (id: string, of: string): number =>
  Number.parseInt(digest(`${id} ${of}`).slice(0, 8), 16) >>> 1;

/** Of documents by their digests. */
export function sumsOf(digests: Digests): Sums {
  let marks = 0;
  for (const [id, of] of digests) marks += markOf(id, of);
  return { count: digests.size, marks };
}

/** True where an index, as it stands, holds just these documents of a site, as far as count and sum tell. */
export async function holdsJust(
  client: Client,
  { index, base }: { readonly index: string; readonly base: string },
  { count, marks }: Sums,
): Promise<boolean> {
  const found = await sumsIn(client, index, base);
  return found.count === count && found.marks === marks;
}

async function sumsIn(client: Client, index: string, base: string): Promise<Sums> {
  await client.indices.refresh({ index });
  const { body } = await client.search({
    index,
    body: {
      size: 0,
      track_total_hits: true,
      query: { term: { base } },
      aggs: { marks: { sum: { field: 'mark' } } },
    },
  } as Parameters<Client['search']>[0]);
  const { hits, aggregations } = body as unknown as {
    hits: { total: { value: number } };
    aggregations: { marks: { value: number } };
  };
  return { count: hits.total.value, marks: aggregations.marks.value };
}
