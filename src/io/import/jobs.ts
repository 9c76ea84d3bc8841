import { resolve } from 'node:path';
import { localAddress, normalAddress } from '../../domain/import/links/addresses.ts';
import { digest } from '../files/digest.ts';
import type { PrepareChoice, PrepareJob } from './prepared.ts';
import { slugify } from './slugify.ts';
import type { SourceFile } from './sources/source-file.ts';

/** Files that texts may name, by every address under which they may do so. */
export const filesBeside = (files: readonly SourceFile[]): PrepareChoice['beside'] =>
  new Map(
    files.flatMap((file) =>
      [localAddress(file.path), ...(file.url === null ? [] : [file.url])].map(
        (address) => [normalAddress(address), { disk: file.disk, name: file.name }] as const,
      ),
    ),
  );

/**
 * How files that come along with each source begin: by its name, and by where it lies as well where several have that
 * name (`index.html`).
 */
export function slugsOf(files: readonly SourceFile[]): ReadonlyMap<SourceFile, string> {
  const named = new Map(files.map((file) => [file, slugify(file.name.replace(/\.[^.]+$/, ''))]));
  const counts = Map.groupBy(files, (file) => named.get(file));
  return new Map(
    [...named].map(([file, slug]) => [
      file,
      (counts.get(slug)?.length ?? 0) > 1 ? `${slug}-${digest(resolve(file.path), 6)}` : slug,
    ]),
  );
}

/** A file as it is prepared. */
export const jobOf = (file: SourceFile, slug: string): PrepareJob => ({
  file: file.disk,
  name: file.name,
  path: file.path,
  url: file.url,
  mirrored: file.mirrored,
  slug,
});
