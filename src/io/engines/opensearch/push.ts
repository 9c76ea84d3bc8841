import { setTimeout as pause } from 'node:timers/promises';
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
  /** Nodes that the client knows; 1 where nothing is said. */
  readonly nodes?: number;
}

/** With several nodes a push that lost one begins again so often, after pauses (in milliseconds) that double. */
const [mostTries, firstPause] = [6, 1_000];

/**
 * Brings what an engine holds of a site up to date: what differs by its digest is stored, what is gone is deleted. What
 * the index itself says is compared, so that a push that was killed is gone on with, and at the end again, as proof.
 * Where one of several nodes is lost the others take its place: documents are gone through once more. Throws
 * `PushError`.
 */
export async function pushDocuments(
  client: Client,
  target: PushTarget,
  documents: Iterable<PushedDocument>,
): Promise<Pushed> {
  const sent: Sent = { stored: new Set(), deleted: new Set() };
  for (let tried = 1; ; tried++) {
    try {
      const total = await pushOnce(client, target, documents, sent);
      return { total, stored: sent.stored.size, deleted: sent.deleted.size };
    } catch (error) {
      const problem = pushErrorOf(error);
      const { nodes = 1 } = target;
      if (nodes === 1 || tried === mostTries || !mayPass(problem)) throw problem;
      await pause(firstPause * 2 ** (tried - 1));
    }
  }
}

/** True for what other nodes may make good. */
const mayPass = (error: unknown): boolean =>
  error instanceof PushError && /^(?:silent|unplaced|busy)$/.test(error.problem);

/** Ids of documents that were sent, however often. */
interface Sent {
  readonly stored: Set<string>;
  readonly deleted: Set<string>;
}

/** Gives the number of documents that the site has. */
async function pushOnce(
  client: Client,
  { alias, base }: PushTarget,
  documents: Iterable<PushedDocument>,
  { stored, deleted }: Sent,
): Promise<number> {
  await checkVersion(client);
  const index = await prepareIndex(client, alias);
  const known = await digestsIn(client, index, base);
  const wanted = new Map<string, string>();
  const sender = new BulkSender(client, index);
  for (const document of documents) {
    wanted.set(document.id, document.digest);
    if (known.get(document.id) === document.digest) continue;
    stored.add(document.id);
    await sender.add({ id: document.id, source: document.json() });
  }
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  for (const id of gone) {
    deleted.add(id);
    await sender.add({ id, source: null });
  }
  await sender.end();
  if (stored.size > 0 || deleted.size > 0) prove(wanted, await digestsIn(client, index, base));
  await showIndex(client, alias, index, base);
  return wanted.size;
}

/** Throws unless the index holds just what was wanted. */
function prove(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  const differing = [...wanted].filter(([id, digest]) => found.get(id) !== digest).length;
  if (differing > 0 || found.size !== wanted.size)
    throw new PushError('differs', `${found.size}/${wanted.size}`);
}
