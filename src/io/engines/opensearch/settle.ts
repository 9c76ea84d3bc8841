import type { Client } from './client.ts';

/** What a large push fills is merged: so much of an index, and so many documents at least. */
const [largeShare, largeCount] = [0.1, 5_000];
/** Documents of one segment, roughly; questions go through all segments one after the other. */
const perSegment = 200_000;

/** How often an index that is filled for the first time shows what is new: never. */
export const unseen = '-1';
/** How often it does so once it is shown. */
const seen = '30s';

/**
 * Readies an index for readers after so many of its documents changed: changes are seen from now on, and after a large
 * push the engine begins to merge what came in many pieces. Nobody waits for that.
 */
export async function settleIndex(client: Client, index: string, changed: number): Promise<void> {
  const { body: settings } = await client.indices.getSettings({ index });
  if (settings[index]?.settings?.index?.refresh_interval !== seen)
    await client.indices.putSettings({ index, body: { index: { refresh_interval: seen } } });
  if (changed < largeCount) return;
  const { body } = await client.count({ index });
  if (changed < body.count * largeShare) return;
  const few = { index, max_num_segments: Math.ceil(body.count / perSegment), wait_for_completion: false };
  // Versions before 2.7 cannot do it without being waited for; they merge by and by.
  await client.indices.forcemerge(few, { ignore: [400] });
}
