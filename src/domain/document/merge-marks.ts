import type { Finding } from '../finding.ts';
import { say } from '../text/message.ts';

const marks = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r]|$)/m;

/** A finding where git left two versions of a file side by side: the first of its marks, whole or only some of them. */
export function mergeConflict(text: string, file: string): Finding | null {
  const mark = marks.exec(text);
  if (!mark) return null;
  const before = text.slice(0, mark.index);
  return {
    rule: 'merge-conflict',
    severity: 'error',
    file,
    position: { line: before.split('\n').length, column: 1 },
    message: say('merge-marks.mergeConflict', { value: mark[0] }),
    fix: say('merge-marks.mergeConflictFix'),
  };
}
