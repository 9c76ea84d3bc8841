import { confirm, isCancel } from '@clack/prompts';
import type { LineChange } from '../../../src/domain/document/line-changes.ts';
import type { Locale } from '../../../src/domain/text/locale.ts';
import { say, textIn } from '../../../src/domain/text/message.ts';
import { shownPath } from '../../../src/io/settings.ts';

/** Changed lines that are shown of a file. */
const mostLines = 40;
/** So many files are done at once that progress is of interest. */
const many = 20;

/** Shows what writing over a file changes, and on a terminal asks whether it may be. */
export function overwriteAsked(
  locale: Locale,
): (target: string, changes: readonly LineChange[]) => Promise<boolean> {
  return async (target, changes) => {
    const shown = changes.slice(0, mostLines).map(({ sign, text }) => `  ${sign} ${text}`);
    const more = changes.length - shown.length;
    console.log(textIn(say('import-report.difference', { file: shownPath(target) }), locale));
    console.log(shown.join('\n'));
    if (more > 0) console.log(`  ${textIn(say('import-report.differenceMore', { count: more }), locale)}`);
    if (!process.stdin.isTTY || !process.stdout.isTTY) return true;
    const answer = await confirm({ message: textIn(say('import-report.overwrite'), locale) });
    return !isCancel(answer) && answer;
  };
}

/** Tells how far an import of many files is: on a terminal in one line, elsewhere every hundred files. */
export function progressShown(locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    if (all < many) return;
    const text = textIn(say('import-report.progress', { done, all }), locale);
    if (process.stderr.isTTY) process.stderr.write(`\r${text}${done === all ? '\n' : ''}`);
    else if (done % 100 === 0 || done === all) console.error(text);
  };
}
