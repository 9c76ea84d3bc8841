import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeSettings } from '../src/io/settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { engines, ensureEngine } from './lib/engines.ts';
import { notRun } from './lib/not-run.ts';

const { root, state } = makeSettings({});
const bin = (path: string) => join(root, 'node_modules', path);
const only = process.argv.slice(2);

if (only.includes('--help')) {
  console.log(
    'npm test [-- FILTER…]\nTypes, lint, dead code and all tests; with filters only the tests whose files match.',
  );
  process.exit(0);
}
const browser = await ensureBrowser();
const absent = Object.entries(engines).flatMap(([name, title]) => {
  const program = ensureEngine(name as keyof typeof engines);
  return 'missing' in program ? [{ title, missing: program.missing }] : [];
});
const env = { ...process.env, CHROME_PATH: browser, ASTRO_TELEMETRY_DISABLED: '1' };
const gates = only.length > 0 ? [] : await runGates();
const tests = runTests();
const failed = tests.failed + gates.filter((gate) => !gate.passed).length;
for (const gate of gates) console.log(`${gate.passed ? '✓' : '✗'} ${gate.name}`);
for (const line of notRun(tests.skipped, absent)) console.log(line);
console.log(`${tests.passed + gates.filter((gate) => gate.passed).length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Checks of the code itself, side by side; each counts as one test, and says what it has to say at its end. */
function runGates() {
  const steps = [
    {
      name: 'types are clean (TypeScript and Astro)',
      args: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'warning'],
    },
    {
      name: 'lint and format are clean',
      args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
    },
    { name: 'no code or dependency is unused', args: [bin('knip/bin/knip.js')] },
  ];
  return Promise.all(steps.map(async ({ name, args }) => ({ name, passed: await gate(args) })));
}

function runTests(): { passed: number; failed: number; skipped: number } {
  const report = join(state, 'test-report.json');
  rmSync(report, { force: true });
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ];
  const status = node(args);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      success: boolean;
    };
    const failed = Math.max(numFailedTests, success && status === 0 ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function gate(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      process.stdout.write(stdout + stderr);
      resolve(error === null);
    });
  });
}

function node(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}
