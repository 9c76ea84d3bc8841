/** How much two texts share, 0 to 1: pairs of neighbouring characters in common (Dice's coefficient). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const [first, second] = [pairsOf(left), pairsOf(right)];
  const total = left.length + right.length - 2;
  if (total <= 0) return 0;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
