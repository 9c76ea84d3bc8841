import { type Finding, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import { type PersonList, personList } from './person-list.ts';
import {
  type FindPersonal,
  hinted,
  type PersonalForms,
  type PersonalKind,
  type PersonalNumber,
} from './personal-number.ts';
import { textTables } from './text-tables.ts';

/** Numbers of persons are not published (Personal Information Protection Law, Art. 28: sensitive information). */
export const personalNumber: RuleInfo = {
  id: 'personal-number',
  severity: 'error',
  needs: 'source',
  lowerable: true,
  title: say('personal-number.title'),
  help: say('personal-number.help'),
};

/** A mobile number in a text mostly belongs to a person; what an office is reached by has fields of its own. */
export const mobileNumber: RuleInfo = {
  id: 'mobile-number',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('mobile-number.title'),
  help: say('mobile-number.help'),
};

/** Who is ill, disabled, poor, and where they live is nobody else's business (the same law, Art. 28). */
export const personalList: RuleInfo = {
  id: 'personal-list',
  severity: 'error',
  needs: 'source',
  lowerable: true,
  title: say('personal-list.title'),
  help: say('personal-list.help'),
};

/** What kinds are called. */
export const kindNames: Readonly<Record<PersonalKind, Message>> = {
  'identity-card': say('personal-number.identityCard'),
  'bank-card': say('personal-number.bankCard'),
  mobile: say('personal-number.mobile'),
};

/** So many are named of a file; a list of a thousand people is one mistake. */
const most = 20;

/** All numbers of persons in a text, in order; a number that could be two things is what is looked for first. */
export function personalNumbers(text: string, finders: readonly FindPersonal[]): PersonalNumber[] {
  const byPlace = new Map<number, PersonalNumber>();
  for (const find of finders)
    for (const number of find(text)) if (!byPlace.has(number.index)) byPlace.set(number.index, number);
  return [...byPlace.values()].sort((a, b) => a.index - b.index);
}

/** What is to be said of a file as it was typed; front matter and text alike. */
export function personalFindings(text: string, file: string, forms: PersonalForms): Finding[] {
  const phones = personalNumbers(text, forms.phones).filter(({ index }) => !isOffice(text, index, file));
  return [
    ...numberFindings(
      personalNumber,
      say('personal-number.fix'),
      { text, file },
      personalNumbers(text, forms.numbers),
    ),
    ...numberFindings(mobileNumber, say('mobile-number.fix'), { text, file }, phones),
    ...listFindings(text, file, forms),
  ];
}

function numberFindings(
  { id, severity }: RuleInfo,
  fix: Message,
  { text, file }: { readonly text: string; readonly file: string },
  found: readonly PersonalNumber[],
): Finding[] {
  return found.slice(0, most).map((number, at): Finding => {
    const more = at === most - 1 ? found.length - most : 0;
    return {
      rule: id,
      severity,
      file,
      position: positionIn(text, number.index),
      message: wordsFor(number, more),
      fix,
    };
  });
}

/** The value of a field or prop for the phone of an office, as far as it stands before a number. */
const officePhone = /(?:^\s*(?:-\s+)?|[{,]\s*)\w*(?:phone|fax)\s*:[^,}]*$|\s\w*(?:phone|fax)=["'{][^"'}]*$/i;

/** It has its own field; of a body everything is public. */
function isOffice(text: string, index: number, file: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /(?:^|\/)bodies\//.test(file) || officePhone.test(before);
}

function listFindings(text: string, file: string, { columns }: PersonalForms): Finding[] {
  if (!columns) return [];
  return textTables(text).flatMap(({ line, rows }): Finding[] => {
    const list = personList(rows, columns);
    if (!list) return [];
    const { id: rule, severity } = personalList;
    return [
      {
        rule,
        severity,
        file,
        position: { line, column: 1 },
        message: say('personal-list.found', wordsOf(list)),
        fix: say('personal-list.fix', wordsOf(list)),
      },
    ];
  });
}

/** What is said of a list: its columns, and how many people. */
export const wordsOf = ({ person, sensitive, count }: PersonList) => ({ person, sensitive, count });

function wordsFor(number: PersonalNumber, more: number): Message {
  const [kind, hint] = [kindNames[number.kind], hinted(number)];
  return more > 0
    ? say('personal-number.foundMore', { kind, hint, more })
    : say('personal-number.found', { kind, hint });
}
