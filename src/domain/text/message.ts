import { type FieldWord, fieldWordIn } from './field-word.ts';
import { type Messages, messages } from './languages.ts';
import type { Locale } from './locale.ts';

/** Names a message: `rule.what`. */
export type MessageKey = {
  [G in keyof Messages & string]: `${G}.${keyof Messages[G] & string}`;
}[keyof Messages & string];

/** What is filled into a message; a list is joined as the language does it. */
type Value = string | number | Message | readonly (string | number | Message)[];

/** A sentence whose words stand in the files of languages, as plain data. */
interface Said {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** A sentence that can be said in every language. */
export type Message = Said | FieldWord;

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm';
type LaterLetter = 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';
type IsName<N extends string> = N extends `${Letter | LaterLetter}${string}`
  ? N extends `${string}${' ' | '{' | '/' | '.' | '=' | ':' | '"'}${string}`
    ? never
    : N
  : never;

/** Names of what is filled in: what stands in `{…}` and begins with a small letter. */
type Placeholders<S extends string> = S extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Name}}${string}` ? IsName<Name> : never) | Placeholders<Rest>
  : never;

type SentenceOf<K extends MessageKey> = K extends `${infer G}.${infer N}`
  ? G extends keyof Messages
    ? N extends keyof Messages[G]
      ? Messages[G][N] & string
      : never
    : never
  : never;

type ValuesOf<K extends MessageKey> = Readonly<Record<Placeholders<SentenceOf<K>>, Value>>;

/** A sentence by its key, with what is to be filled in. */
export const say = <K extends MessageKey>(
  key: K,
  ...[values]: [Placeholders<SentenceOf<K>>] extends [never] ? [] : [ValuesOf<K>]
): Message => (values ? { key, values } : { key });

/** A message in one language. */
export function textIn(message: Message, locale: Locale): string {
  if ('key' in message) return fillIn(sentence(message.key, locale), message.values ?? {}, locale);
  return fieldWordIn(message, locale);
}

function sentence(key: MessageKey, locale: Locale): string {
  const point = key.indexOf('.');
  const group = messages[locale][key.slice(0, point) as keyof Messages];
  return (group as Readonly<Record<string, string>>)[key.slice(point + 1)] ?? key;
}

const fillIn = (sentence: string, values: Readonly<Record<string, Value>>, locale: Locale): string =>
  sentence.replace(/\{([a-z]\w*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : valueIn(value, locale);
  });

function valueIn(value: Value, locale: Locale): string {
  if (typeof value !== 'object') return String(value);
  if (isList(value)) {
    // Between clauses, which may hold lists themselves, another sign.
    const sign = value.some((item) => typeof item === 'object') ? 'list.clause' : 'list.comma';
    return value.map((item) => valueIn(item, locale)).join(sentence(sign, locale));
  }
  return textIn(value, locale);
}

const isList = (value: Value): value is readonly (string | number | Message)[] => Array.isArray(value);
