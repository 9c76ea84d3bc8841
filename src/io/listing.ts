import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listTree, type Tree } from './tree.ts';

/** A folder to look at, and folders in it that nobody need look into. */
export interface ListedFolder {
  readonly folder: string;
  readonly skip: readonly string[];
}

/**
 * Begins to look at a folder in a thread of its own: tens of thousands of files take half a second. Gives the function that waits for its files;
 * who does not ask does not wait.
 */
export function startListing(listed: ListedFolder, root: string): () => Promise<Tree> {
  const worker = new Worker(join(root, 'src/io/listing-worker.ts'), { workerData: listed });
  const files = new Promise<Tree>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
  files.catch(() => undefined);
  worker.unref();
  return () => {
    worker.ref();
    return files;
  };
}

/** The files of a folder: what a listing found and what stands in the folders that it skipped. */
export function wholeTree({ folder, skip }: ListedFolder, others: Tree): Tree {
  const skipped = skip.flatMap((name) =>
    [...listTree(join(folder, name))].map(([path, stamp]) => [`${name}/${path}`, stamp] as const),
  );
  return new Map([...others, ...skipped]);
}
