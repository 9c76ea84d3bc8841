import type { AttachmentTimeline } from '../../domain/revisions/build-history.ts';
import type { FileThread } from '../../domain/revisions/threads.ts';
import { blobSizes } from '../git/sizes.ts';

type Entry = AttachmentTimeline[number];

/**
 * The states of every public file by its address (`/files/form.pdf`), with sizes; paths of threads begin with
 * `public/`.
 */
export function attachmentTimelines(
  files: readonly FileThread[],
  root: string,
): Map<string, AttachmentTimeline> {
  const blobs = files.flatMap(({ states }) => states.flatMap(({ blob }) => blob ?? []));
  const sizes = blobSizes(root, [...new Set(blobs)]);
  const timelines = new Map<string, Entry[]>();
  for (const [address, entry] of files.flatMap((file) => entriesOf(file, sizes))) {
    const timeline = timelines.get(address);
    if (timeline) timeline.push(entry);
    else timelines.set(address, [entry]);
  }
  for (const timeline of timelines.values()) timeline.sort((left, right) => left.at - right.at);
  return timelines;
}

function entriesOf({ states }: FileThread, sizes: ReadonlyMap<string, number>): [string, Entry][] {
  const address = (path: string) => path.slice('public'.length);
  return states.flatMap(({ path, at, blob }, index): [string, Entry][] => {
    const previous = states[index - 1]?.path;
    const state = blob === null ? null : { blob, size: sizes.get(blob) ?? 0 };
    const left: [string, Entry][] =
      previous !== undefined && previous !== path ? [[address(previous), { at, state: null }]] : [];
    return [...left, [address(path), { at, state }]];
  });
}
