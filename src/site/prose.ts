import type { Segment } from '../domain/prose/types.ts';
import { openProseStore, type ProseStore, proseFolder } from '../io/prose-store.ts';
import { currentSettings } from '../io/settings.ts';

let store: ProseStore | null = null;

/** The parsed text of a page, read from the file that its digest names; nothing for a page without text. */
export function segmentsOf(digest: string | null): readonly Segment[] {
  if (digest === null) return [];
  store ??= openProseStore(proseFolder(currentSettings().state));
  return store.readSegments(digest);
}
