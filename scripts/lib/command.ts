import { Command, CommanderError, Option } from 'commander';
import { type FailState, failStates } from '../../src/app/compliance.ts';
import { type FindingFormat, findingFormats } from '../../src/domain/finding-formats/formats.ts';
import { isRealDate } from '../../src/domain/schema/dates.ts';
import { basePath } from '../../src/domain/schema/vocabulary.ts';
import { type ProxyName, proxyNames } from '../../src/domain/servers/search-proxy/registry.ts';
import { defaultLocale, type Locale, locales } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { readSiteFile } from '../../src/io/content/read-content.ts';
import { type HookName, hookNames } from '../../src/io/hooks/hook-files.ts';
import { makeSettings, normaliseBase, type Settings } from '../../src/io/settings.ts';
import { askedSeconds, isSeconds } from '../../src/io/today.ts';
import { type EditorName, editorNames } from '../../src/server/editor-link.ts';
import { commandLine } from './command-line.ts';
import { type OptionName, texts, titleIn } from './command-texts.ts';
import { endAtNewerContent } from './newer-content.ts';
import { endWithReader } from './quiet-pipe.ts';
import { useConfigOrExit } from './use-config.ts';

/** What a command takes. */
export interface CommandSpec {
  readonly name: keyof typeof texts.commands;
  readonly options: readonly OptionName[];
}

/** Options as given on the command line. */
export interface Options {
  readonly content?: string;
  readonly public?: string;
  readonly out?: string;
  readonly base?: string;
  readonly today?: string;
  readonly locale?: Locale;
  readonly format?: FindingFormat | 'text';
  readonly json?: true;
  readonly failOn?: FailState;
  readonly commits?: true;
  readonly run?: HookName;
  readonly editor?: EditorName;
  readonly fix?: true;
  readonly mask?: true;
  readonly write?: true;
  readonly acceptLostAddresses?: true;
  readonly allowPrivateMembers?: true;
  readonly port?: string;
  readonly host?: string;
  readonly wacz?: true;
  readonly proxy?: ProxyName;
  readonly verify?: true;
  readonly item?: string;
  readonly to?: string;
  readonly dryRun?: true;
  readonly replace?: true;
}

/** Reads the command line; `--help` and mistakes end the process with 0 and 2. */
export function parseCommand({ name, options }: CommandSpec): {
  options: Options;
  settings: Settings;
  locale: Locale | null;
} {
  endWithReader();
  const language = helpLanguage();
  const command = new Command(commandLine(name))
    .description(textIn(texts.commands[name], language))
    .helpOption('-h, --help', textIn(texts.help, language))
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titleIn(texts.titles, title, language) });
  for (const option of options) command.addOption(makeOption(option, language));
  const given = parseOrExit(command);
  const seconds = askedSeconds();
  if (options.includes('today') && given.today === undefined && seconds !== null)
    acceptOrExit(
      seconds,
      isSeconds(seconds),
      textIn(say('command-texts.badSeconds', { value: seconds }), language),
    );
  const settings = makeSettings(given);
  // What is printed for a program tells it by itself.
  const isForProgram = given.json === true || (given.format ?? 'text') !== 'text';
  if (!isForProgram && name !== 'doctor') endAtNewerContent(settings.content, given.locale ?? null);
  if (name !== 'doctor') useConfigOrExit(settings, language);
  return { options: given, settings, locale: given.locale ?? null };
}

function makeOption(name: OptionName, language: Locale): Option {
  const { flags, text } = texts.options[name];
  const option = new Option(flags, textIn(text, language));
  if (name === 'locale') option.choices(locales);
  if (name === 'editor') option.choices(editorNames);
  if (name === 'run') option.choices(hookNames);
  if (name === 'proxy') option.choices(proxyNames);
  if (name === 'failOn') option.choices(failStates);
  if (name === 'format') option.choices(['text', ...findingFormats]);
  if (name === 'today')
    option.argParser((value) =>
      acceptOrExit(value, isRealDate(value), textIn(say('command-texts.badDate', { value }), language)),
    );
  if (name === 'base')
    option.argParser((value) =>
      acceptOrExit(
        value,
        basePath.safeParse(normaliseBase(value)).success,
        textIn(say('command-texts.badBase', { value }), language),
      ),
    );
  return option;
}

function acceptOrExit(value: string, isGood: boolean, mistake: string): string {
  if (isGood) return value;
  console.error(mistake);
  process.exit(2);
}

function parseOrExit(command: Command): Options {
  try {
    return command.parse(process.argv).opts<Options>();
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    throw error;
  }
}

/** Help speaks the language that was asked for, else that of the shipped site. */
function helpLanguage(): Locale {
  const given = process.argv[process.argv.indexOf('--locale') + 1];
  const asked = locales.find((locale) => locale === given);
  return asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? defaultLocale;
}
