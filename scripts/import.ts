import { resolve, sep } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { nearestName } from '../src/domain/nearest-name.ts';
import { type CollectionName, collectionNames } from '../src/domain/schema/collections.ts';
import type { Site } from '../src/domain/schema/site.ts';
import { bodyId } from '../src/domain/schema/vocabulary.ts';
import { defaultLocale, type Locale, locales } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { writeFileWhole } from '../src/io/files/write-file.ts';
import { importFiles } from '../src/io/import/import-files.ts';
import { readBodies } from '../src/io/import/read-bodies.ts';
import { homeOfSite, makeSettings, shownPath } from '../src/io/settings.ts';
import { presetOf } from '../src/presets/index.ts';
import { commandLine } from './lib/command-line.ts';
import { texts, titleIn } from './lib/command-texts.ts';
import { overwriteAsked, progressShown } from './lib/import/ask.ts';
import { reportData } from './lib/import/report-data.ts';
import { reportPage } from './lib/import/report-page.ts';
import { type ImportText, importTexts, printOutcomes } from './lib/import/report-words.ts';
import { endAtNewerContent } from './lib/newer-content.ts';
import { endWithReader } from './lib/quiet-pipe.ts';
import { useConfigOrExit } from './lib/use-config.ts';

interface Options {
  collection: CollectionName;
  publisher?: string;
  content?: string;
  dryRun?: true;
  force?: true;
  confirmed?: true;
  privateAddresses?: true;
  json?: true;
  report?: string;
  keepSource?: boolean;
  locale?: Locale;
}

/** What may be wrong with the command line, by Commander's codes. */
const mistakes: Readonly<Record<string, Message>> = {
  'commander.missingArgument': say('import.missingArgument'),
  'commander.missingMandatoryOptionValue': say('import.missingOption'),
  'commander.optionMissingArgument': say('import.missingValue'),
  'commander.unknownOption': say('import.unknownOption'),
};

const titles: Readonly<Record<string, Message>> = {
  ...texts.titles,
  'Arguments:': say('import.argumentsTitle'),
};

const asked = locales.find((locale) => locale === process.argv[process.argv.indexOf('--locale') + 1]);
const language = asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? defaultLocale;

async function main(): Promise<void> {
  const { files, options } = parseOrExit(makeCommand());
  useConfigOrExit(makeSettings({}), language);
  const settings = makeSettings({ content: options.content });
  const { content, public: publicFolder } = settings;
  const dryRun = options.dryRun ?? false;
  endAtNewerContent(content, options.locale ?? null);
  const report =
    options.report === undefined ? null : reportFileOrExit(options.report, content, publicFolder);
  const known = readSiteFile(content).site;
  const site: Pick<Site, 'preset' | 'locale' | 'country'> = known ?? { locale: language };
  const quiet = options.json ?? false;
  const { outcomes, notes } = await importFiles(files, {
    collection: options.collection,
    publisher: options.publisher ?? null,
    defaultPublisher: known?.publisher ?? null,
    home: known ? homeOfSite(settings, known) : '',
    content,
    public: publicFolder,
    dryRun,
    force: options.force ?? false,
    confirmed: options.confirmed ?? false,
    keepSource: options.keepSource ?? null,
    privateAddresses: options.privateAddresses ?? false,
    bodies: readBodies(content),
    site: { preset: site.preset, locale: site.locale, country: site.country },
    state: makeSettings({}).state,
    ...(quiet ? {} : { overwrite: overwriteAsked(language), progress: progressShown(language) }),
  });
  const data = reportData(outcomes, notes, language, dryRun, presetOf(site).personal);
  if (quiet) console.log(JSON.stringify(data, null, 2));
  else printOutcomes(outcomes, notes, language, dryRun);
  if (report !== null) {
    writeFileWhole(report, reportPage(data, language));
    console.error(textIn(say('import-report.reportWritten', { file: shownPath(report) }), language));
  }
  process.exitCode = data.totals.left === 0 ? 0 : 1;
}

function makeCommand(): Command {
  const text = (name: ImportText) => textIn(importTexts[name], language);
  const collection = new Option('--collection <name>', text('collection'))
    .choices(collectionNames)
    .argParser((value) => oneOf(value, collectionNames, 'import.wrongCollection'))
    .makeOptionMandatory();
  const locale = new Option('--locale <locale>', text('locale'))
    .choices(locales)
    .argParser((value) => oneOf(value, locales, 'import.wrongLocale'));
  return new Command(commandLine('import'))
    .description(text('description'))
    .argument('<files...>', text('files'))
    .addOption(collection)
    .addOption(new Option('--publisher <id>', text('publisher')).argParser(publisherOrExit))
    .option('--content <dir>', text('content'))
    .option('--dry-run', text('dryRun'))
    .option('--force', text('force'))
    .option('--confirmed', text('confirmed'))
    .option('--keep-source', text('keepSource'))
    .option('--no-keep-source', text('dropSource'))
    .option('--json', text('json'))
    .option('--report <file>', text('report'))
    .option('--private-addresses', text('privateAddresses'))
    .addOption(locale)
    .helpOption('-h, --help', text('help'))
    .addHelpText('after', `\n${text('example')}`)
    .configureHelp({ styleTitle: (title) => titleIn(titles, title, language) })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

function parseOrExit(command: Command): { files: readonly string[]; options: Options } {
  try {
    command.parse();
    return { files: command.args, options: command.opts<Options>() };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    const mistake = mistakes[error.code];
    return exitWith(mistake ? textIn(mistake, language) : error.message);
  }
}

function oneOf(
  value: string,
  names: readonly string[],
  message: 'import.wrongCollection' | 'import.wrongLocale',
): string {
  if (names.includes(value)) return value;
  const nearest = nearestName(value, names) ?? 'documents';
  return exitWith(textIn(say(message, { value, known: names, nearest }), language));
}

/** A page of a report is for the one who imports: it must not be published. */
function reportFileOrExit(name: string, ...published: readonly string[]): string {
  const file = resolve(name);
  const isWithin = published.some((folder) => file.startsWith(`${folder}${sep}`));
  return isWithin || !/\.html?$/i.test(file)
    ? exitWith(textIn(say('import-report.wrongReport'), language))
    : file;
}

const publisherOrExit = (value: string): string =>
  bodyId.safeParse(value).success
    ? value
    : exitWith(textIn(say('import.wrongPublisher', { value }), language));

function exitWith(message: string): never {
  console.error(`${message}\n${textIn(say('import.seeHelp'), language)}`);
  process.exit(2);
}

endWithReader();
await main();
