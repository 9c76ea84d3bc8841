import type { ListedFile } from './shard-file.ts';

/** How a file of one site is not as in another one: other bytes, or there in one of them only. */
export interface FileDifference {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'extra';
}

type Files = ReadonlyMap<string, Pick<ListedFile, 'sha256' | 'sm3' | 'size'>>;

/** Files of the second site that are others than in the first, missing or extra, in order of paths. */
export function fileDifferences(first: Files, second: Files): FileDifference[] {
  const all = [...new Set([...first.keys(), ...second.keys()])].sort();
  return all.flatMap((path): FileDifference[] => {
    const [one, other] = [first.get(path), second.get(path)];
    if (!one) return [{ path, kind: 'extra' }];
    if (!other) return [{ path, kind: 'missing' }];
    const isSame = one.sha256 === other.sha256 && one.sm3 === other.sm3 && one.size === other.size;
    return isSame ? [] : [{ path, kind: 'changed' }];
  });
}

/** The first line, from 1, in which two texts are not the same. */
export function differentLine(one: string, other: string): number {
  const [first, second] = [one.split('\n'), other.split('\n')];
  const at = first.findIndex((line, n) => line !== second[n]);
  return (at < 0 ? first.length : at) + 1;
}
