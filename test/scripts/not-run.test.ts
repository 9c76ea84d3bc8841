import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { notRun } from '../../scripts/lib/not-run.ts';

test('a run says how many tests were not run, and what each of the engines lacks', () => {
  const absent = [
    { title: 'OpenSearch', missing: 'there is no java' },
    { title: 'S3Proxy', missing: 'there is no mvn' },
  ];
  expect(notRun(7, absent)).toEqual([
    'Not run: 7 tests.',
    'Not run: what asks a real OpenSearch, for there is no java.',
    'Not run: what asks a real S3Proxy, for there is no mvn.',
  ]);
  expect(notRun(1, [])).toEqual(['Not run: 1 test.']);
  expect(notRun(0, absent)).toEqual([]);
});

test('where Java and Maven are not found each is named', () => {
  const code = `import { ensureEngine } from './scripts/lib/engines.ts';
    console.log(JSON.stringify(ensureEngine('opensearch')));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { PATH: '' },
  });
  expect(JSON.parse(stdout)).toEqual({ missing: 'there is no java, no javac, no mvn' });
});
