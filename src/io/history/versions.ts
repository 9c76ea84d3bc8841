import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../../domain/document/identify.ts';
import type { Locale } from '../../domain/finding.ts';
import type { VersionFacts } from '../../domain/revisions/build-history.ts';
import { readVersion, type Version } from '../../domain/revisions/version.ts';
import { digest } from '../digest.ts';
import { readBlobs } from '../git/blobs.ts';
import { openProseStore } from '../prose-store.ts';
import type { VersionStore } from './version-store.ts';

/** A state of a document to be read. */
export interface WantedVersion {
  /** Path below the content folder. */
  readonly path: string;
  readonly blob: string;
}

/** Everything that reading depends on. */
export interface VersionReading {
  /** Top folder of the repository. */
  readonly root: string;
  /** The content folder, for states that are not committed. */
  readonly content: string;
  readonly locale: Locale;
  /** Version of the code. */
  readonly code: string;
  readonly store: VersionStore;
  /** File in which parsed texts are stored. */
  readonly texts: string;
}

/** Versions that are written in one go. */
const batch = 500;

/** Name under which a state is stored. */
export const versionKey = ({ path, blob }: WantedVersion, { code, locale }: VersionReading): string =>
  digest([path, blob, code, locale].join('\n'));

/** Reads those states that are not stored yet; a state that cannot be found is left out. */
export async function storeVersions(
  wanted: readonly WantedVersion[],
  reading: VersionReading,
): Promise<void> {
  const missing = new Map<string, WantedVersion[]>();
  for (const one of wanted)
    if (!reading.store.facts(versionKey(one, reading)))
      missing.set(one.blob, [...(missing.get(one.blob) ?? []), one]);
  if (missing.size === 0) return;
  const texts = openProseStore(reading.texts);
  let ready: { facts: VersionFacts; version: Version }[] = [];
  const take = (blob: string, text: string) => {
    for (const one of missing.get(blob) ?? []) {
      const identity = identify(one.path, one.path);
      if ('rule' in identity) continue;
      const { version, prose } = readVersion({
        identity,
        text,
        locale: reading.locale,
        digest: (value) => digest(`${reading.code}\n${value}`),
      });
      texts.write(version.prose.digest, prose);
      ready.push({
        facts: {
          key: versionKey(one, reading),
          item: `${identity.collection}/${identity.id}`,
          title: version.title,
          draft: version.draft,
          notes: version.notes,
          fingerprint: version.fingerprint,
          files: version.files,
        },
        version,
      });
    }
    missing.delete(blob);
    if (ready.length < batch) return;
    reading.store.write(ready);
    ready = [];
  };
  try {
    for await (const [blob, bytes] of readBlobs(reading.root, [...missing.keys()]))
      take(blob, bytes.toString('utf8'));
    for (const [blob, [one]] of missing) {
      const file = one ? join(reading.content, one.path) : '';
      if (one && existsSync(file)) take(blob, readFileSync(file, 'utf8'));
    }
    reading.store.write(ready);
  } finally {
    texts.close();
  }
}
