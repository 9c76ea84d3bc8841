import { checkSite } from '../src/app/check-site.ts';
import { parseCommand } from './lib/command.ts';
import { printFindings, printFor, summaryOf } from './lib/report.ts';

const { options, settings, locale } = parseCommand({
  name: 'check',
  options: ['content', 'public', 'base', 'today', 'locale', 'format', 'json'],
});
const result = await checkSite(settings);
const language = locale ?? result.locale;
const format = options.json ? 'json' : (options.format ?? 'text');
if (format !== 'text') printFor(format, result.findings, language);
else {
  printFindings(result.findings, language);
  console.log(summaryOf(result, language));
}
process.exitCode = result.blocks ? 1 : 0;
