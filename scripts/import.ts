import { Command, CommanderError, Option } from 'commander';
import { type Locale, locales, type Text } from '../src/domain/finding.ts';
import { nearestName } from '../src/domain/nearest-name.ts';
import { type CollectionName, collectionNames } from '../src/domain/schema/collections.ts';
import { bodyId } from '../src/domain/schema/vocabulary.ts';
import { fill } from '../src/domain/view/labels.ts';
import { importFiles } from '../src/io/import/import-files.ts';
import { readSiteFile } from '../src/io/read-content.ts';
import { makeSettings } from '../src/io/settings.ts';
import { texts } from './lib/command-texts.ts';
import { importTexts, printOutcomes } from './lib/import-report.ts';
import { endWithReader } from './lib/quiet-pipe.ts';

interface Options {
  collection: CollectionName;
  publisher?: string;
  content?: string;
  dryRun?: true;
  force?: true;
  locale?: Locale;
}

/** What may be wrong with the command line, by Commander's codes. */
const mistakes: Readonly<Record<string, Text>> = {
  'commander.missingArgument': {
    'zh-CN': '没有写要导入的文件或文件夹。',
    en: 'No file or folder to import was given.',
  },
  'commander.missingMandatoryOptionValue': {
    'zh-CN': '没有写导入到哪个集合，如 --collection reports。',
    en: 'Say which collection to import into, e.g. --collection reports.',
  },
  'commander.optionMissingArgument': {
    'zh-CN': '有一个选项后面缺少值，如 --publisher putai。',
    en: 'An option lacks its value, e.g. --publisher putai.',
  },
  'commander.unknownOption': {
    'zh-CN': '有一个选项不存在；文件名以 - 开头时写作 ./-文件名。',
    en: 'There is no such option; write ./-name for a file whose name begins with a hyphen.',
  },
};
const wrongCollection: Text = {
  'zh-CN': '没有“{value}”这个集合。可用的集合：{known}；例如 --collection {nearest}。',
  en: 'There is no collection “{value}”. Collections: {known}; e.g. --collection {nearest}.',
};
const wrongPublisher: Text = {
  'zh-CN':
    '“{value}”不能用作机构编号：编号是 content/bodies/ 里的文件名，只有小写英文、数字和连字符，如 --publisher putai。',
  en: '“{value}” is no id of a body: lower-case letters, digits and hyphens, as the file in content/bodies/ is named, e.g. --publisher putai.',
};
const wrongLocale: Text = {
  'zh-CN': '没有“{value}”这种提示语言。可用的是 zh-CN 和 en，如 --locale zh-CN。',
  en: 'There is no language “{value}” for messages, only zh-CN and en, e.g. --locale en.',
};
const seeHelp: Text = {
  'zh-CN': '用法和例子：npm run import -- --help',
  en: 'Usage and an example: npm run import -- --help',
};

const titles: Readonly<Record<string, Text>> = {
  ...texts.titles,
  'Arguments:': { 'zh-CN': '要写的内容：', en: 'Arguments:' },
};

const asked = locales.find((locale) => locale === process.argv[process.argv.indexOf('--locale') + 1]);
const language = asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? 'zh-CN';

function main(): void {
  const { files, options } = parseOrExit(makeCommand());
  const { content } = makeSettings({ content: options.content });
  const dryRun = options.dryRun ?? false;
  const outcomes = importFiles(files, {
    collection: options.collection,
    publisher: options.publisher ?? null,
    defaultPublisher: readSiteFile(content).site?.publisher ?? null,
    content,
    dryRun,
    force: options.force ?? false,
  });
  printOutcomes(outcomes, language, dryRun);
  process.exitCode = outcomes.every(({ type }) => type === 'imported') ? 0 : 1;
}

function makeCommand(): Command {
  const text = importTexts[language];
  const collection = new Option('--collection <name>', text.collection)
    .choices(collectionNames)
    .argParser((value) => known(value, collectionNames, wrongCollection))
    .makeOptionMandatory();
  const locale = new Option('--locale <locale>', text.locale)
    .choices(locales)
    .argParser((value) => known(value, locales, wrongLocale));
  return new Command('npm run import --')
    .description(text.description)
    .argument('<files...>', text.files)
    .addOption(collection)
    .addOption(new Option('--publisher <id>', text.publisher).argParser(publisherOrExit))
    .option('--content <dir>', text.content)
    .option('--dry-run', text.dryRun)
    .option('--force', text.force)
    .addOption(locale)
    .helpOption('-h, --help', text.help)
    .addHelpText('after', `\n${text.example}`)
    .configureHelp({ styleTitle: (title) => titles[title]?.[language] ?? title })
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
    return exitWith(mistakes[error.code]?.[language] ?? error.message);
  }
}

function known(value: string, names: readonly string[], message: Text): string {
  if (names.includes(value)) return value;
  const nearest = nearestName(value, names) ?? 'documents';
  return exitWith(
    fill(message[language], { value, known: names.join(language === 'zh-CN' ? '、' : ', '), nearest }),
  );
}

const publisherOrExit = (value: string): string =>
  bodyId.safeParse(value).success ? value : exitWith(fill(wrongPublisher[language], { value }));

function exitWith(message: string): never {
  console.error(`${message}\n${seeHelp[language]}`);
  process.exit(2);
}

endWithReader();
main();
