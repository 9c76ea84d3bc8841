import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkCommits } from '../../src/app/check-commits.ts';
import { checkSite } from '../../src/app/check-site.ts';
import { allRules } from '../../src/domain/checks/registry.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { messages } from '../../src/domain/text/languages.ts';
import { locales } from '../../src/domain/text/locale.ts';
import { type Message, textIn } from '../../src/domain/text/message.ts';
import { makeRepository } from '../repository.ts';
import { makeSite, writeFiles } from '../tiny-site.ts';
import { attachmentCases } from './cases/attachments.ts';
import { catalogueCases } from './cases/catalogue.ts';
import { contradictionCases } from './cases/contradictions.ts';
import { corpusCases } from './cases/corpus.ts';
import { disclosureCases } from './cases/disclosure.ts';
import { documentCases } from './cases/documents.ts';
import { historyCases } from './cases/history.ts';
import { proseCases } from './cases/prose.ts';
import { publicCases } from './cases/public.ts';
import { readingCases } from './cases/reading.ts';
import type { Files } from './rule-case.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** For mutation tests: the rules of one file alone. */
const only = process.env.GONGKAI_RULES?.split(',');
const isWanted = ([rule]: readonly [string, unknown]) => only?.includes(rule) ?? true;

const fileCases = {
  ...readingCases,
  ...proseCases,
  ...corpusCases,
  ...catalogueCases,
  ...contradictionCases,
  ...disclosureCases,
  ...documentCases,
  ...publicCases,
  ...attachmentCases,
};

/** All that was said, for the test that nothing is left unsaid. */
const seen: Finding[] = [];

/** Findings of a rule as editors read them in both languages; what differs by machine is left out. */
function asRead(findings: readonly Finding[], rule: string, folder: string): string {
  const own = findings.filter((finding) => finding.rule === rule);
  seen.push(...own);
  const info = allRules.find(({ id }) => id === rule);
  const may = info?.lowerable ? ', may be lowered' : '';
  const texts = own.map(({ severity, file, position, message, fix }) => {
    expect(position).toBeDefined();
    const place = position ? `${file}:${position.line}:${position.column}` : file;
    const said = locales.flatMap((locale) => [textIn(message, locale), textIn(fix, locale)]);
    return [`${severity} ${place.replace(`${folder}/`, '')} (${info?.severity}${may})`, ...said].join('\n');
  });
  return texts
    .join('\n')
    .replaceAll(/\/tmp\/gongkai-\w+/g, '…')
    .replaceAll(/\b[0-9a-f]{10}(?:[0-9a-f]{6})?\b/g, '0123456789');
}
const errorsOf = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${textIn(message, 'en')}`);

async function findingsOf(files: Files): Promise<{ folder: string; findings: readonly Finding[] }> {
  const { folder, settings } = makeSite();
  for (const [path, content] of Object.entries(files))
    if (content === null) rmSync(join(folder, path));
    else writeFiles(folder, { [path]: content });
  return { folder, findings: (await checkSite(settings)).findings };
}

const testAll = only ? test.skip : test;

testAll('every rule has a case that breaks it', () => {
  const rules = new Set([...Object.keys(fileCases), ...Object.keys(historyCases)]);
  expect([...rules].sort()).toEqual(allRules.map(({ id }) => id).toSorted());
});

const cases = Object.entries(fileCases)
  .filter(isWanted)
  .flatMap(([rule, all]) => all.map((one) => ({ rule, ...one })));

describe('a site that breaks a rule is told so, and doing what the finding says mends it', () => {
  test.each(cases)('$rule: $name', async ({ rule, broken, mended, right }) => {
    const before = await findingsOf(broken);
    const read = asRead(before.findings, rule, before.folder);
    expect(read).not.toBe('');
    expect(read).toMatchSnapshot();
    const { findings } = await findingsOf(mended);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(errorsOf(findings)).toEqual([]);
    if (!right) return;
    const alike = await findingsOf(right);
    expect(alike.findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });

  const ofHistory = Object.entries(historyCases)
    .filter(isWanted)
    .flatMap(([rule, all]) => all.map((one) => ({ rule, ...one })));
  test.each(ofHistory)('$rule: $name', async ({ rule, steps }) => {
    const byClock = rule === 'clock-behind' || rule === 'date-future';
    if (byClock) vi.useFakeTimers({ toFake: ['Date'] });
    const repository = makeRepository();
    const settings = byClock ? { ...repository.settings, today: null } : repository.settings;
    const mend = await steps(repository);
    const check = rule === 'commit-personal' ? checkCommits : checkSite;
    const before = await check(settings);
    const read = asRead(before.findings, rule, repository.folder);
    expect(read).not.toBe('');
    expect(read).toMatchSnapshot();
    await mend(repository);
    const { findings } = await check(settings);
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(errorsOf(findings)).toEqual([]);
  });
});

/** Messages of rules: those of commands and pages, and what the handbook says of rules, are tested elsewhere. */
const others = new Set(
  [
    'build-site',
    'bundle',
    'clean-file',
    'compliance',
    'command-texts',
    'components',
    'doctor',
    'evidence',
    'fix',
    'footnotes',
    'hooks',
    'host-limits',
    'import',
    'import-links',
    'import-loss',
    'import-notice',
    'import-page',
    'import-question',
    'import-report',
    'import-tables',
    'init',
    'list',
    'members',
    'live-notice',
    'new',
  ].concat([
    'output-messages',
    'pdf-files',
    'progress',
    'publish',
    'recorded-items',
    'rebuild',
    'record-site',
    'report',
    'run-build',
    'run-server',
    'search-push',
    'site-config',
    'tables',
    'upgrade',
    'verify',
  ]),
);

/** Messages that no case can make, each with the reason. */
const unsaid: Readonly<Record<string, string>> = {
  'content-files.unreadable': 'whoever runs the tests may be allowed to read every file',
  'content-files.unreadableFix': 'the same',
  'read-content.noFolder': 'of a folder that is not there: test/domain/document/text-slips.test.ts',
  'read-content.noFolderFix': 'the same',
  'explain.otherType': 'for types that only the schema of a maintainer can have',
  'reasons.wrong': 'the same',
  'reasons.format': 'the same',
  'lost-pages.edited': 'of a build after another: test/app/lost-addresses.test.ts',
  'syntax-error.other': 'for words of the parser that it has for none of 320,000 random texts',
  'syntax-error.otherFix': 'the same',
};

testAll('every message that a rule can say is said by a case', () => {
  const keys = Object.entries(messages['zh-CN']).flatMap(([group, words]) =>
    others.has(group)
      ? []
      : Object.keys(words)
          .filter((key) => key !== 'title' && key !== 'help')
          .map((key) => `${group}.${key}`),
  );
  const said = new Set(seen.flatMap(({ message, fix }) => [...keysIn(message), ...keysIn(fix)]));
  expect(keys.length).toBeGreaterThan(250);
  expect(keys.filter((key) => !said.has(key) && !Object.hasOwn(unsaid, key)).join('\n')).toBe('');
  expect(Object.keys(unsaid).filter((key) => said.has(key))).toEqual([]);
});

function keysIn(message: Message): string[] {
  if (!('key' in message)) return [];
  const values = Object.values(message.values ?? {}).flat();
  return [message.key, ...values.flatMap((value) => (typeof value === 'object' ? keysIn(value) : []))];
}
