import type { Finding, Position } from '../finding.ts';
import type { Redaction } from '../schema/redactions.ts';
import { type Message, say } from '../text/message.ts';
import type { MissingHistory, SiteHistory } from './history.ts';
import { oddDateFindings } from './odd-dates.ts';
import type { SharedFile } from './shared-files.ts';

/** The file of redactions, for findings. */
export interface RedactionFile {
  readonly file: string;
  locate(field: readonly PropertyKey[]): Position;
}

/** What the history tells: why there is none, and redactions that hide nothing or too much. */
export function historyFindings(
  history: SiteHistory,
  redactions: readonly Redaction[],
  place: RedactionFile,
): Finding[] {
  if (history.missing !== null)
    return history.missing === 'off'
      ? []
      : [missingFinding(history.missing, place.file, history.refused ?? '')];
  return [
    ...oddDateFindings(history.oddDates ?? [], place.file),
    ...redactions.flatMap((redaction, index) => redactionFindings(history, redaction, index, place)),
  ];
}

function redactionFindings(
  { items, shared }: SiteHistory,
  { item, revisions }: Redaction,
  index: number,
  place: RedactionFile,
): Finding[] {
  const found = items.find((history) => history.item === item || history.former.includes(item));
  if (!found) return [finding('redaction-item', place, [index, 'item'], unknownItem(item))];
  const last = found.revisions.length;
  return [
    ...(shared ?? []).flatMap((file) =>
      file.item === found.item ? [sharedFinding(file, index, place)] : [],
    ),
    ...revisions.flatMap((n) => {
      if (n > last)
        return [finding('redaction-revision', place, [index, 'revisions'], unknownRevision(n, last))];
      if (n === last && found.absences.at(-1)?.after !== n)
        return [finding('redaction-revision', place, [index, 'revisions'], currentRevision(n))];
      return [];
    }),
  ];
}

const sharedFinding = ({ path, other }: SharedFile, index: number, place: RedactionFile): Finding => ({
  ...finding(
    'redaction-shared',
    place,
    [index, 'item'],
    [say('redaction-shared.found', { path, other }), say('redaction-shared.foundFix', { other })],
  ),
  severity: 'warning',
});

type Words = readonly [message: Message, fix: Message];

const finding = (
  rule: string,
  { file, locate }: RedactionFile,
  field: readonly PropertyKey[],
  [message, fix]: Words,
): Finding => ({ rule, severity: 'error', file, position: locate(field), message, fix });

const unknownItem = (item: string): Words => [
  say('findings.unknownItem', { item }),
  say('findings.unknownItemFix'),
];
const unknownRevision = (n: number, last: number): Words => [
  say('findings.unknownRevision', { n, last }),
  say('findings.unknownRevisionFix'),
];
const currentRevision = (n: number): Words => [
  say('findings.currentRevision', { n }),
  say('findings.currentRevisionFix'),
];

function missingFinding(state: Exclude<MissingHistory, 'off'>, file: string, refused: string): Finding {
  const [message, fix] = state === 'refused' ? refusedWords(refused) : missingWords[state];
  return {
    rule: 'history-missing',
    severity: 'notice',
    file: file.replace(/[^/]+$/, ''),
    position: null,
    message,
    fix,
  };
}

const switchOff: Message = say('findings.switchOff');
const withHint = (mend: Message): Message => say('findings.withHint', { mend, switchOff });

const refusedWords = (folder: string): Words => [
  say('findings.refusedWords', { folder }),
  withHint(say('findings.refusedWords2', { folder })),
];

const missingWords: Readonly<Record<Exclude<MissingHistory, 'off' | 'refused'>, Words>> = {
  'no-git': [say('findings.noGit'), withHint(say('findings.noGit2'))],
  none: [say('findings.none'), withHint(say('findings.none2'))],
  damaged: [say('findings.damaged'), withHint(say('findings.damaged2'))],
  empty: [say('findings.empty'), withHint(say('findings.empty2'))],
  shallow: [say('findings.shallow'), withHint(say('findings.shallow2'))],
  untracked: [say('findings.untracked'), withHint(say('findings.untracked2'))],
};
