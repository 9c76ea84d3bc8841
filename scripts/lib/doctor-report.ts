import { styleText } from 'node:util';
import type { Diagnosis, State } from '../../src/app/doctor/diagnosis.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';

const words: Readonly<Record<State, Message>> = {
  good: say('doctor.good'),
  mind: say('doctor.mind'),
  blocks: say('doctor.blocks'),
};

const colours = { good: 'green', mind: 'yellow', blocks: 'red' } as const;

/** A line for each look: how it is, what was found, what to do; and one that sums up. */
export function doctorLines(found: readonly Diagnosis[], locale: Locale): string[] {
  const said = (message: Message) => textIn(message, locale);
  const count = (wanted: State) => found.filter(({ state }) => state === wanted).length;
  return [
    ...found.map(({ state, message, fix }) =>
      [styleText(colours[state], said(words[state])), said(message), ...(fix ? [said(fix)] : [])].join('  '),
    ),
    said(say('doctor.sum', { blocks: count('blocks'), mind: count('mind') })),
  ];
}

/** The same for programs. */
export function doctorJson(found: readonly Diagnosis[], locale: Locale): string {
  const checks = found.map(({ id, state, message, fix }) => ({
    ...{ id, state, message: textIn(message, locale), fix: fix && textIn(fix, locale) },
  }));
  return JSON.stringify({ blocks: found.some(({ state }) => state === 'blocks'), checks }, null, 2);
}
