import type { z } from 'zod';
import { nearestName } from '../nearest-name.ts';
import { namesOfChoice } from '../schema/choices.ts';
import { isRealDate } from '../schema/dates.ts';
import { wordsOf } from '../schema/field.ts';
import { fieldNames, schemaAt } from '../schema/inspect.ts';
import { referencesIn } from '../schema/references.ts';
import { fieldWordIn } from '../text/field-word.ts';
import { locales } from '../text/locale.ts';
import { say } from '../text/message.ts';
import type { ReasonText } from './reasons.ts';

/** The field of a group that has this title in some language; null for none. */
export function keyByTitle(group: z.ZodType, title: string): string | null {
  const hasTitle = (key: string) => {
    const field = schemaAt(group, [key]);
    const words = field && wordsOf(field);
    return words !== null && locales.some((locale) => fieldWordIn(words.title, locale) === title);
  };
  return fieldNames(group).find(hasTitle) ?? null;
}

/** What a wrong value plainly means, as it has to be written; null where that is not plain. */
export function meant(schema: z.ZodType, issue: z.core.$ZodIssue, value: unknown): ReasonText | null {
  if (typeof value !== 'string') return null;
  if (issue.code === 'invalid_value') return meantChoice(schema, issue.path, issue.values.map(String), value);
  if (issue.code !== 'custom') return null;
  if (issue.params?.rule === 'date') return meantDate(value);
  return issue.params?.rule === 'slug' && namesBody(schema, issue.path, value)
    ? { message: say('meant.body'), fix: say('meant.bodyFix'), isBodyName: true }
    : null;
}

function meantChoice(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  values: readonly string[],
  typed: string,
): ReasonText | null {
  const field = schemaAt(schema, path);
  const choices = values.flatMap((value) =>
    locales.flatMap((locale) =>
      (field ? namesOfChoice(field, value, locale) : []).map((word) => ({ value, word })),
    ),
  );
  const only = (fits: (word: string) => boolean) => {
    const found = choices.filter(({ word }) => fits(word));
    return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
  };
  const named = only((word) => word === typed);
  // A letter or two are in many words.
  const isWord = typed.length > 3 || /\p{Script=Han}/u.test(typed);
  const choice = named ?? (isWord ? only((word) => word.includes(typed) || typed.includes(word)) : undefined);
  const nearest = nearestName(typed, values);
  const [value, word] = choice ? [choice.value, shownName(choices, choice.value)] : [nearest, nearest];
  if (!value || !word) return null;
  const texts = { message: say('meant.choice'), fix: say('meant.choiceFix', { value, word, values }) };
  return named ? { ...texts, value } : texts;
}

/** The first name of a choice is the one that pages show. */
const shownName = (choices: readonly { value: string; word: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.word ?? value;

/** A day in another form: `2025/3/1`, `2025年3月1日`, `2025.3.1`. */
function meantDate(typed: string): ReasonText | null {
  const narrow = typed.normalize('NFKC').replace(/\s/gu, '');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(narrow) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date)
    ? { message: say('meant.date'), fix: say('meant.dateFix', { date }), value: date }
    : null;
}

/** True where a field names a body by its id. */
function namesBody(schema: z.ZodType, path: readonly PropertyKey[], value: string): boolean {
  const field = schemaAt(schema, path);
  return field !== null && referencesIn(field, value).some(({ kind }) => kind === 'body');
}
