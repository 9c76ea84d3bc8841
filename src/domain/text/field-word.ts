import { type FieldId, fields } from './languages.ts';
import type { Locale } from './locale.ts';

/**
 * A sentence in words of its own; a language that is missing takes the first. Of use to whoever adds a rule or field
 * outside this repository.
 */
type Text = Readonly<Partial<Record<Locale, string>>>;

/** Title or description of a field, as data. */
interface NamedField {
  readonly field: FieldId;
  readonly part: 'title' | 'about';
}

/** Title or description of a field: apart from other messages, for browsers need no others. */
export type FieldWord = NamedField | Text;

/** Title or description of a field in one language. */
export function fieldWordIn(word: FieldWord, locale: Locale): string {
  if ('field' in word) return fields[locale][word.field][word.part === 'title' ? 0 : 1];
  return word[locale] ?? Object.values(word)[0] ?? '';
}
