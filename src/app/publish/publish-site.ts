import { randomBytes } from 'node:crypto';
import { headersVersion, isKeptForGood } from '../../domain/publishing/object-headers.ts';
import {
  formatRecord,
  type PublishingRecord,
  recordFile,
} from '../../domain/publishing/publishing-record.ts';
import { planUploads, touchedBy, type UploadPlan } from '../../domain/publishing/upload-plan.ts';
import type { ObjectStore } from '../../io/object-store/object-store.ts';
import { readMarker } from '../../io/publish/output-marker.ts';
import { NoBuiltSiteError } from '../bundle/bundle-site.ts';
import { type LocalSite, readLocal } from './local-site.ts';
import { ForeignObjectsError, putText, Sender } from './send-files.ts';
import { readRecord, readStored, type StoredSite } from './stored-site.ts';

/** How a site is published. */
export interface PublishWishes {
  /** Nothing is sent; what would be is told. */
  readonly dryRun?: boolean;
  /** Another site may stand in the store. */
  readonly replace?: boolean;
  readonly onProgress?: (sent: number, all: number) => void;
}

/** What was done, or would be. */
export interface SitePublication {
  readonly sent: readonly string[];
  readonly deleted: readonly string[];
  readonly bytes: number;
  readonly requests: number;
  /** A run before was killed; this one went on where it had stopped. */
  readonly isResumed: boolean;
}

/** Another site stands in the store; `message` is its address. */
export class OtherSiteError extends Error {
  override readonly name = 'OtherSiteError';
}

/** Another run published into the same place at the same time. */
export class OverlappingRunError extends Error {
  override readonly name = 'OverlappingRunError';
}

/** Foreign objects that are named in an error, at most. */
const mostNamed = 5;

/**
 * Brings the site of an output folder into a store: what changed since the last run, then deletions. Killed at any
 * moment, the next run ends right. Throws a `StoreError`, a `ForeignObjectsError` or one of the errors above.
 */
export async function publishSite(
  out: string,
  store: ObjectStore,
  wishes: PublishWishes,
): Promise<SitePublication> {
  if (!readMarker(out)) throw new NoBuiltSiteError(out);
  const local = await readLocal(out);
  const stored = await readStored(store, local);
  if (stored.address !== null && stored.address !== local.address && !wishes.replace)
    throw new OtherSiteError(stored.address);
  if (!stored.record && stored.address === null) await refuseClash(store, local);
  const plan = planUploads(stored.files, local.files, local.last);
  const { now, later } = splitDeletions(plan, stored);
  const sent = plan.steps.flat().map(({ path }) => path);
  const told = { sent, deleted: now, isResumed: stored.record?.isDone === false };
  const isNeeded = sent.length + now.length > 0 || told.isResumed;
  const bytes =
    wishes.dryRun || !isNeeded ? 0 : await bringAbout(store, local, stored, plan, now, later, wishes);
  return { ...told, bytes, requests: store.requests };
}

/** What browsers keep for good is deleted one run later: who reads an old page may still ask for it. */
function splitDeletions({ deletions }: UploadPlan, { record }: StoredSite) {
  const due = new Set(record?.later ?? []);
  const isDue = (path: string) => due.has(path) || !isKeptForGood(path);
  return { now: deletions.filter(isDue), later: deletions.filter((path) => !isDue(path)) };
}

async function bringAbout(
  store: ObjectStore,
  local: LocalSite,
  stored: StoredSite,
  plan: UploadPlan,
  deletions: readonly string[],
  later: readonly string[],
  { onProgress }: PublishWishes,
): Promise<number> {
  const run = randomBytes(8).toString('hex');
  // Notes of a run that was cut off are not asked for again once another one began.
  const touched = [...new Set([...(stored.record?.touched ?? []), ...touchedBy(plan), ...stored.progress])];
  const opened: PublishingRecord = {
    run,
    isDone: false,
    headers: stored.record?.headers ?? headersVersion,
    signs: {},
    touched,
    later: stored.record?.later ?? [],
  };
  const sender = new Sender(store, local, run);
  sender.add(stillRight(stored, local));
  await sender.note();
  await putText(store, recordFile, formatRecord(opened));
  const all = plan.steps.reduce((sum, step) => sum + step.length, 0);
  let sent = 0;
  for (const step of plan.steps) await sender.send(step, () => onProgress?.(++sent, all));
  await store.remove(deletions);
  const signs = Object.fromEntries(local.signs.map((path) => [path, local.files.get(path) ?? '']));
  const settled = { ...opened, headers: headersVersion, signs, touched: [], later };
  const notes = [...stored.progress, ...sender.notes];
  await refuseOverlap(store, opened);
  if (notes.length > 0) {
    // Cut off from here on, nothing is sent again.
    await putText(store, recordFile, formatRecord(settled));
    await store.remove(notes);
  }
  await putText(store, recordFile, formatRecord({ ...settled, isDone: true }));
  return sender.bytes;
}

/** What a run before had sent and this one need not send. */
const stillRight = ({ resumed }: StoredSite, { files }: LocalSite): Map<string, string> =>
  new Map([...resumed].filter(([path, digest]) => files.get(path) === digest));

/** Where another run began meanwhile nobody knows what stands in the store: the next one has to send it all. */
async function refuseOverlap(store: ObjectStore, opened: PublishingRecord): Promise<void> {
  const now = await readRecord(store);
  if (now?.run === opened.run) return;
  const touched = [...new Set([...(now?.touched ?? []), ...opened.touched])];
  await putText(store, recordFile, formatRecord({ ...opened, touched }));
  throw new OverlappingRunError(now?.run ?? '');
}

/** A place in which nothing of ours stands may hold files of others, but none where ours would go. */
async function refuseClash(store: ObjectStore, { files }: LocalSite): Promise<void> {
  const clashing: string[] = [];
  for await (const path of store.list()) if (files.has(path)) clashing.push(path);
  if (clashing.length > 0) throw new ForeignObjectsError(clashing.slice(0, mostNamed));
}
