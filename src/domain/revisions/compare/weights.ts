import type { FieldChange } from './data.ts';

/** Fields by what they matter to a reader, the weightiest first; the text of the item stands between the two groups. */
export const weighty: readonly string[] = [
  // Whether it holds.
  ...['withdrawn', 'status', 'from', 'until', 'to', 'repeals', 'amends', 'amendments'],
  // Duties, sums, deadlines, conditions, what comes out.
  ...[
    'items',
    'announced',
    'fees',
    'promisedTime',
    'statutoryTime',
    'conditions',
    'materials',
    'steps',
    'special',
    'quota',
  ],
  ...['figures', 'disclosure', 'result'],
  // Persons and bodies.
  ...['head', 'people', 'departments', 'publisher', 'jointly', 'authority', 'parent', 'successor', 'office'],
  // Where, when and how it is had.
  ...[
    'delivery',
    'place',
    'address',
    'hours',
    'phone',
    'complaintPhone',
    'online',
    'visits',
    'channels',
    'audience',
  ],
  // What it is.
  ...[
    'title',
    'number',
    'issued',
    'published',
    'basis',
    'kind',
    'genre',
    'role',
    'type',
    'level',
    'caseType',
  ],
  ...['year', 'period', 'addressee', 'signer', 'attachments'],
];

/** Fields that serve order and finding. */
export const light: readonly string[] = [
  ...[
    'aliases',
    'summary',
    'interprets',
    'replaces',
    'questions',
    'shortName',
    'fax',
    'email',
    'postcode',
    'website',
    'updated',
  ],
  ...['creditCode', 'access', 'source', 'review', 'code', 'implementationCode', 'mainItem', 'subItem'],
  ...[
    'theme',
    'lifeEvents',
    'subject',
    'obligations',
    'identifier',
    'keywords',
    'postings',
    'changes',
    'draft',
    'order',
  ],
];

const ranks = new Map([...weighty, ...light].map((name, at) => [name, at]));

/** True for a change that a sentence names after those of the text. */
export const isLight = ({ path }: Pick<FieldChange, 'path'>): boolean =>
  light.includes(String(path[0])) || (path.length > 1 && light.includes(String(path.at(-1))));

/** The weightiest first; of one weight in the order in which they stand. */
export const byWeight = (left: FieldChange, right: FieldChange): number =>
  Number(isLight(left)) - Number(isLight(right)) || rankOf(left) - rankOf(right);

const rankOf = ({ path }: FieldChange): number => ranks.get(String(path[0])) ?? ranks.size;
