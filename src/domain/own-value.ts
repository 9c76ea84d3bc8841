/**
 * The value that a record itself holds under a key that was typed: `constructor` and `toString` are names like any
 * other.
 */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
