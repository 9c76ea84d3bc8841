import type { Problem } from './explain.ts';

/** Data whose fields have the names that were meant, with the way back to those that were typed. */
interface Renamed {
  readonly data: unknown;
  /** Of two fields that mean one, the second cannot get its name. */
  readonly named: readonly Problem[];
  typed(path: readonly PropertyKey[]): readonly PropertyKey[];
}

/** The same data with every field under the name that it means; null where all have theirs. */
export function withMeantKeys(data: unknown, problems: readonly Problem[]): Renamed | null {
  const renames = new Map<string, string>();
  const copy = structuredClone(data);
  const named = problems.flatMap((problem): Problem[] => {
    const { path, meantKey } = problem;
    if (meantKey === undefined) return [];
    const key = String(path.at(-1));
    const group = groupAt(copy, path.slice(0, -1));
    if (!group || Object.hasOwn(group, meantKey)) {
      const { meant: _taken, ...left } = problem;
      return [left];
    }
    group[meantKey] = group[key];
    delete group[key];
    renames.set(JSON.stringify([...path.slice(0, -1), meantKey]), key);
    return [problem];
  });
  if (named.length === 0) return null;
  const typed = (path: readonly PropertyKey[]) =>
    path.map((key, at) => renames.get(JSON.stringify(path.slice(0, at + 1))) ?? key);
  return { data: copy, named, typed };
}

function groupAt(data: unknown, path: readonly PropertyKey[]): Record<string, unknown> | null {
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : null,
    data,
  );
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
}
