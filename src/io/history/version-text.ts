import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../domain/document/front-matter.ts';
import { identify } from '../../domain/document/identify.ts';
import type { Prose } from '../../domain/prose/types.ts';
import {
  readPublishable,
  readVersion,
  type Version,
  type VersionSource,
} from '../../domain/revisions/version.ts';

/** How texts of a site are read. */
type Reading = Pick<VersionSource, 'locale' | 'schemas'>;

/** Longer texts are no documents. */
const maxBytes = 2_000_000;

/** A version with its text and the collection and id that its path gave it. */
export interface ReadVersion {
  readonly item: string;
  readonly version: Version;
  readonly prose: Prose;
}

/** Reads a state of a document that was published, to be shown; null for a path that is no address. */
export function parseVersion(path: string, bytes: Buffer, { locale, schemas }: Reading): ReadVersion | null {
  const identity = identify(path, path);
  if ('rule' in identity || bytes.length > maxBytes) return null;
  const read = readVersion({ identity, text: bytes.toString('utf8'), locale, schemas });
  return { ...read, item: `${identity.collection}/${identity.id}` };
}

/**
 * Reads a state of a document only to be compared, with front matter that was read before (`known`). Null for what no
 * build can have published: a path that is no address, contents that are no document, mistakes that stop every build.
 */
export function parseState(
  path: string,
  bytes: Buffer,
  { locale, schemas }: Reading,
  known: Map<string, Readonly<Record<string, unknown>>>,
  isRecorded = false,
): ReadVersion | null {
  const identity = identify(path, path);
  if ('rule' in identity || bytes.length > maxBytes || !(isRecorded || isUtf8(bytes))) return null;
  try {
    const read = (isRecorded ? readVersion : readPublishable)({
      identity,
      text: bytes.toString('utf8'),
      locale,
      schemas,
      known,
      plain: true,
    });
    return read && { ...read, item: `${identity.collection}/${identity.id}` };
  } catch {
    // Nested deeper than can be read: whatever it was, the present must not break over it.
    return null;
  }
}

/** Front matter of a document as text; null when there is none. */
export function frontMatterOf(bytes: Buffer | null): string | null {
  const split = bytes && splitFrontMatter(bytes.toString('utf8'));
  return split && split !== 'unclosed' ? split.yaml : null;
}

/** Contents that are not committed yet; null when there are none. */
export function workingCopy(content: string, path: string): Buffer | null {
  const file = join(content, path);
  return existsSync(file) && statSync(file).size <= maxBytes ? readFileSync(file) : null;
}
