import { parse } from 'yaml';
import type { FileThread } from '../../domain/revisions/threads.ts';
import { readBlobs } from '../git/blobs.ts';

interface Slugged {
  readonly slug?: unknown;
  readonly sections?: unknown;
}

/** Addresses of the boards and sections in every state of `site.yaml` that can be read. */
export async function formerBoards(root: string, { states }: FileThread): Promise<string[]> {
  const addresses = new Set<string>();
  const names = [...new Set(states.flatMap(({ blob }) => blob ?? []))];
  for await (const [, bytes] of readBlobs(root, names))
    for (const address of bytes ? boardsIn(bytes.toString('utf8')) : []) addresses.add(address);
  return [...addresses].sort();
}

function boardsIn(text: string): string[] {
  try {
    const { boards } = (parse(text) ?? {}) as { boards?: unknown };
    return slugged(boards).flatMap(({ slug, sections }) => [
      `/${slug}/`,
      ...slugged(sections).map((section) => `/${slug}/${section.slug}/`),
    ]);
  } catch {
    return [];
  }
}

const slugged = (list: unknown): Slugged[] =>
  Array.isArray(list)
    ? (list as (Slugged | null)[]).filter((entry): entry is Slugged => typeof entry?.slug === 'string')
    : [];
