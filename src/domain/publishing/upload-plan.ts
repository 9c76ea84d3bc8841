/** Digests of files by path from the root of a site; null for one of which nobody knows what it is. */
export type KnownFiles = ReadonlyMap<string, string | null>;

/** A file to be sent. */
export interface Upload {
  readonly path: string;
  /** Nothing of ours stands there: what does is somebody else's. */
  readonly isNew: boolean;
}

/** What is done one after the other, so that no reader meets a page without what it needs. */
export interface UploadPlan {
  /** Files of each step may be sent in any order. */
  readonly steps: readonly (readonly Upload[])[];
  /** Files that are no longer of the site, in order of paths. */
  readonly deletions: readonly string[];
}

/**
 * How a store that holds some files comes to hold others: first what may not stand there, assets before pages; of the
 * others what pages need before pages; `last` (the lists of files) after all, in its order; deletions at the end.
 */
export function planUploads(
  stored: KnownFiles,
  local: ReadonlyMap<string, string>,
  last: readonly string[],
): UploadPlan {
  const ending = new Set(last);
  const steps: Upload[][] = [[], [], [], [], ...last.map(() => [])];
  for (const path of [...local.keys()].sort()) {
    if (stored.get(path) === local.get(path)) continue;
    const upload = { path, isNew: !stored.has(path) };
    // Of what a run that was cut off had begun nobody knows whether it stands, and a new page may need it.
    const mayLack = isPage(path) ? upload.isNew : (stored.get(path) ?? null) === null;
    const place = ending.has(path) ? 4 + last.indexOf(path) : (mayLack ? 0 : 2) + (isPage(path) ? 1 : 0);
    steps[place]?.push(upload);
  }
  return {
    steps: steps.filter((step) => step.length > 0),
    deletions: [...stored.keys()].filter((path) => !local.has(path)).sort(),
  };
}

const isPage = (path: string): boolean => path.endsWith('.html');

/** Every path that a plan touches. */
export const touchedBy = ({ steps, deletions }: UploadPlan): string[] => [
  ...steps.flatMap((step) => step.map(({ path }) => path)),
  ...deletions,
];
