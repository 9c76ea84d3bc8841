import { dev } from 'astro';
import { handOver } from '../src/io/handed-over.ts';
import { exportSettings } from '../src/io/settings.ts';
import { checkSite } from './lib/check-site.ts';
import { parseCommand } from './lib/command.ts';
import { printFindings, summaryOf } from './lib/report.ts';

const { options, settings, locale } = parseCommand({
  name: 'dev',
  options: ['content', 'public', 'base', 'today', 'locale', 'port', 'host'],
});
const checked = await checkSite(settings);
handOver({ corpus: null, history: checked.history });
const language = locale ?? checked.locale;
printFindings(checked.findings, language);
console.log(summaryOf(checked, language));
exportSettings(settings);
const host = options.host ?? process.env.HOST;
await dev({
  root: settings.root,
  server: { port: Number(options.port ?? process.env.PORT ?? 4321), ...(host ? { host } : {}) },
});
