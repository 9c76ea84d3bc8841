/** An engine that cannot be started here, and why. */
interface AbsentEngine {
  readonly title: string;
  readonly missing: string;
}

/** What a test run says at its end of tests that were not run, and why; no line where all were. */
export function notRun(skipped: number, absent: readonly AbsentEngine[]): string[] {
  if (skipped === 0) return [];
  const reasons = absent.map(({ title, missing }) => `a real ${title}, for ${missing}`);
  const tests = skipped === 1 ? '1 test' : `${skipped} tests`;
  return [`Not run: ${tests}.`, ...reasons.map((reason) => `Not run: what asks ${reason}.`)];
}
