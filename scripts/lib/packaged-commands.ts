import { type Message, say } from '../../src/domain/text/message.ts';

/** Commands of the package, files below `scripts/`, and what each does; the others are for work on the program. */
export const packagedCommands = {
  init: say('init.description'),
  start: say('command-texts.commandsStart'),
  dev: say('command-texts.commandsDev'),
  check: say('command-texts.commands'),
  build: say('command-texts.commandsBuild'),
  preview: say('command-texts.commandsPreview'),
  new: say('new.description'),
  import: say('import-report.description'),
  'clean-file': say('clean-file.description'),
  hooks: say('hooks.command'),
  compliance: say('compliance.command'),
  doctor: say('doctor.command'),
  upgrade: say('upgrade.command'),
  ledger: say('command-texts.commandsLedger'),
  bundle: say('bundle.command'),
  'search-push': say('search-push.command'),
  verify: say('verify.command'),
  publish: say('publish.command'),
  help: say('command-texts.commandsHelp'),
} satisfies Readonly<Record<string, Message>>;
