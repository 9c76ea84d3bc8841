import { Command, CommanderError, Option } from 'commander';
import { type Locale, locales } from '../src/domain/finding.ts';
import { type CollectionName, collectionNames } from '../src/domain/schema/collections.ts';
import { importFiles } from '../src/io/import/import-files.ts';
import { readSiteFile } from '../src/io/read-content.ts';
import { makeSettings } from '../src/io/settings.ts';
import { importTexts, printOutcomes } from './lib/import-report.ts';

interface Options {
  collection: CollectionName;
  publisher?: string;
  content?: string;
  dryRun?: true;
  force?: true;
  locale?: Locale;
}

const asked = locales.find((locale) => locale === process.argv[process.argv.indexOf('--locale') + 1]);
const language = asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? 'zh-CN';
const text = importTexts[language];
const command = new Command('npm run import --')
  .description(text.description)
  .argument('<files...>', text.files)
  .addOption(
    new Option('--collection <name>', text.collection).choices(collectionNames).makeOptionMandatory(),
  )
  .option('--publisher <id>', text.publisher)
  .option('--content <dir>', text.content)
  .option('--dry-run', text.dryRun)
  .option('--force', text.force)
  .addOption(new Option('--locale <locale>', text.locale).choices(locales))
  .helpOption('-h, --help', text.help)
  .addHelpText('after', `\n${text.example}`)
  .exitOverride();

try {
  command.parse();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  throw error;
}
const options = command.opts<Options>();
const outcomes = importFiles(command.args, {
  collection: options.collection,
  publisher: options.publisher ?? null,
  content: makeSettings({ content: options.content }).content,
  dryRun: options.dryRun ?? false,
  force: options.force ?? false,
});
printOutcomes(outcomes, language, options.dryRun ?? false);
process.exitCode = outcomes.every(({ type }) => type === 'imported') ? 0 : 1;
