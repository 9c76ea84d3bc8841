import { Command, CommanderError } from 'commander';
import { collectionNames } from '../../../src/domain/schema/collections.ts';
import { defaultLocale, type Locale, locales } from '../../../src/domain/text/locale.ts';
import { say, textIn } from '../../../src/domain/text/message.ts';
import { readSiteFile } from '../../../src/io/content/read-content.ts';
import { makeSettings } from '../../../src/io/settings.ts';
import { commandLine } from '../command-line.ts';
import { texts, titleIn } from '../command-texts.ts';

/** What the command line says of the new file. */
export interface Flags {
  readonly collection?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly publisher?: string;
  readonly name?: string;
  readonly year?: string;
  readonly open?: true;
  readonly content?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/** Reads the command line; `--help` and mistakes end the process with 0 and 2. */
export function readFlags(): Flags {
  const command = makeCommand(helpLanguage());
  try {
    command.parse();
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    throw error;
  }
  const { locale, ...options } = command.opts<Flags>();
  const [collection] = command.args;
  const known = locales.find((tag) => tag === locale);
  return { ...options, ...(collection ? { collection } : {}), ...(known ? { locale: known } : {}) };
}

function makeCommand(language: Locale): Command {
  const { options } = texts;
  return new Command(commandLine('new'))
    .description(textIn(say('new.description'), language))
    .argument('[collection]', textIn(say('new.collection', { names: collectionNames }), language))
    .option('--title <text>', textIn(say('new.titleFlag'), language))
    .option('--kind <value>', textIn(say('new.kindFlag'), language))
    .option('--publisher <id>', textIn(say('new.publisherFlag'), language))
    .option('--name <name>', textIn(say('new.nameFlag'), language))
    .option('--year <year>', textIn(say('new.yearFlag'), language))
    .option('--open', textIn(say('new.openFlag'), language))
    .option(options.content.flags, textIn(options.content.text, language))
    .option(options.today.flags, textIn(options.today.text, language))
    .option(options.locale.flags, textIn(options.locale.text, language))
    .helpOption('-h, --help', textIn(texts.help, language))
    .configureHelp({
      styleTitle: (title) =>
        titleIn({ ...texts.titles, 'Arguments:': say('import.argumentsTitle') }, title, language),
    })
    .exitOverride();
}

function helpLanguage(): Locale {
  const given = process.argv[process.argv.indexOf('--locale') + 1];
  const asked = locales.find((locale) => locale === given);
  return asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? defaultLocale;
}
