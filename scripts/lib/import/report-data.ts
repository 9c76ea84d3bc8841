import { missingChapters } from '../../../src/domain/import/chapters.ts';
import { ruleWords } from '../../../src/domain/import/report-words.ts';
import type { PersonalForms } from '../../../src/domain/personal/personal-number.ts';
import type { Locale } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import type { ImportOutcome } from '../../../src/io/import/outcome.ts';
import { shownPath } from '../../../src/io/settings.ts';
import { hideNumbers } from './hide-numbers.ts';
import { problemWords } from './report-words.ts';

/** What became of an import, for programs and for a page: plain data in one language. */
export interface ImportReportData {
  readonly version: 1;
  readonly dryRun: boolean;
  readonly files: readonly FileReport[];
  /** What is told of all files together. */
  readonly notes: readonly string[];
  readonly totals: Readonly<Record<'all' | 'imported' | 'known' | 'left', number>>;
}

/** What became of one file, or of one item of a list. */
export interface FileReport {
  readonly source: string;
  readonly status: ImportOutcome['type'];
  /** Id of what kept it out, and the same in words. */
  readonly problem?: string;
  readonly reason?: string;
  readonly target?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Questions, notices and all else that was told, in words. */
  readonly notes: readonly string[];
  /** Lines that were left out, to the letter. */
  readonly removed: readonly RemovedLine[];
  /** Kinds of questions that are open. */
  readonly questions: readonly string[];
  /** What the check will say; never the number of a person itself. */
  readonly findings: readonly FoundInDocument[];
  readonly missingChapters: readonly string[];
  /** Lines of the source, with the rule by which one went. */
  readonly lines: readonly { readonly text: string; readonly rule: string | null }[];
  /** The document that was made. */
  readonly text: string;
}

interface RemovedLine {
  readonly rule: string;
  readonly text: string;
  readonly page: number | null;
  readonly line: number | null;
}

interface FoundInDocument {
  readonly rule: string;
  readonly severity: string;
  readonly line: number | null;
  readonly message: string;
  readonly fix: string;
}

/** What is told of an import as plain data. */
export function reportData(
  outcomes: readonly ImportOutcome[],
  notes: readonly Message[],
  locale: Locale,
  dryRun: boolean,
  forms: PersonalForms,
): ImportReportData {
  const hide = (text: string) => hideNumbers(text, forms);
  const count = (...types: readonly ImportOutcome['type'][]) =>
    outcomes.filter(({ type }) => types.includes(type)).length;
  return {
    version: 1,
    dryRun,
    files: outcomes.map((outcome) => hidden(fileReport(outcome, locale), hide)),
    notes: notes.map((note) => textIn(note, locale)),
    totals: {
      all: outcomes.length,
      imported: count('imported'),
      known: count('known'),
      left: count('exists', 'problem'),
    },
  };
}

/** The same without numbers of persons: reports are passed on. */
const hidden = (file: FileReport, hide: (text: string) => string): FileReport => ({
  ...file,
  notes: file.notes.map(hide),
  removed: file.removed.map((line) => ({ ...line, text: hide(line.text) })),
  lines: file.lines.map((line) => ({ ...line, text: hide(line.text) })),
  text: hide(file.text),
});

const nothing = {
  notes: [],
  removed: [],
  questions: [],
  findings: [],
  missingChapters: [],
  lines: [],
  text: '',
} as const;

function fileReport(outcome: ImportOutcome, locale: Locale): FileReport {
  const source = shownPath(outcome.source);
  const words = (message: Message) => textIn(message, locale);
  if (outcome.type === 'problem')
    return {
      ...{ ...nothing, source, status: outcome.type, problem: outcome.problem },
      reason: words(problemWords[outcome.problem]),
      notes: (outcome.notes ?? []).map(words),
    };
  const target = shownPath(outcome.target);
  if (outcome.type !== 'imported')
    return {
      ...{ ...nothing, source, status: outcome.type, target },
      reason: words(outcome.type === 'exists' ? say('import-report.exists') : say('import-report.known')),
    };
  const { document, report, findings } = outcome;
  const { facts, text } = document;
  return {
    ...{ ...nothing, source, status: outcome.type, target, text },
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) =>
        value === null ? [] : [[name, typeof value === 'object' ? (value.line ?? value.url ?? '') : value]],
      ),
    ),
    notes: (outcome.notes ?? []).map(words),
    removed: (report?.losses ?? []).map(({ rule, text: line, place }) => ({ rule, text: line, ...place })),
    questions: (report?.questions ?? []).map(({ kind }) => kind),
    findings: findings.map(({ rule, severity, position, message, fix }) => ({
      ...{ rule, severity, line: position?.line ?? null },
      ...{ message: words(message), fix: words(fix) },
    })),
    missingChapters: missingChapters(facts.reportKind, facts.year, text),
    lines: (report?.lines ?? []).map(({ text: line, rule }) => ({
      text: line,
      rule: rule === null ? null : words(ruleWords[rule]),
    })),
  };
}
