import { checkSite } from '../src/app/check-site.ts';
import { parseCommand } from './lib/command.ts';
import { printFindings, printJson, summaryOf } from './lib/report.ts';

const { options, settings, locale } = parseCommand({
  name: 'check',
  options: ['content', 'public', 'base', 'today', 'locale', 'json'],
});
const result = await checkSite(settings);
const language = locale ?? result.locale;
if (options.json) printJson(result.findings, language);
else {
  printFindings(result.findings, language);
  console.log(summaryOf(result, language));
}
process.exitCode = result.blocks ? 1 : 0;
