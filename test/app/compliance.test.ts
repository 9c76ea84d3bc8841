import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { complianceOf } from '../../src/app/compliance.ts';
import { catalogue } from '../rules/rule-case.ts';
import { makeSite } from '../tiny-site.ts';

const asked = {
  'content/catalogue.yaml': catalogue(
    'period: yearly',
    'until: 2021-12-31',
    'deadline: { unit: fixed-date, before: 04-01 }',
    'items: [{ collection: reports }]',
  ),
};

test('what is overdue is a sentence and a number; the report in time is neither', () => {
  const found = complianceOf(makeSite(asked).settings);
  if (typeof found === 'string') throw new Error(found);
  // Without a calendar nobody can say by how many working days.
  expect(found.lines).toEqual(['测试镇人民政府：2021年事项，还没有公开。']);
  expect([found.counted('overdue'), found.counted('late'), found.counted('incomplete')]).toEqual([1, 0, 0]);
  expect(JSON.parse(found.json).duties).toHaveLength(2);
});

test('a site without a catalogue has nothing to be held against', () => {
  expect(complianceOf(makeSite().settings)).toBe('none');
});

test('the command fails for what it was told to fail for, and for nothing else', () => {
  const { folder } = makeSite(asked);
  const run = (...flags: readonly string[]) =>
    spawnSync(
      process.execPath,
      ['scripts/compliance.ts', '--content', `${folder}/content`, '--today', '2026-01-31', ...flags],
      { encoding: 'utf8' },
    );
  expect([run('--fail-on', 'overdue').status, run('--fail-on', 'late').status]).toEqual([1, 0]);
  expect(JSON.parse(run('--json').stdout).today).toBe('2026-01-31');
});
