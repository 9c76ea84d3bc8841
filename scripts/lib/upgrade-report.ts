import type { Upgrade } from '../../src/app/upgrade-content.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';

/** What an upgrade changes, file by file: what is done, and the lines before and after. */
export function upgradeLines({ from, to, files, unread }: Upgrade, locale: Locale): string[] {
  const said = (message: Message) => textIn(message, locale);
  return [
    said(say('upgrade.fromTo', { from, to })),
    ...files.flatMap(({ file, about, changes }) => [
      '',
      file,
      ...about.map((message) => `  ${said(message)}`),
      ...changes.map(({ sign, line, text }) => `  ${sign} ${line}: ${text}`),
    ]),
    ...unread.map((file) => `\n${said(say('upgrade.unread', { file }))}`),
    '',
  ];
}
