import { examine } from '../src/app/doctor/examine.ts';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { parseCommand } from './lib/command.ts';
import { doctorJson, doctorLines } from './lib/doctor-report.ts';

const { options, settings, locale } = parseCommand({
  name: 'doctor',
  options: ['content', 'out', 'locale', 'json'],
});
const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
const found = examine(settings);
console.log(options.json ? doctorJson(found, language) : doctorLines(found, language).join('\n'));
process.exitCode = found.some(({ state }) => state === 'blocks') ? 1 : 0;
