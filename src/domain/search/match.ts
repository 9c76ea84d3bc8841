/** True when some `length` numbers of a sorted list follow each other without a gap. */
export function hasRun(positions: readonly number[], length: number): boolean {
  let run = 0;
  let last = Number.NaN;
  for (const position of positions) {
    if (position === last) continue;
    run = position === last + 1 ? run + 1 : 1;
    if (run >= length) return true;
    last = position;
  }
  return false;
}

/** True when the tokens stand one behind the other: the places of each are given in order of the tokens. */
export function followsInOrder(places: readonly ReadonlySet<number>[]): boolean {
  const [first, ...rest] = places;
  if (!first) return false;
  for (const start of first) if (rest.every((places, index) => places.has(start + index + 1))) return true;
  return false;
}
