import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KnownBody } from '../../domain/import/publisher-named.ts';

const named = z.object({ title: z.string(), shortName: z.string().optional() });

/** Names of the bodies of a content folder; a file that cannot be read is left to the check. */
export function readBodies(content: string): KnownBody[] {
  const folder = join(content, 'bodies');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((item): KnownBody[] => {
    if (!item.isFile() || !item.name.endsWith('.mdx')) return [];
    const path = join(item.parentPath, item.name);
    const head = named.safeParse(frontMatterOf(readFileSync(path, 'utf8')));
    if (!head.success) return [];
    const id = relative(folder, path)
      .replace(/\.mdx$/, '')
      .replaceAll(sep, '/');
    return [{ id, title: head.data.title, short: head.data.shortName }];
  });
}

function frontMatterOf(text: string): unknown {
  try {
    return parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '');
  } catch {
    return null;
  }
}
