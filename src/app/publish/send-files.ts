import { headersOf } from '../../domain/publishing/object-headers.ts';
import { formatProgress, progressFile } from '../../domain/publishing/publishing-record.ts';
import type { Upload } from '../../domain/publishing/upload-plan.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import type { ObjectStore } from '../../io/object-store/object-store.ts';
import { eachOf } from '../verify/lists.ts';
import type { LocalSite } from './local-site.ts';

/** Files that are sent at once. */
const atOnce = 32;
/** After so many files it is noted which were sent. */
const perNote = 1000;

/** Where a file was to be sent something of others stands. */
export class ForeignObjectsError extends Error {
  override readonly name = 'ForeignObjectsError';
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(paths.join(' '));
    this.paths = paths;
  }
}

/** Sends files step by step and notes which, for whoever goes on after this run was killed. */
export class Sender {
  /** Names of the notes. */
  readonly notes: string[] = [];
  bytes = 0;
  readonly #store: ObjectStore;
  readonly #site: LocalSite;
  readonly #run: string;
  #unnoted = new Map<string, string>();

  constructor(store: ObjectStore, site: LocalSite, run: string) {
    this.#store = store;
    this.#site = site;
    this.#run = run;
  }

  /** Sends the files of one step; after an error none is begun any more, and those under way are waited for. */
  async send(step: readonly Upload[], onSent: () => void): Promise<void> {
    const errors: unknown[] = [];
    await eachOf(step, atOnce, async (upload) => {
      if (errors.length > 0) return;
      try {
        await this.#sendOne(upload);
        onSent();
      } catch (error) {
        errors.push(error);
      }
    });
    if (errors.length > 0) {
      await this.note().catch(() => undefined);
      throw errors[0];
    }
    if (this.#unnoted.size >= perNote) await this.note();
  }

  /** Notes that files stand in the store already. */
  add(sent: ReadonlyMap<string, string>): void {
    for (const [path, digest] of sent) this.#unnoted.set(path, digest);
  }

  async note(): Promise<void> {
    if (this.#unnoted.size === 0) return;
    const sent = this.#unnoted;
    this.#unnoted = new Map();
    const name = progressFile(this.#run, this.notes.length + 1);
    this.notes.push(name);
    await putText(this.#store, name, formatProgress(sent));
  }

  async #sendOne({ path, isNew }: Upload): Promise<void> {
    const bytes = await this.#site.read(path);
    const digest = this.#site.files.get(path) ?? sha256(bytes);
    if (!(await this.#store.send(path, { bytes, digest, ...headersOf(path) }, isNew)))
      throw new ForeignObjectsError([path]);
    this.bytes += bytes.length;
    this.#unnoted.set(path, digest);
    if (this.#unnoted.size >= perNote) await this.note();
  }
}

/** Sends a text that no reader is meant to read. */
export async function putText(store: ObjectStore, path: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const headers = { type: 'application/json', caching: 'no-cache' };
  await store.send(path, { bytes, digest: sha256(bytes), ...headers }, false);
}
