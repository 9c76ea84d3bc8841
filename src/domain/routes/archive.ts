import type { ItemHistory, Revision } from '../revisions/history.ts';
import { visible } from '../revisions/history.ts';

/** An attachment that was replaced or taken away, at an address of its own for good. */
export interface ArchivedFile {
  /** `/archive/<name of contents>/form.docx` */
  readonly path: string;
  readonly blob: string;
  readonly size: number;
}

/** Where old contents of a file stay: the name of the contents is part of the address, so it never changes. */
const archivePath = (path: string, blob: string): string =>
  `/archive/${blob.slice(0, 16)}/${path.split('/').at(-1) ?? ''}`;

/** Attachments of a revision that do not stand at their old path any more, by that path. */
export function archivedFiles(history: ItemHistory, revision: Revision): Record<string, ArchivedFile> {
  const current = history.revisions.at(-1)?.files ?? {};
  return Object.fromEntries(
    Object.entries(revision.files).flatMap(([path, file]): [string, ArchivedFile][] =>
      file && file.blob !== current[path]?.blob
        ? [[path, { path: archivePath(path, file.blob), blob: file.blob, size: file.size }]]
        : [],
    ),
  );
}

/** Every archived file of a site once, by its address. */
export function allArchived(histories: Iterable<ItemHistory>): Map<string, ArchivedFile> {
  const files = new Map<string, ArchivedFile>();
  for (const history of histories)
    for (const revision of visible(history))
      for (const file of Object.values(archivedFiles(history, revision))) files.set(file.path, file);
  return files;
}
