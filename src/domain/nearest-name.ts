import { distance } from 'fastest-levenshtein';

/** The name out of `known` that is near enough to be meant, or null. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(name.length / 2)) + 1;
  for (const candidate of known) {
    // Every letter more or less is a step.
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}
