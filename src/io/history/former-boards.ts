import { parseYaml } from '../../domain/document/parse-yaml.ts';
import type { FileThread } from '../../domain/revisions/threads.ts';
import { siteSchema } from '../../domain/schema/site.ts';
import { readBlobs } from '../git/blobs.ts';

/** Addresses of the boards and sections in every state of `site.yaml` with which a site can have been built. */
export async function formerBoards(root: string, { states }: FileThread): Promise<string[]> {
  const addresses = new Set<string>();
  const names = [...new Set(states.flatMap(({ blob }) => blob ?? []))];
  for await (const [, bytes] of readBlobs(root, names))
    for (const address of bytes ? boardsIn(bytes.toString('utf8')) : []) addresses.add(address);
  return [...addresses].sort();
}

function boardsIn(text: string): string[] {
  try {
    const site = siteSchema.safeParse(parseYaml(text, '', 0).data);
    const boards = site.success ? site.data.boards : [];
    return boards.flatMap(({ slug, sections }) => [
      `/${slug}/`,
      ...(sections ?? []).map((section) => `/${slug}/${section.slug}/`),
    ]);
  } catch {
    // Nested deeper than can be read.
    return [];
  }
}
