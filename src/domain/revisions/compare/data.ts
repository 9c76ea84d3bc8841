import { ownValue } from '../../own-value.ts';

/** A field of typed data that differs. */
export interface FieldChange {
  /** Keys and places from the top, places as in the new data (of what is gone: in the old). */
  readonly path: readonly (string | number)[];
  /** What the list entries on the way are called, e.g. the name of a figure; null when they have no name. */
  readonly names: readonly string[];
  /** Null when the field was not there. */
  readonly before: Leaf | null;
  readonly after: Leaf | null;
}
type Leaf = string | number | boolean;
type Data = Readonly<Record<string, unknown>>;

/** Fields by which entries of a list are told apart, the surest first. */
const identities = [
  'key',
  'code',
  'id',
  'number',
  'name',
  'title',
  'label',
  'item',
  'question',
  'href',
  'date',
  'year',
];

/** Compares typed data field by field, lists entry by entry. */
export const compareData = (before: Data, after: Data): FieldChange[] => compareValues(before, after, [], []);

type Path = readonly (string | number)[];

function compareValues(before: unknown, after: unknown, path: Path, names: readonly string[]): FieldChange[] {
  if (Array.isArray(before) || Array.isArray(after))
    return compareLists(listOf(before), listOf(after), path, names);
  const [old, next] = [limitOf(before), limitOf(after)];
  if ((old ?? before) !== before || (next ?? after) !== after)
    return compareValues(old ?? before, next ?? after, path, names);
  if (isMap(before) || isMap(after)) {
    const [left, right] = [isMap(before) ? before : {}, isMap(after) ? after : {}];
    const inner = [...names, ...labelOf(isMap(after) ? after : before)];
    if (path.length > 1 && (before === undefined || after === undefined))
      return [{ path, names: inner, before: outline(before), after: outline(after) }];
    const keys = [...new Set([...Object.keys(right), ...Object.keys(left)])];
    return keys.flatMap((key) =>
      compareValues(ownValue(left, key), ownValue(right, key), [...path, key], inner),
    );
  }
  const [left, right] = [leafOf(before), leafOf(after)];
  return left === right ? [] : [{ path, names, before: left, after: right }];
}

const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value];

/** A time limit is one value, not a number and a unit apart: `5 working-day`. */
function limitOf(value: unknown): string | null {
  if (!isMap(value) || Object.keys(value).length !== 2) return null;
  return typeof value.count === 'number' && typeof value.unit === 'string'
    ? `${value.count} ${value.unit}`
    : null;
}

function leafOf(value: unknown): Leaf | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? String(value) : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  names: readonly string[],
): FieldChange[] {
  const keyOf = identityOf([before, after]);
  const left = new Map(before.map((entry, at) => [keyOf(entry, at), [entry, at] as const]));
  const right = new Map(after.map((entry, at) => [keyOf(entry, at), [entry, at] as const]));
  return [...new Set([...right.keys(), ...left.keys()])].flatMap((key) => {
    const [old, next] = [left.get(key), right.get(key)];
    const entry = next?.[0] ?? old?.[0];
    return compareValues(
      old?.[0],
      next?.[0],
      [...path, next?.[1] ?? old?.[1] ?? 0],
      [...names, ...nameOf(entry)],
    );
  });
}

/**
 * How entries of a list are recognised: plain ones by what they are, others by a field that tells them all apart,
 * else by place.
 */
function identityOf(lists: readonly (readonly unknown[])[]): (entry: unknown, at: number) => string {
  const all = lists.flat();
  if (all.every((entry) => !isMap(entry) && !Array.isArray(entry)) && lists.every(isDistinct)) return String;
  const field = identities.find((name) =>
    lists.every(
      (list) =>
        list.every((entry) => isMap(entry) && leafOf(entry[name]) !== null) &&
        isDistinct(list.map((entry) => (entry as Data)[name])),
    ),
  );
  return field ? (entry) => String((entry as Data)[field]) : (_entry, at) => String(at);
}

const isDistinct = (values: readonly unknown[]) => new Set(values.map(String)).size === values.length;

const nameFields = ['label', 'name', 'title', 'item', 'question', 'key', 'code', 'number', 'article'];

function nameOf(entry: unknown): string[] {
  if (!isMap(entry) || typeof entry.label === 'string') return [];
  const name = nameFields.find((key) => typeof entry[key] === 'string');
  return name ? [String(entry[name])] : [];
}

/** Entries of a map of their own kind (figures) carry their name in `label`. */
const labelOf = (value: unknown): string[] =>
  isMap(value) && typeof value.label === 'string' ? [value.label] : [];

/** A whole entry in one line. */
function outline(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (isMap(value)) return Object.values(value).map(outline).filter(Boolean).join('；');
  if (Array.isArray(value)) return value.map(outline).filter(Boolean).join('、');
  return String(leafOf(value));
}
