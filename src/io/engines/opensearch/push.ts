import { BulkSender } from './bulk.ts';
import type { Client } from './client.ts';
import { checkVersion, digestsIn, prepareIndex, showIndex } from './indexes.ts';
import { PushError, pushErrorOf } from './push-error.ts';

/** A document to be pushed, made only where the index has another one. */
export interface PushedDocument {
  readonly id: string;
  readonly digest: string;
  /** The document as JSON; it holds `digest`. */
  json(): string;
}

/** What a push did. */
export interface Pushed {
  readonly total: number;
  readonly stored: number;
  readonly deleted: number;
}

/** Where documents are pushed to: an alias, of which they are those of the site at `base`. */
export interface PushTarget {
  readonly alias: string;
  readonly base: string;
}

/**
 * Brings what an engine holds of a site up to date: what differs by its digest is stored, what is gone is deleted. What
 * the index itself says is compared, so that a push that was killed is gone on with, and at the end again, as proof.
 * Throws `PushError`.
 */
export async function pushDocuments(
  client: Client,
  { alias, base }: PushTarget,
  documents: Iterable<PushedDocument>,
): Promise<Pushed> {
  try {
    await checkVersion(client);
    const index = await prepareIndex(client, alias);
    const known = await digestsIn(client, index, base);
    const wanted = new Map<string, string>();
    const sender = new BulkSender(client, index);
    let stored = 0;
    for (const document of documents) {
      wanted.set(document.id, document.digest);
      if (known.get(document.id) === document.digest) continue;
      stored++;
      await sender.add({ id: document.id, source: document.json() });
    }
    const gone = [...known.keys()].filter((id) => !wanted.has(id));
    for (const id of gone) await sender.add({ id, source: null });
    await sender.end();
    if (stored > 0 || gone.length > 0) prove(wanted, await digestsIn(client, index, base));
    await showIndex(client, alias, index, base);
    return { total: wanted.size, stored, deleted: gone.length };
  } catch (error) {
    throw pushErrorOf(error);
  }
}

/** Throws unless the index holds just what was wanted. */
function prove(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  const differing = [...wanted].filter(([id, digest]) => found.get(id) !== digest).length;
  if (differing > 0 || found.size !== wanted.size)
    throw new PushError('differs', `${found.size}/${wanted.size}`);
}
