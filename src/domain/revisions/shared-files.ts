import { type Corpus, pathOf } from '../corpus.ts';
import type { AttachmentTimeline } from './build-history.ts';
import { type ItemHistory, type SharedFile, visible } from './history.ts';
import { linkedFiles } from './linked-files.ts';

/** Files of hidden versions that other items still offer, now or in an old version: they stay public. */
export function sharedFiles(
  items: readonly ItemHistory[],
  { entries, schemas }: Pick<Corpus, 'entries' | 'schemas'>,
  attachments: ReadonlyMap<string, AttachmentTimeline>,
): SharedFile[] {
  const owners = items.filter(({ hiddenBlobs }) => hiddenBlobs);
  if (owners.length === 0) return [];
  const blobNow = (path: string) => attachments.get(path)?.at(-1)?.state?.blob;
  const offered = new Map<string, [other: string, path: string][]>();
  const offer = (blob: string | undefined, other: string, path: string) => {
    if (blob) offered.set(blob, [...(offered.get(blob) ?? []), [other, path]]);
  };
  for (const entry of entries)
    for (const path of linkedFiles(schemas[entry.collection], entry, entry.data, entry.prose.references))
      offer(blobNow(path), pathOf(entry), path);
  for (const history of items)
    for (const { files } of visible(history))
      for (const [path, file] of Object.entries(files)) offer(file?.blob, history.item, path);
  const found = owners.flatMap(({ item, hiddenBlobs = [] }) =>
    hiddenBlobs.flatMap((blob) =>
      (offered.get(blob) ?? []).flatMap(([other, path]) => (other === item ? [] : [{ item, path, other }])),
    ),
  );
  return [...new Map(found.map((file) => [JSON.stringify(file), file])).values()];
}
