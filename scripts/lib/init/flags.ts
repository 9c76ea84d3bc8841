import { Command, CommanderError } from 'commander';
import type { InitFlags } from '../../../src/app/init-wish.ts';
import { hostIds } from '../../../src/domain/hosting/recipe.ts';
import { defaultLocale, type Locale, locales } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import { startIds, starts } from '../../../src/presets/start/index.ts';
import { commandLine } from '../command-line.ts';
import { texts, titleIn } from '../command-texts.ts';

/** What may be wrong with the command line, by Commander's codes. */
const mistakes: Readonly<Record<string, Message>> = {
  'commander.optionMissingArgument': say('init.missingValue'),
  'commander.unknownOption': say('init.unknownOption'),
  'commander.excessArguments': say('init.excessArguments'),
};

/** Reads the command line; `--help` and mistakes end the process with 0 and 2. */
export function readFlags(): { readonly flags: InitFlags; readonly language: Locale } {
  const language = languageOf(process.argv);
  const command = makeCommand(language);
  try {
    command.parse();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    const mistake = mistakes[error.code];
    console.error(mistake ? textIn(mistake, language) : error.message);
    process.exit(2);
  }
  const [folder] = command.args;
  return { flags: { ...command.opts<InitFlags>(), ...(folder ? { folder } : {}) }, language };
}

function makeCommand(language: Locale): Command {
  const said = (message: Message) => textIn(message, language);
  return new Command(commandLine('init'))
    .description(said(say('init.description')))
    .argument('[dir]', said(say('init.folderText')))
    .option('--preset <preset>', said(say('init.presetText', { known: startIds })))
    .option('--name <name>', said(say('init.nameText')))
    .option('--url <url>', said(say('init.urlText')))
    .option('--base <path>', said(texts.options.base.text))
    .option('--host <host>', said(say('init.hostText', { known: hostIds })))
    .option('--package <spec>', said(say('init.packageText')))
    .option('--no-git', said(say('init.noGitText')))
    .option('--locale <locale>', said(texts.options.locale.text))
    .helpOption('-h, --help', said(texts.help))
    .configureHelp({
      styleTitle: (title) =>
        titleIn({ ...texts.titles, 'Arguments:': say('import.argumentsTitle') }, title, language),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/** The language that was asked for, else that of the preset, else that of the machine: there is no site yet. */
function languageOf(argv: readonly string[]): Locale {
  const given = (option: string) => {
    const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
    return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  };
  const preset = startIds.find((id) => id === given('--preset'));
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const machine = LC_ALL || LC_MESSAGES || LANG || '';
  return (
    locales.find((locale) => locale === given('--locale')) ??
    (preset && starts[preset].locale) ??
    locales.find((locale) => machine.startsWith(locale.slice(0, 2))) ??
    defaultLocale
  );
}
