import { type Finding, positionIn } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { say } from '../text/message.ts';

/** A phone that nobody has: a guide must give one, and a new site knows none. */
export const unknownPhone = '000-000';
/** An address of the web that nobody has. */
export const unknownUrl = 'https://to-fill-in.example';

/** What a new site leaves to its editors. */
const left = new RegExp(
  [
    '【待填[^】\n]*】',
    '\\[TO FILL IN[^\\]\n]*\\]',
    `(?<=phone: )${unknownPhone}(?![\\d-])`,
    unknownUrl.replaceAll('.', '\\.'),
  ].join('|'),
  'gu',
);

/** What a new site leaves to be filled in. In a draft it is only told of; readers never see it. */
export const toFillIn: RuleInfo = {
  id: 'to-fill-in',
  needs: 'source',
  severity: 'warning',
  title: say('to-fill-in.title'),
  help: say('to-fill-in.help'),
};

/** Every mark of a document; what readers would see of it is an error. */
export function leftInDocument(typed: string, file: string): Finding[] {
  const head = /^---\n[\s\S]*?^---$/mu.exec(typed)?.[0] ?? '';
  const isDraft = /^draft: true *$/mu.test(head);
  return leftIn(typed, file, (index) => {
    const line = typed.slice(typed.lastIndexOf('\n', index) + 1, index);
    return !isDraft && !(index < head.length && line.trimStart().startsWith('#'));
  });
}

/** Every mark of a file of settings: the site is shown with them until it has a name and an address. */
export const leftInSettings = (typed: string, file: string): Finding[] => leftIn(typed, file, () => false);

const leftIn = (typed: string, file: string, isPublic: (index: number) => boolean): Finding[] =>
  [...typed.matchAll(left)].map(({ 0: found, index }) => ({
    rule: toFillIn.id,
    severity: isPublic(index) ? 'error' : 'warning',
    file,
    position: positionIn(typed, index),
    message: say('to-fill-in.found', { found }),
    fix: say('to-fill-in.fix'),
  }));
