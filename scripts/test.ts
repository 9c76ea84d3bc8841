import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeSettings } from '../src/io/settings.ts';
import { ensureBrowser } from './lib/browser.ts';

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
const gates = only.length > 0 ? [] : runGates();
const tests = runTests();
const failed = tests.failed + gates.filter((gate) => !gate.passed).length;
for (const gate of gates) console.log(`${gate.passed ? '✓' : '✗'} ${gate.name}`);
console.log(`${tests.passed + gates.filter((gate) => gate.passed).length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Checks of the code itself; each counts as one test. */
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
  return steps.map(({ name, args }) => ({ name, passed: node(args) === 0 }));
}

function runTests(): { passed: number; failed: number } {
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
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      success: boolean;
    };
    return { passed: numPassedTests, failed: Math.max(numFailedTests, success && status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function node(args: readonly string[]): number {
  const env = { ...process.env, CHROME_PATH: browser, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}
