import { checkCommits } from '../src/app/check-commits.ts';
import { checkSite } from '../src/app/check-site.ts';
import { parseCommand } from './lib/command.ts';
import { mendContent } from './lib/mend.ts';
import { commitsSummary, printFindings, printFor, summaryOf } from './lib/report.ts';

const { options, settings, locale } = parseCommand({
  name: 'check',
  options: ['content', 'public', 'base', 'today', 'locale', 'format', 'json', 'commits', 'fix', 'mask'],
});
if (options.fix || options.mask) await mendContent(settings, { cover: options.mask === true, locale });
const result = options.commits ? checkCommits(settings) : await checkSite(settings);
const language = locale ?? result.locale;
const format = options.json ? 'json' : (options.format ?? 'text');
if (format !== 'text') printFor(format, result, language);
else {
  printFindings(result.findings, language);
  console.log('commits' in result ? commitsSummary(result, language) : summaryOf(result, language));
}
process.exitCode = result.blocks ? 1 : 0;
