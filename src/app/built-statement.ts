import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../domain/manifest/manifest-file.ts';
import { manifestFile } from '../domain/manifest/places.ts';
import type { Statement } from '../domain/manifest/statement.ts';
import { findRepository } from '../io/git/repository.ts';
import { sha256 } from '../io/manifest/file-digests.ts';
import type { Settings } from '../io/settings.ts';

/**
 * What the site in the output folder says of itself; null where there is none, or it was not built from the commit
 * that stands there now, as it is.
 */
export function builtStatement({ out, content }: Settings): Statement | null {
  const file = join(out, manifestFile);
  const statement = existsSync(file) ? parseManifest(readFileSync(file, 'utf8'), sha256)?.statement : null;
  const repository = findRepository(content);
  const isOfCommit = repository.state === 'whole' && statement?.commit === repository.head;
  return statement && isOfCommit && !statement.modified ? statement : null;
}
