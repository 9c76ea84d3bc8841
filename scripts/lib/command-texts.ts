import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';

const options = {
  content: {
    flags: '--content <dir>',
    text: say('command-texts.contentText'),
  },
  public: {
    flags: '--public <dir>',
    text: say('command-texts.publicText'),
  },
  out: {
    flags: '--out <dir>',
    text: say('command-texts.outText'),
  },
  base: {
    flags: '--base <path>',
    text: say('command-texts.baseText'),
  },
  today: {
    flags: '--today <date>',
    text: say('command-texts.todayText'),
  },
  locale: { flags: '--locale <locale>', text: say('command-texts.localeText') },
  allowPrivateMembers: {
    flags: '--allow-private-members',
    text: say('command-texts.allowPrivateMembersText'),
  },
  acceptLostAddresses: {
    flags: '--accept-lost-addresses',
    text: say('command-texts.acceptLostAddressesText'),
  },
  format: { flags: '--format <format>', text: say('command-texts.formatText') },
  commits: { flags: '--commits', text: say('command-texts.commitsText') },
  editor: { flags: '--editor <name>', text: say('command-texts.editorText') },
  run: { flags: '--run <hook>', text: say('hooks.runText') },
  fix: { flags: '--fix', text: say('fix.fixText') },
  write: { flags: '--write', text: say('upgrade.writeText') },
  mask: { flags: '--mask', text: say('fix.maskText') },
  failOn: { flags: '--fail-on <state>', text: say('compliance.failOnText') },
  json: { flags: '--json', text: say('command-texts.jsonText') },
  wacz: { flags: '--wacz', text: say('bundle.waczText') },
  item: { flags: '--item <path>', text: say('bundle.itemText') },
  to: { flags: '--to <file>', text: say('bundle.toText') },
  store: { flags: '--to <place>', text: say('publish.toText') },
  dryRun: { flags: '--dry-run', text: say('publish.dryRunText') },
  replace: { flags: '--replace', text: say('publish.replaceText') },
  engine: { flags: '--to <url>', text: say('search-push.toText') },
  proxy: { flags: '--proxy <server>', text: say('search-push.proxyText') },
  verify: { flags: '--verify', text: say('search-push.verifyText') },
  port: {
    flags: '--port <number>',
    text: say('command-texts.portText'),
  },
  host: {
    flags: '--host <name>',
    text: say('command-texts.hostText'),
  },
} as const;
export type OptionName = keyof typeof options;

/** Words of the command line in both languages. */
export const texts = {
  options,
  commands: {
    check: say('command-texts.commands'),
    build: say('command-texts.commandsBuild'),
    bundle: say('bundle.command'),
    publish: say('publish.command'),
    'search-push': say('search-push.command'),
    hooks: say('hooks.command'),
    ledger: say('command-texts.commandsLedger'),
    start: say('command-texts.commandsStart'),
    doctor: say('doctor.command'),
    compliance: say('compliance.command'),
    upgrade: say('upgrade.command'),
    preview: say('command-texts.commandsPreview'),
    dev: say('command-texts.commandsDev'),
  },
  help: say('command-texts.help'),
  titles: {
    'Usage:': say('command-texts.titlesUsage'),
    'Options:': say('command-texts.titlesOptions'),
  } as Readonly<Record<string, Message>>,
} as const;

/** A title of Commander's in a language; its own where we have none. */
export function titleIn(titles: Readonly<Record<string, Message>>, title: string, locale: Locale): string {
  const known = titles[title];
  return known ? textIn(known, locale) : title;
}
