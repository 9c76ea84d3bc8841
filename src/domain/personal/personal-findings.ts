import { type Finding, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import { maskOf } from './mask.ts';
import { type PersonList, personList, whoColumn } from './person-list.ts';
import { type FindPersonal, hinted, type PersonalForms, type PersonalNumber } from './personal-number.ts';
import {
  kindNames,
  mobileNumber,
  personalList,
  personalMinor,
  personalNumber,
  privateMail,
} from './personal-rules.ts';
import { type TextTable, textTables } from './text-tables.ts';

/** So many are named of a file; a list of a thousand people is one mistake. */
const most = 20;

/** All numbers of persons in a text, in order; a number that could be two things is what is looked for first. */
export function personalNumbers(text: string, finders: readonly FindPersonal[]): PersonalNumber[] {
  const byPlace = new Map<number, PersonalNumber>();
  for (const find of finders)
    for (const number of find(text)) if (!byPlace.has(number.index)) byPlace.set(number.index, number);
  return [...byPlace.values()].sort((a, b) => a.index - b.index);
}

/** A file as it was typed, and what is known of it. */
interface Source {
  readonly text: string;
  readonly file: string;
}

/** What is to be said of a file as it was typed; front matter and text alike. */
export function personalFindings(text: string, file: string, forms: PersonalForms): Finding[] {
  const source = { text, file };
  const tables = textTables(text);
  const phones = personalNumbers(text, forms.phones).filter(({ index }) => !isOffice(source, index));
  return [
    ...numberFindings(source, personalNumbers(text, forms.numbers), (number, more) => ({
      ...plain(personalNumber),
      message: wordsFor(number, more),
      fix: say('personal-number.fix'),
    })),
    ...phoneFindings(source, phones, forms, tables),
    ...listFindings(source, forms, tables),
    ...minorFindings(source, forms),
    ...mailFindings(source, forms),
  ];
}

const plain = ({ id, severity }: RuleInfo) => ({ rule: id, severity });

function numberFindings(
  { text, file }: Source,
  found: readonly PersonalNumber[],
  said: (number: PersonalNumber, more: number) => Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>,
): Finding[] {
  return found.slice(0, most).map((number, at): Finding => {
    const more = at === most - 1 ? found.length - most : 0;
    const position = positionIn(text, number.index);
    return { ...said(number, more), file, position, edits: maskOf(text, number), editsAsk: true };
  });
}

/** A name beside the number makes it worse: in the row of a table, or before it in a sentence. */
function phoneFindings(
  source: Source,
  phones: readonly PersonalNumber[],
  { columns, names }: PersonalForms,
  tables: readonly TextTable[],
): Finding[] {
  const rows = new Set(columns ? tables.flatMap((table) => rowsWithNames(table, columns)) : []);
  const isNamed = ({ index }: PersonalNumber) =>
    rows.has(positionIn(source.text, index).line) ||
    (names?.before.test(source.text.slice(Math.max(0, index - nameReach), index)) ?? false);
  const beside = new Set(phones.filter(isNamed));
  const first = phones.toSorted((a, b) => Number(beside.has(b)) - Number(beside.has(a)));
  return numberFindings(source, first, (number, more) => ({
    ...plain(mobileNumber),
    ...(beside.has(number) ? { severity: 'error' } : {}),
    message: beside.has(number)
      ? say('mobile-number.named', { hint: hinted(number) })
      : wordsFor(number, more),
    fix: say('mobile-number.fix'),
  }));
}

/** Units of text before a number in which a name counts as its owner's. */
const nameReach = 40;

/** Lines of a table in which a name can be read. */
function rowsWithNames({ line, rows }: TextTable, columns: NonNullable<PersonalForms['columns']>): number[] {
  const who = whoColumn(rows[0] ?? [], columns);
  if (who === null) return [];
  return rows.flatMap((row, at) => {
    const name = row[who]?.trim() ?? '';
    return at > 0 && name !== '' && !columns.harmless.test(name) ? [line + 1 + at] : [];
  });
}

/** A field by which an office is reached; the name of a prop ends so. */
const officeField = /^\s*(?:-\s+)?\w*(?:phone|fax|mail)\s*:/i;
const officeProp = /(?:phone|fax|mail)$/i;

/** It has its own field or prop, whose value is still open before the number; of a body everything is public. */
function isOffice({ text, file }: Source, index: number): boolean {
  if (/(?:^|\/)bodies\//.test(file)) return true;
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  const field = before.slice(Math.max(...['{', '}', ','].map((sign) => before.lastIndexOf(sign))) + 1);
  if (officeField.test(field)) return true;
  const equals = before.lastIndexOf('=');
  return (
    officeProp.test(before.slice(0, Math.max(0, equals))) && /^=["'{][^"'}]*$/.test(before.slice(equals))
  );
}

function listFindings({ file }: Source, { columns }: PersonalForms, tables: readonly TextTable[]): Finding[] {
  if (!columns) return [];
  return tables.flatMap(({ line, rows }): Finding[] => {
    const list = personList(rows, columns);
    if (!list) return [];
    return [
      {
        ...plain(personalList),
        file,
        position: { line, column: 1 },
        message: say('personal-list.found', wordsOf(list)),
        fix: say('personal-list.fix', wordsOf(list)),
      },
    ];
  });
}

/** Children below this age are protected more than others. */
const ofAge = 14;

function minorFindings({ text, file }: Source, { names }: PersonalForms): Finding[] {
  if (!names?.minorWord.test(text)) return [];
  return [...text.matchAll(names.minor)]
    .filter(({ 1: age }) => Number(age) < ofAge)
    .slice(0, most)
    .map(({ 1: age = '', index }) => ({
      ...plain(personalMinor),
      file,
      position: positionIn(text, index),
      message: say('personal-minor.found', { age }),
      fix: say('personal-minor.fix'),
    }));
}

function mailFindings(source: Source, { mail }: PersonalForms): Finding[] {
  const { text, file } = source;
  return [...text.matchAll(mail)]
    .filter(({ index }) => !isOffice(source, index))
    .slice(0, most)
    .map(({ 1: host = '', index }) => ({
      ...plain(privateMail),
      file,
      position: positionIn(text, index),
      message: say('private-mail.found', { host }),
      fix: say('private-mail.fix'),
    }));
}

/** What is said of a list: its columns, and how many people. */
export const wordsOf = ({ person, sensitive, count }: PersonList) => ({ person, sensitive, count });

function wordsFor(number: PersonalNumber, more: number): Message {
  const [kind, hint] = [kindNames[number.kind], hinted(number)];
  return more > 0
    ? say('personal-number.foundMore', { kind, hint, more })
    : say('personal-number.found', { kind, hint });
}
