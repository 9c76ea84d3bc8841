import { checkSite } from '../src/app/check-site.ts';
import { silent } from '../src/app/progress.ts';
import { parseCommand } from './lib/command.ts';
import { recordSite } from './lib/record-site.ts';
import { printFindings, summaryOf } from './lib/report.ts';

const { options, settings, locale } = parseCommand({
  name: 'ledger',
  options: ['content', 'public', 'out', 'today', 'locale', 'acceptLostAddresses'],
});
const checked = await checkSite(settings, silent, options);
const language = locale ?? checked.locale;
printFindings(checked.findings, language);
if (checked.blocks || !checked.corpus) {
  console.log(summaryOf(checked, language));
  process.exitCode = 1;
} else if (!(await recordSite(settings, { ...checked, corpus: checked.corpus }, language)))
  process.exitCode = 1;
