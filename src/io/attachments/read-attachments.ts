import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import { codeVersion } from '../code-version.ts';
import { digest } from '../files/digest.ts';
import { stampFrom } from '../files/file-stamp.ts';
import type { Settings } from '../settings.ts';
import { type AttachmentStore, attachmentsFile, openAttachmentStore } from './attachment-store.ts';
import { formatOf, unreadable } from './formats.ts';
import { limits } from './limits.ts';
import { readInWorker, type WorkerJob } from './read-in-worker.ts';

type Place = Pick<Settings, 'root' | 'state' | 'public'>;

/** A file that the store knows, or will when it is read, by this key. */
interface KeyedFile extends WorkerJob {
  readonly key: string;
}

/** What makes stored texts worthless when it changes. */
const rooms = ['src/io/attachments', 'src/domain/search/attachment-text.ts'];

/**
 * Texts of files by their path relative to `settings.public`; those that are missing are left out. Contents are read
 * once, also when the file moves or cannot be read; the store forgets what is not asked for.
 */
export async function readAttachments(
  settings: Place,
  paths: readonly string[],
): Promise<ReadonlyMap<string, AttachmentText>> {
  const store = openAttachmentStore(attachmentsFile(settings));
  try {
    const found = await findFiles(settings, paths, store);
    const keyed = [...found.values()].filter((file) => 'key' in file);
    const missing = new Map(keyed.flatMap((file) => (store.has(file.key) ? [] : [[file.key, file]])));
    for await (const { job, text } of readInWorker(missing.values(), settings.root))
      store.writeText(job.key, text);
    store.keepOnly(new Set(found.keys()), new Set(keyed.map(({ key }) => key)));
    return new Map([...found].map(([path, file]) => [path, 'key' in file ? store.readText(file.key) : file]));
  } finally {
    store.close();
  }
}

/** Files that exist; those whose name or size says enough have their answer already. */
async function findFiles(
  { root, public: folder }: Place,
  paths: readonly string[],
  store: AttachmentStore,
): Promise<Map<string, KeyedFile | AttachmentText>> {
  const version = codeVersion(root, rooms);
  const seen = store.files();
  const now = Date.now();
  const found = new Map<string, KeyedFile | AttachmentText>();
  for (const path of new Set(paths)) {
    const file = join(folder, path);
    const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    const { size } = stat;
    const format = formatOf(path);
    if (format === null) found.set(path, unreadable('unknown-format', null));
    else if (size > limits.file) found.set(path, unreadable('too-large', `${size} bytes`));
    else {
      const before = seen.get(path);
      const stamp = stampFrom(stat, now);
      const same = stamp !== '' && before?.stamp === stamp;
      const contents = same ? before.digest : await digestOf(file);
      if (!same) store.writeFile(path, { stamp, digest: contents });
      const key = digest([version, format, contents].join('\n'));
      found.set(path, { key, file, name: path });
    }
  }
  return found;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex').slice(0, 32);
}
