/** Every value whose key was seen before, with the first that had it; a null key is no key. */
export function* duplicates<T>(
  values: Iterable<T>,
  keyOf: (value: T) => string | null,
): Generator<readonly [T, T]> {
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, value);
    else yield [value, first];
  }
}
