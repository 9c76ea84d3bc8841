import type { Selector } from '../../domain/schema/selector.ts';
import { catalogueYaml } from './catalogue.ts';

type Genre = NonNullable<Selector['genres']>[number];
const documents = (...genres: Genre[]): Selector => ({ collection: 'documents', genres });

/**
 * The seven classes of the model publication scheme of the Information Commissioner, which an authority adopts under
 * section 19 of the Freedom of Information Act 2000.
 */
const classes: readonly (readonly [id: string, title: string, elements: string, items: Selector[]])[] = [
  [
    'who-we-are',
    'Who we are and what we do',
    'Organisational information, locations and contacts',
    [{ collection: 'bodies' }],
  ],
  [
    'spending',
    'What we spend and how we spend it',
    'Financial information about projected and actual income and expenditure, procurement, contracts and audit',
    [{ collection: 'reports', kinds: ['budget', 'final-accounts'] }, documents('budget', 'procurement')],
  ],
  [
    'priorities',
    'What our priorities are and how we are doing',
    'Strategies and plans, performance indicators, audits, inspections and reviews',
    [{ collection: 'reports', kinds: ['government-work', 'other'] }, documents('plan', 'statistics')],
  ],
  [
    'decisions',
    'How we make decisions',
    'Decision-making processes and records of decisions',
    [documents('meeting', 'notice')],
  ],
  [
    'policies',
    'Our policies and procedures',
    'Current written protocols, policies and procedures',
    [documents('policy', 'normative'), { collection: 'pages', roles: ['rules'] }],
  ],
  ['registers', 'Lists and registers', 'Lists and registers that are currently kept', [documents('other')]],
  [
    'services',
    'The services we offer',
    'Information about the services, with advice, guidance and fees',
    [{ collection: 'services' }, documents('fee')],
  ],
];

const head = [
  'What the council must publish, class by class. The pages "What is public" and the directory come from it.',
  'Change since to the day from which you keep records. Add what you publish regularly, with its deadline, e.g.',
  'period: yearly and deadline: { unit: fixed-date, before: 07-01 }. Every field is explained in the handbook.',
];

/** Obligations of a parish council. */
export const catalogue = (): string =>
  catalogueYaml(
    head,
    classes.map(([id, title, elements, items]) => ({
      ...{ id, group: 'Publication scheme', title, elements: [elements] },
      basis: [{ document: 'Freedom of Information Act 2000', article: 'Section 19' }],
      bodies: { kinds: ['government'] },
      channels: ['website'],
      ...{ audience: 'everybody', mode: 'proactive', level: 'parish', period: 'once' },
      items,
    })),
  );
