import type { BuildReport } from '../../src/app/build-site.ts';
import type { Progress } from '../../src/app/progress.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';
import { someOf } from '../../src/io/publish/output-guard.ts';
import { printMainFindings, summaryOf } from './report.ts';

/** Prints how a build goes; `locale` null: in the language of the site. */
export function printedReport(progress: Progress, language: Locale, locale: Locale | null): BuildReport {
  const print = (message: Message) => console.log(textIn(message, language));
  return {
    ...progress,
    checked(result) {
      printMainFindings(result.findings, locale ?? result.locale);
      console.log(summaryOf(result, locale ?? result.locale));
    },
    kept: (files) => print(say('output-messages.kept', { n: files.length, found: someOf(files) })),
    overLimits: (passed) => passed.forEach(print),
    paper: (notices) => notices.forEach(print),
    members: (notices) => notices.forEach(print),
    unstamped: (reason) => print(say('output-messages.unstamped', { reason })),
    withoutLedger: () => print(say('build-site.noLedger')),
  };
}
