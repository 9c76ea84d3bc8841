/** The middle value; of an even number of values the mean of the two in the middle, 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1] ?? 0,
    sorted[Math.floor(sorted.length / 2)] ?? 0,
  ];
  return (low + high) / 2;
}
