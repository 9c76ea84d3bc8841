import type { Finding } from '../../../src/domain/finding.ts';
import { missingChapters } from '../../../src/domain/import/chapters.ts';
import type { Facts } from '../../../src/domain/import/types.ts';
import type { Locale } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import type { ImportOutcome } from '../../../src/io/import/outcome.ts';
import { shownPath } from '../../../src/io/settings.ts';

type Problem = Extract<ImportOutcome, { type: 'problem' }>['problem'];

/** What the import command says, by name. */
export const importTexts = {
  description: say('import-report.description'),
  files: say('import-report.files'),
  collection: say('import-report.collection'),
  publisher: say('import-report.publisher'),
  content: say('import-report.content'),
  dryRun: say('import-report.dryRun'),
  force: say('import-report.force'),
  confirmed: say('import-report.confirmed'),
  privateAddresses: say('import-report.privateAddresses'),
  keepSource: say('import-report.keepSource'),
  dropSource: say('import-report.dropSource'),
  json: say('import-report.json'),
  report: say('import-report.report'),
  locale: say('import-report.locale'),
  help: say('import-report.help'),
  example: say('import-report.example'),
  written: say('import-report.written'),
  wouldWrite: say('import-report.wouldWrite'),
  exists: say('import-report.exists'),
} as const;
export type ImportText = keyof typeof importTexts;

const factNames: Readonly<Record<keyof Facts, Message>> = {
  title: say('import-report.factsTitle'),
  year: say('import-report.factsYear'),
  reportKind: say('import-report.factsReportKind'),
  published: say('import-report.factsPublished'),
  issued: say('import-report.factsIssued'),
  number: say('import-report.factsNumber'),
  source: say('import-report.factsSource'),
};

/** Why a file was not imported, by what kept it out. */
export const problemWords: Readonly<Record<Problem, Message>> = {
  unsupported: say('import-report.problemsUnsupported'),
  'too-large': say('import-report.problemsTooLarge'),
  'too-slow': say('import-report.problemsTooSlow'),
  'too-much-memory': say('import-report.problemsTooMuchMemory'),
  empty: say('import-report.problemsEmpty'),
  asked: say('import-report.problemsAsked'),
  unreadable: say('import-report.problemsUnreadable'),
  'nothing-here': say('import-report.problemsNothingHere'),
  'in-the-way': say('import-report.problemsInTheWay'),
  'nothing-in-it': say('import-tables.nothing'),
  'no-text': say('attachment-unreadable.noText'),
  encrypted: say('attachment-unreadable.encrypted'),
  'archive-unsafe': say('import-report.problemsArchiveUnsafe'),
  'archive-too-large': say('import-report.problemsArchiveTooLarge'),
  'no-office': say('import-report.problemsNoOffice'),
  'office-failed': say('import-report.problemsOfficeFailed'),
  'not-fetched': say('import-report.problemsNotFetched'),
  'private-address': say('import-report.problemsPrivateAddress'),
  'list-page': say('import-report.problemsListPage'),
  damaged: say('attachment-unreadable.damaged'),
  'unknown-format': say('import-report.problemsUnsupported'),
};

/** Says of every file what became of it, and the totals. */
export function printOutcomes(
  outcomes: readonly ImportOutcome[],
  notes: readonly Message[],
  locale: Locale,
  dryRun: boolean,
): void {
  for (const outcome of outcomes) {
    if (outcome.type === 'imported') console.log(importedLines(outcome, locale, dryRun));
    else if (outcome.type === 'exists')
      console.error(`${shownPath(outcome.target)}\n  ${textIn(importTexts.exists, locale)}\n`);
    else if (outcome.type === 'problem') {
      const said = [problemWords[outcome.problem], ...(outcome.notes ?? [])];
      console.error(
        `${shownPath(outcome.source)}\n  ${said.map((line) => textIn(line, locale)).join('\n  ')}\n`,
      );
    }
  }
  for (const note of notes) console.log(textIn(note, locale));
  const count = (type: ImportOutcome['type']) => outcomes.filter((outcome) => outcome.type === type).length;
  const [done, known] = [count('imported'), count('known')];
  if (known > 0) console.log(textIn(say('import-report.knownTotal', { count: known }), locale));
  const counts = { all: outcomes.length, done, left: outcomes.length - done - known };
  console.log(textIn(say('import-report.totals', counts), locale));
}

function importedLines(
  {
    target,
    document: { facts, headings, text },
    notes = [],
    findings,
  }: Extract<ImportOutcome, { type: 'imported' }>,
  locale: Locale,
  dryRun: boolean,
): string {
  const names = Object.keys(factNames) as (keyof Facts)[];
  const nameIn = (name: keyof Facts) => textIn(factNames[name], locale);
  const found = names
    .filter((name) => facts[name] !== null)
    .map((name) => `${nameIn(name)} ${shown(facts[name])}`);
  const missing = names.filter((name) => facts[name] === null).map((name) => factNames[name]);
  const lines = [
    `${textIn(dryRun ? importTexts.wouldWrite : importTexts.written, locale)} ${shownPath(target)}`,
    `  ${[...found, textIn(say('import-report.headings', { n: headings }), locale)].join(' · ')}`,
    ...(missing.length > 0 ? [`  ${textIn(say('import-report.missing', { names: missing }), locale)}`] : []),
    ...notes.map((note) => `  ${textIn(note, locale)}`),
    ...openPoints(findings, missingChapters(facts.reportKind, facts.year, text), locale),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is still to be done: by what the check says of the document alone, and by the chapters of the law. */
function openPoints(findings: readonly Finding[], chapters: readonly string[], locale: Locale): string[] {
  const said = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ message, position }) => say('import-report.open', { line: position?.line ?? 1, what: message }));
  const told = chapters.length > 0 ? [say('import-report.chapters', { names: chapters })] : [];
  return [...said, ...told].map((message) => `  ${textIn(message, locale)}`);
}

const shown = (fact: Facts[keyof Facts]): string =>
  typeof fact === 'object' && fact !== null ? (fact.line ?? fact.url ?? fact.site ?? '') : String(fact);
