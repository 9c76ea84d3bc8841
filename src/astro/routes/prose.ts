import type { Prose, Segment } from '../../domain/prose/types.ts';
import { currentSettings } from '../../io/settings.ts';
import { openProseStore, type ProseStore, proseFile } from '../../io/store/prose-store.ts';

let store: ProseStore | null = null;

/** The parsed text of a document, by its digest. */
export function proseOf(digest: string): Prose {
  store ??= openProseStore(proseFile(currentSettings()));
  return store.read(digest);
}

/** The parsed text of a page, read from the store that its digest names; nothing for a page without text. */
export function segmentsOf(digest: string | null): readonly Segment[] {
  if (digest === null) return [];
  store ??= openProseStore(proseFile(currentSettings()));
  return store.readSegments(digest);
}
