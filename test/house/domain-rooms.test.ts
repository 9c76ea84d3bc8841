import { expect, test } from 'vitest';
import { importsOf, sourcesBelow } from './import-graph.ts';

/** Single files at the foot of the domain: they know words and nothing of the site. */
const tools = [
  'text',
  'finding',
  'rule-info',
  'nearest-name',
  'chinese-numerals',
  'own-value',
  'href',
  'group-by',
  'once',
  'days',
  'report-chapters',
];
/** What is read from `content/`, and what can be said of it at once. */
const facts = [...tools, 'schema', 'prose', 'corpus'];
/** What is public and what was. */
const known = [
  ...facts,
  'disclosure',
  'document',
  'revisions',
  'files',
  'relations',
  'standing',
  'charted-reports',
  'catalogue',
  'rule-of-law',
  'amendments',
  'glossary',
  'kinship',
  'tables',
];

/** Rooms below `src/domain` in the order of the arrow, each with all that it may import besides itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  finding: ['text'],
  'rule-info': ['text', 'finding'],
  'nearest-name': [],
  'chinese-numerals': [],
  'own-value': [],
  href: [],
  'group-by': [],
  once: [],
  days: [],
  manifest: [],
  'report-chapters': [],
  characters: tools,
  sheets: [],
  tables: ['text'],
  files: [...tools, 'characters'],
  personal: tools,
  hosting: tools,
  portal: tools,
  offline: [...tools, 'portal'],
  schema: [...tools, 'personal', 'hosting'],
  wording: [...tools, 'schema'],
  'security-headers': ['schema'],
  prose: [...tools, 'schema', 'tables'],
  import: [...tools, 'files', 'schema', 'prose'],
  corpus: [...tools, 'schema', 'prose'],
  members: ['corpus', 'schema'],
  glossary: ['corpus', 'once', 'schema'],
  kinship: ['corpus', 'once'],
  selection: ['corpus', 'schema'],
  relations: ['corpus'],
  'charted-reports': ['own-value', 'corpus'],
  'rule-of-law': ['prose', 'report-chapters'],
  disclosure: [...tools, 'schema', 'prose'],
  standing: ['corpus', 'relations', 'schema', 'days'],
  catalogue: [...facts, 'selection'],
  document: facts,
  amendments: [...facts, 'import', 'relations', 'standing', 'document'],
  migrations: [...facts, 'document'],
  revisions: [...facts, 'manifest', 'document', 'files'],
  ledger: [...tools, 'manifest', 'revisions'],
  routes: [
    ...facts,
    'members',
    'selection',
    'relations',
    'charted-reports',
    'standing',
    'catalogue',
    'revisions',
    'manifest',
  ],
  view: [...known, 'members', 'security-headers', 'routes', 'portal', 'manifest'],
  portable: [...known, 'routes', 'view'],
  search: [...known, 'routes', 'view'],
  checks: [
    ...known,
    'members',
    'manifest',
    'characters',
    'personal',
    'wording',
    'ledger',
    'routes',
    'view',
    'search',
    'portal',
  ],
  'site-config': [...facts, 'checks'],
  exports: [...known, 'members', 'manifest', 'import', 'sheets', 'routes', 'view', 'portable', 'search'],
  servers: ['files', 'schema', 'security-headers', 'routes', 'hosting'],
  publishing: ['files', 'manifest', 'servers'],
  'finding-formats': tools,
};

const names = Object.keys(rooms);
const files = sourcesBelow('src/domain');

test('within the domain imports go one way: text, schema, prose, corpus, history, routes, views, checks', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(breachesIn)).toEqual([]);
});

test('a rule never imports another', () => {
  const rules = files.filter((file) => file.startsWith('src/domain/checks/rules/'));
  expect(rules.length).toBeGreaterThan(20);
  const breaches = rules.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('src/domain/checks/rules/'))
      .map((target) => `${file} imports ${target}`),
  );
  expect(breaches).toEqual([]);
});

test('no room may import one that stands below it', () => {
  const upward = names.flatMap((room, at) =>
    (rooms[room] ?? []).filter((other) => names.indexOf(other) >= at).map((other) => `${room} -> ${other}`),
  );
  expect(upward).toEqual([]);
});

function breachesIn(file: string): string[] {
  const room = roomOf(file);
  const allowed = rooms[room];
  if (!allowed) return [`${file} stands in no room of the domain: give ${room} a line in this test`];
  return importsOf(file)
    .filter((target) => target.startsWith('src/domain/'))
    .filter((target) => ![room, ...allowed].includes(roomOf(target)))
    .map((target) => `${file} imports ${target}: ${room} may import only ${allowed.join(', ') || 'itself'}`);
}

/** The folder below `src/domain` in which a file stands, or its own name without its ending. */
function roomOf(file: string): string {
  const [, room = ''] = /^src\/domain\/([^/]+?)(?:\.ts$|\/)/.exec(file) ?? [];
  return room;
}
