import type { z } from 'zod';
import { ownValue } from '../../own-value.ts';
import type { FieldChange } from '../../revisions/compare/data.ts';
import { fieldName } from '../../schema/inspect.ts';
import { fieldWordIn } from '../../text/field-word.ts';
import { fill, type Labels } from '../labels.ts';
import { shownNumber } from '../numbers.ts';

/** What field changes are named with. */
export interface Naming {
  readonly labels: Labels;
  readonly schema: z.ZodType;
  /** Items that changes name, by their paths. */
  readonly corpus: { readonly byPath: Pick<ReadonlyMap<string, Titled>, 'get'> };
}

/** As much of an item as its name needs. */
export interface Titled {
  readonly data: { readonly title: string };
}

/** Name of a field as a reader knows it, with the entry of the list it belongs to. */
export function changedName({ labels, schema }: Naming, { path, names }: FieldChange): string {
  const word = (of: FieldChange['path']) => fieldWordIn(fieldName(schema, of).title, labels.locale);
  const own = word(path);
  if (names.length === 0) {
    const whole = path.length === 2 && typeof path[1] === 'string' ? word(path.slice(0, 1)) : own;
    return whole === own ? own : `${whole} › ${own}`;
  }
  const place = names.join(' › ');
  // The value of a named figure needs no further name.
  return path.at(-1) === 'value' || typeof path.at(-1) === 'number' ? place : `${place} › ${own}`;
}

/** A value as a reader knows it: words of the interface for kinds and states, names of bodies. */
export function changedValue(
  { labels, corpus }: Naming,
  { path }: FieldChange,
  value: FieldChange['before'],
): string {
  if (value === null) return '';
  if (typeof value === 'number' && (path[0] === 'figures' || path[0] === 'disclosure'))
    return shownNumber(value, labels.numbers);
  if (typeof value === 'boolean') return value ? labels.history.yes : labels.history.no;
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  const text = String(value);
  const limit = limitIn(text);
  if (limit) return limitWords(labels, limit);
  if (bodyFields.has(String(key))) return corpus.byPath.get(`bodies/${text}`)?.data.title ?? text;
  if (itemFields.has(String(key))) return corpus.byPath.get(text)?.data.title ?? text;
  const words = ownValue(vocabularies(labels), String(key)) ?? [];
  return words.flatMap((list) => ownValue(list, text) ?? [])[0] ?? text;
}

/** Paths of the items that changes name by their ids: with their titles in the corpus, changes are told by these. */
export function itemsNamed(changes: readonly FieldChange[]): string[] {
  const paths = changes.flatMap(({ path, before, after }) => {
    const key = String(path.findLast((part) => typeof part === 'string'));
    const ids = [before, after].filter((value) => typeof value === 'string');
    if (bodyFields.has(key)) return ids.map((id) => `bodies/${id}`);
    return itemFields.has(key) ? ids : [];
  });
  return [...new Set(paths)];
}

/** A time limit, as comparison writes it. */
const limitIn = (text: string) => /^(?<count>\d+) (?<unit>working-day|day)$/.exec(text)?.groups;

function limitWords({ item }: Labels, { count = '', unit }: Readonly<Record<string, string>>): string {
  if (count === '0') return item.atOnce;
  return fill(unit === 'day' ? item.days : item.workingDays, { n: count });
}

const itemFields = new Set(['amends', 'repeals', 'replaces', 'interprets', 'successor', 'document']);
const bodyFields = new Set(['publisher', 'jointly', 'parent', 'authority']);

const vocabularies = (
  labels: Labels,
): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> => ({
  kind: [labels.bodyKinds, labels.responsibilityKinds, labels.reportKinds],
  genre: [labels.genres],
  role: [labels.roles],
  access: [labels.access],
  type: [labels.serviceTypes],
  level: [labels.serviceLevels],
  audience: [labels.audiences],
  lifeEvents: [labels.lifeEvents],
  caseType: [labels.caseTypes],
  form: [labels.materialForms],
  origin: [labels.origins],
});

/** Longer values are not quoted whole in a sentence. */
const longest = 24;

/** “Name” from … to …, in a sentence; what is no number stands in quotes. */
export function changeClause(naming: Naming, change: FieldChange): string {
  const { history, marks } = naming.labels;
  const [before, after] = [change.before, change.after].map((value) => changedValue(naming, change, value));
  const entry = entryName(naming, change);
  if (entry !== null)
    return fill(change.before === null ? history.fieldAddedLong : history.fieldRemoved, { name: entry });
  const own = changedName(naming, change);
  // What an editor named stands in quotes; the fields of the forms are words of the language.
  const name = change.names.length > 0 ? `“${own}”` : own;
  const long = [before, after].some((value) => (value ?? '').length > longest);
  const quoted = (text: string | undefined, value: FieldChange['before']) => {
    if (limitIn(String(value)))
      return String(text).replaceAll(' ', () => fill(marks.unit, { n: '', unit: '' }));
    if (typeof value !== 'number') return `“${text}”`;
    return fill(marks.number, { n: String(text) });
  };
  const values = {
    name,
    before: quoted(before, change.before),
    after: quoted(after, change.after).trimEnd(),
  };
  if (change.before === null)
    return fill(history.fieldAdded, long ? { name, after: `“${beginningOf(after ?? '')}”` } : values);
  if (change.after === null) return fill(history.fieldRemoved, values);
  return fill(long ? history.fieldRewritten : history.fieldFromTo, values);
}

/** A whole entry of a list that came or went, by its list and its name: 附件“支出预算表”; null for anything else. */
function entryName({ labels, schema }: Naming, { path, names, before, after }: FieldChange): string | null {
  if (names.length === 0 || (before !== null && after !== null)) return null;
  const value = before ?? after;
  const isWhole = typeof value === 'string' && value.split('；').includes(names.at(-1) ?? '');
  const list = fieldWordIn(fieldName(schema, path.slice(0, 1)).title, labels.locale);
  return isWhole ? `${list}“${names.join(' › ')}”` : null;
}

/** The first part of a long value, or as much of it as is short enough. */
function beginningOf(value: string): string {
  const part = value.split('；', 1)[0] ?? '';
  return part.length <= longest ? part : `${part.slice(0, longest).toWellFormed()}…`;
}
