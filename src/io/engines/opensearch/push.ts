import { setTimeout as pause } from 'node:timers/promises';
import type { IndexedDocument } from '../../../domain/search/opensearch/indexed-document.ts';
import { BulkSender } from './bulk.ts';
import type { Client } from './client.ts';
import { checkVersion, digestsIn, prepareIndex, showIndex } from './indexes.ts';
import { PushError, pushErrorOf } from './push-error.ts';
import { type Digests, readPushRecord, writePushRecord } from './push-record.ts';
import { settleIndex } from './settle.ts';
import { holdsJust, markOf, sumsOf } from './sums.ts';

/** A document to be pushed, made only where the index has another one. */
export interface PushedDocument {
  readonly id: string;
  readonly digest: string;
  make(): IndexedDocument;
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
  /** File in which stands what the last push left; without one the index is always asked. */
  readonly record?: string;
  /** Every digest is compared, whatever the record says. */
  readonly verify?: boolean;
}

/** With several nodes a push that lost one begins again so often, after pauses (in milliseconds) that double. */
const [mostTries, firstPause] = [6, 1_000];

/**
 * Brings what an engine holds of a site up to date: what differs by its digest is stored, what is gone is deleted. What
 * the last push left is known from its record, as long as the index has the same count and sum of marks; else, after a
 * push that was killed too, the index is asked for all its digests. At the end both are compared again, as proof. Where
 * one of several nodes is lost the others take its place: documents are gone through once more. Throws `PushError`.
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
  { alias, base, record = '', verify = false }: PushTarget,
  documents: Iterable<PushedDocument>,
  { stored, deleted }: Sent,
): Promise<number> {
  const cluster = await checkVersion(client);
  const { index, uuid } = await prepareIndex(client, alias);
  const place = { index, base };
  const recorded = { cluster, index: uuid, base };
  const left = verify ? null : readPushRecord(record, recorded);
  const isLeft =
    left !== null && (await holdsJust(client, place, { count: left.digests.size, marks: left.marks }));
  const known = isLeft ? left.digests : await digestsIn(client, index, base);
  let { marks } = isLeft ? left : sumsOf(known);
  const wanted = new Map<string, string>();
  const sender = new BulkSender(client, index);
  for (const { id, digest, make } of documents) {
    wanted.set(id, digest);
    const before = known.get(id);
    if (before === digest) continue;
    stored.add(id);
    const mark = markOf(id, digest);
    marks += mark - (before === undefined ? 0 : markOf(id, before));
    await sender.add({ id, source: JSON.stringify({ ...make(), digest, mark }) });
  }
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  for (const id of gone) {
    deleted.add(id);
    marks -= markOf(id, known.get(id) ?? '');
    await sender.add({ id, source: null });
  }
  await sender.end();
  const isSame = stored.size === 0 && deleted.size === 0;
  if (!isSame && !(await holdsJust(client, place, { count: wanted.size, marks })))
    throw new PushError('differs', `${known.size}/${wanted.size}`);
  if (!isSame && verify) prove(wanted, await digestsIn(client, index, base));
  await settleIndex(client, index, stored.size + deleted.size);
  await showIndex(client, alias, index, base);
  if (record !== '' && !(isLeft && isSame)) writePushRecord(record, recorded, { digests: wanted, marks });
  return wanted.size;
}

/** Throws unless the index holds just what was wanted. */
function prove(wanted: Digests, found: Digests): void {
  const differing = [...wanted].filter(([id, digest]) => found.get(id) !== digest).length;
  if (differing > 0 || found.size !== wanted.size)
    throw new PushError('differs', `${found.size}/${wanted.size}`);
}
