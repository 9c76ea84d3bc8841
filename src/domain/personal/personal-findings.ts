import { type Finding, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import { type FindPersonal, hinted, type PersonalKind, type PersonalNumber } from './personal-number.ts';

/** Numbers of persons are not published (Personal Information Protection Law, Art. 28: sensitive information). */
export const personalNumber: RuleInfo = {
  id: 'personal-number',
  severity: 'error',
  needs: 'source',
  lowerable: true,
  title: say('personal-number.title'),
  help: say('personal-number.help'),
};

/** What kinds are called. */
export const kindNames: Readonly<Record<PersonalKind, Message>> = {
  'identity-card': say('personal-number.identityCard'),
  'bank-card': say('personal-number.bankCard'),
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
export function personalFindings(text: string, file: string, finders: readonly FindPersonal[]): Finding[] {
  const found = personalNumbers(text, finders);
  return found.slice(0, most).map((number, at): Finding => {
    const more = at === most - 1 ? found.length - most : 0;
    return {
      rule: personalNumber.id,
      severity: personalNumber.severity,
      file,
      position: positionIn(text, number.index),
      message: wordsFor(number, more),
      fix: say('personal-number.fix'),
    };
  });
}

function wordsFor(number: PersonalNumber, more: number): Message {
  const [kind, hint] = [kindNames[number.kind], hinted(number)];
  return more > 0
    ? say('personal-number.foundMore', { kind, hint, more })
    : say('personal-number.found', { kind, hint });
}
