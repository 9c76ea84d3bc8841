/** Number of different tags. */
const tags = 16;

/**
 * A number from 0 to 15 for each token. It stands in every place that the index holds, for the engine returns the
 * places of all tokens of a search together: so we can tell which token stands where.
 */
export function tagOf(token: string): number {
  let hash = 7;
  for (let at = 0; at < token.length; at++) hash = (Math.imul(hash, 31) + token.charCodeAt(at)) >>> 0;
  return hash % tags;
}

/** A place as the index holds it. */
export const tagged = (place: number, tag: number): number => place * tags + tag;

/** Place and tag out of what the index holds. */
export const untagged = (location: number): [place: number, tag: number] => [
  Math.floor(location / tags),
  location % tags,
];
