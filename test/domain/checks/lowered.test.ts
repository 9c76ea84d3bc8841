import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { allRules } from '../../../src/domain/checks/registry.ts';
import { documentWith, makeSite, tinySite } from '../../tiny-site.ts';

/** Findings of a site with one document from the future, and these lines of `site.yaml`. */
function findingsWith(
  lines: string,
): { severity: string; rule: string; file: string; line: number | undefined }[] {
  const { settings } = makeSite({
    'content/site.yaml': `${tinySite['content/site.yaml']}${lines}`,
    'content/documents/2024/a.mdx': documentWith('published: 2999-01-01\n'),
  });
  return checkContent({ ...settings, today: '2026-01-31' }).findings.map(
    ({ severity, rule, file, position }) => ({
      severity,
      rule,
      file: file.split('/').at(-1) ?? '',
      line: position?.line,
    }),
  );
}

const setting = (rule: string, severity = 'warning') =>
  `rules:\n  - rule: ${rule}\n    severity: ${severity}\n    reason: 本站另有规定\n`;
const lineOf = (text: string) =>
  `${tinySite['content/site.yaml']}${setting('x')}`.split('\n').findIndex((line) => line.includes(text)) + 1;

test.each(['warning', 'notice'])('a rule that site.yaml makes a %s is one', (severity) => {
  expect(findingsWith(setting('date-future', severity))).toEqual([
    { severity, rule: 'date-future', file: 'a.mdx', line: 4 },
  ]);
});

test('without the setting it is an error', () => {
  expect(findingsWith('')).toEqual([{ severity: 'error', rule: 'date-future', file: 'a.mdx', line: 4 }]);
});

test.each([
  ['a rule that does not exist', 'date-futur', 'warning', 'rule: x'],
  ['a rule that guards the site', 'prose-code', 'notice', 'rule: x'],
  ['what is a warning already', 'mobile-number', 'warning', 'severity: warning'],
])('%s is a finding at its place, and lowers nothing', (_what, rule, severity, place) => {
  expect(findingsWith(setting(rule, severity))).toEqual([
    { severity: 'error', rule: 'date-future', file: 'a.mdx', line: 4 },
    { severity: 'error', rule: 'rule-setting', file: 'site.yaml', line: lineOf(place) },
  ]);
});

test('a reason is asked for', () => {
  expect(findingsWith('rules:\n  - rule: date-future\n    severity: notice\n')).toContainEqual(
    expect.objectContaining({ rule: 'missing-field', file: 'site.yaml' }),
  );
});

test('no rule that keeps code, foreign files or altered texts off the site can be lowered', () => {
  const firm = allRules.filter(({ lowerable }) => !lowerable).map(({ id }) => id);
  expect(firm).toEqual(
    expect.arrayContaining([
      ...['prose-code', 'prose-element', 'prose-attribute', 'prose-url', 'prose-lost', 'prose-syntax'],
      ...['public-file', 'public-clash', 'hidden-character', 'value-typed', 'merge-conflict'],
      ...['ledger-version', 'lost-address', 'redaction-item', 'redaction-revision', 'url-conflict'],
    ]),
  );
});
