import { cancel, isCancel, select, text } from '@clack/prompts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';

/** Something to be chosen: its value, and what people read. */
type Choice = readonly [value: string, label: string];

/** Has one of several chosen; the first, or that which is named, stands ready. */
export async function choose(
  locale: Locale,
  message: string,
  choices: readonly Choice[],
  first?: string,
): Promise<string> {
  const options = choices.map(([value, label]) => ({ value, label, hint: value }));
  // The library's own words for the keys are English.
  const asked = textIn(say('new.withKeys', { question: message }), locale);
  const answer = await select({
    message: asked,
    showInstructions: false,
    options,
    ...(first === undefined ? {} : { initialValue: first }),
  });
  return answered(answer, locale);
}

/** Has a line written; what is wrong with it is told until it is right. */
export async function write(
  locale: Locale,
  message: string,
  initialValue: string,
  mistake: (value: string) => Message | null,
): Promise<string> {
  const validate = (value: string | undefined) => {
    const found = mistake(value ?? '');
    return found ? textIn(found, locale) : undefined;
  };
  return answered(await text({ message, initialValue, validate }), locale);
}

/** Who breaks off has made nothing. */
function answered(answer: unknown, locale: Locale): string {
  if (isCancel(answer)) {
    cancel(textIn(say('new.cancelled'), locale));
    process.exit(1);
  }
  return String(answer ?? '');
}
