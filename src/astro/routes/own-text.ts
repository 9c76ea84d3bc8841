import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entry } from '../../domain/corpus.ts';
import { splitFrontMatter } from '../../domain/document/front-matter.ts';
import type { OwnText } from '../../domain/import/own-item.ts';
import type { ItemPage } from '../../domain/view/page-types.ts';
import { digest } from '../../io/files/digest.ts';

/**
 * The text of an item as it was typed; null where that is not what its page shows: other decisions amended it, its
 * file has changed since it was read, or there are comments in it, which nobody but editors sees.
 */
export function ownTextOf(entry: Entry, { prose, lookups }: ItemPage): OwnText | null {
  if (prose === null || prose !== entry.prose.digest) return null;
  const split = splitFrontMatter(readFileSync(resolve(entry.file), 'utf8'));
  if (split === 'unclosed' || digest(split.body) !== entry.prose.fingerprint) return null;
  const { charts, files } = lookups;
  return split.body.includes('/*') ? null : { body: split.body, charts, files };
}
