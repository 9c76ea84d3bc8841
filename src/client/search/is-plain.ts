/**
 * True when a list that another site sent consists of texts, booleans, finite numbers and lists of them: nothing in
 * it can upset the order or the counts of what is shown beside it.
 */
export function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isPlain);
  return typeof value === 'string' || typeof value === 'boolean';
}
