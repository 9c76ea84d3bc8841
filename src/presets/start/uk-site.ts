import { yamlValue } from '../../domain/document/write-fields.ts';
import { contentFormat } from '../../domain/schema/content-format.ts';
import type { Board } from '../../domain/schema/site.ts';
import { boardLines, placeLines, type Start, type StartWish } from './start.ts';
import { calendar } from './uk-calendar.ts';
import { catalogue } from './uk-catalogue.ts';
import { glossary } from './uk-glossary.ts';
import { accessibility, guide, request } from './uk-pages.ts';
import { readme } from './uk-readme.ts';
import { synonyms } from './uk-synonyms.ts';

/**
 * The classes of the model publication scheme of the Information Commissioner (Freedom of Information Act 2000, s. 19
 * and 20), with what the Transparency Code for Smaller Authorities (2014) has published.
 */
const classes: Board = {
  slug: 'information',
  title: 'Information we publish',
  description: 'What the council publishes under its publication scheme, class by class.',
  sections: [
    {
      slug: 'who-we-are',
      title: 'Who we are and what we do',
      items: [
        { collection: 'bodies' },
        { collection: 'staff' },
        { collection: 'responsibilities', kinds: ['mandate'] },
      ],
    },
    {
      slug: 'spending',
      title: 'What we spend and how we spend it',
      items: [
        { collection: 'reports', kinds: ['budget', 'final-accounts'] },
        { collection: 'documents', genres: ['budget', 'procurement'] },
      ],
    },
    {
      slug: 'priorities',
      title: 'What our priorities are and how we are doing',
      items: [
        { collection: 'reports', kinds: ['government-work', 'other'] },
        { collection: 'documents', genres: ['plan', 'statistics', 'project'] },
      ],
    },
    {
      slug: 'decisions',
      title: 'How we make decisions',
      items: [{ collection: 'documents', genres: ['meeting', 'notice'] }],
    },
    {
      slug: 'policies',
      title: 'Our policies and procedures',
      items: [
        { collection: 'documents', genres: ['policy', 'normative'] },
        { collection: 'pages', roles: ['rules'] },
      ],
    },
    {
      slug: 'registers',
      title: 'Lists and registers',
      items: [{ collection: 'documents', genres: ['other'] }],
    },
    {
      slug: 'council-services',
      title: 'The services we offer',
      items: [{ collection: 'services' }, { collection: 'documents', genres: ['fee'] }],
    },
  ],
};

const boards: readonly Board[] = [
  { slug: 'guide', title: 'Guide to information', items: [{ collection: 'pages', roles: ['guide'] }] },
  classes,
  { slug: 'request', title: 'Ask for information', items: [{ collection: 'pages', roles: ['request'] }] },
];

const siteYaml = (wish: StartWish): string =>
  [
    '# Settings of the site. Every field is explained in the handbook ("Fields"); run npm run check after a change.',
    `format: ${contentFormat}`,
    ...(wish.name === null ? ['# [TO FILL IN: name of the site, on the next line]'] : []),
    `name: ${yamlValue(wish.name ?? 'Our parish council')}`,
    ...['locale: en', 'preset: generic', 'country: gb', 'timezone: Europe/London'],
    ...placeLines(wish),
    'publisher: council',
    '# Shown at the foot of each page. Fill in and take away the "# "; delete what there is not.',
    '# address: "[TO FILL IN: postal address]"',
    '# phone: "[TO FILL IN: phone of the clerk]"',
    '',
    '# Boards are the classes of the publication scheme.',
    ...boardLines([...boards]),
    '',
    '# When the accessibility statement is public, take away the "# " of the next three lines.',
    '# links:',
    '#   - title: Accessibility',
    '#     url: /pages/accessibility/',
    'handbook: true',
    '',
  ].join('\n');

const nameLines = (name: string | null): string =>
  name === null
    ? '# [TO FILL IN: full name of the council, on the next line]\ntitle: Our parish council'
    : `title: ${yamlValue(name)}`;

const body = (name: string | null): string => `---
# Who the council is and how to reach it. Fill in the lines that begin with "# " and take the "# " away.
${nameLines(name)}
kind: government
# address: "[TO FILL IN: postal address]"
# hours: "[TO FILL IN: when somebody can be reached]"
# phone: "[TO FILL IN: phone of the clerk]"
# email: "[TO FILL IN: official mail address]"
# postcode: "[TO FILL IN: postcode]"
# head:
#   name: "[TO FILL IN: name of the chair]"
#   post: Chair
# [TO FILL IN: what the council does, below the next line "---"; then delete this line]
---
`;

/** A parish council in England. */
export const ukParish: Start = {
  locale: 'en',
  timezone: 'Europe/London',
  config: {
    head: [
      'The only code of the site, and a maintainer\'s: content/ never holds any. Take away "// " to use a line.',
      'What else can be configured is told by the handbook ("Configuration").',
    ],
    parts: ['A footer or header of your own:'],
    styles: ['Style sheets after those of the program, e.g. with other colours:'],
  },
  files: (wish) => [
    { path: 'content/site.yaml', text: siteYaml(wish) },
    { path: 'content/bodies/council.mdx', text: body(wish.name) },
    { path: 'content/pages/guide.mdx', text: guide(wish.name) },
    { path: 'content/pages/request.mdx', text: request },
    { path: 'content/pages/accessibility.mdx', text: accessibility },
    { path: 'content/catalogue.yaml', text: catalogue() },
    { path: 'content/calendar.yaml', text: calendar },
    { path: 'content/synonyms.yaml', text: synonyms },
    { path: 'content/glossary.yaml', text: glossary },
    { path: 'README.md', text: readme(wish.name) },
  ],
};
