import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/domain/members/clean-text.ts';
import { below, type MemberDescription, readDescription } from '../../../src/domain/members/description.ts';
import { hostileDescription } from '../../hostile-descriptions.ts';

const home = 'https://a.example/town/';
const good = {
  format: 1,
  name: '甲镇',
  url: home,
  day: '2026-01-31',
  bodies: [{ id: 'town', name: '甲镇人民政府', creditCode: '11990101MB00000180', more: 1 }],
  collections: [
    { name: 'documents', title: '文件', count: 3, url: `${home}documents/` },
    { name: 'bodies', title: '机构', count: 1, url: `${home}bodies/` },
  ],
  newest: [
    {
      title: '旧',
      url: `${home}documents/1/`,
      published: '2025-01-01',
      collection: 'documents',
      publisher: 'town',
    },
    {
      title: '新',
      url: `${home}documents/2/`,
      published: '2026-01-01',
      collection: 'documents',
      publisher: 'x',
    },
  ],
  compliance: { page: `${home}compliance/`, status: 'x' },
  unknown: '<script>',
};
const read = (changes: object) => readDescription(JSON.stringify({ ...good, ...changes }), home);
const described = (changes: object): MemberDescription & { readonly dropped: number } => {
  const answer = read(changes);
  if (answer.type !== 'description') throw new Error(answer.type);
  return { ...answer.description, dropped: answer.dropped };
};

test('of a good description everything known is taken, the newest item first', () => {
  expect(described({})).toEqual({
    name: '甲镇',
    day: '2026-01-31',
    bodies: [{ id: 'town', name: '甲镇人民政府', creditCode: '11990101MB00000180' }],
    collections: [
      { name: 'bodies', title: '机构', count: 1 },
      { name: 'documents', title: '文件', count: 3 },
    ],
    newest: [
      {
        ...{ title: '新', url: `${home}documents/2/` },
        ...{ published: '2026-01-01' },
        ...{ collection: 'documents', publisher: '' },
      },
      {
        ...{ title: '旧', url: `${home}documents/1/` },
        ...{ published: '2025-01-01' },
        ...{ collection: 'documents', publisher: '甲镇人民政府' },
      },
    ],
    compliance: `${home}compliance/`,
    dropped: 0,
  });
});

test.each([
  ['no JSON', '{"format":1,"name":"甲', { type: 'broken' }],
  ['nothing', '', { type: 'broken' }],
  ['a list', '[]', { type: 'broken' }],
  ['no address', '{"format":1}', { type: 'broken' }],
  ['deep lists', `${'['.repeat(200_000)}`, { type: 'broken' }],
  ['another format', JSON.stringify({ ...good, format: 2 }), { type: 'version' }],
  [
    'what another site is',
    JSON.stringify({ ...good, url: 'https://a.example/' }),
    { type: 'elsewhere', of: 'https://a.example/' },
  ],
  [
    'no address of the web',
    JSON.stringify({ ...good, url: 'javascript:alert(1)' }),
    { type: 'elsewhere', of: 'javascript:alert(1)' },
  ],
])('a site that says %s is not taken at its word', (_what, text, answer) => {
  expect(readDescription(text, home)).toEqual(answer);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://b.example/town/documents/1/',
  'https://a.example/other/',
  'https://a.example/townhall/',
  'https://a.example:8443/town/x/',
  'http://a.example/town/x/',
  'https://user@a.example/town/x/',
  'https://a.example/town/../other/',
  'https://a.example/town/%2e%2e/other/',
  'https://a.example/town/..%2fother/',
  'https://a.example/town/..%5Cother/',
  '//a.example/town/x/',
  '/town/x/',
  '',
  `${home}${'x'.repeat(3000)}`,
])('an item at %s is not an item of the site', (url) => {
  const [item] = good.newest;
  expect(described({ newest: [{ ...item, url }, item] })).toMatchObject({
    newest: [{ title: '旧' }],
    dropped: 1,
  });
});

test.each([
  ['markup stays text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['marks of direction go', '\u202Egnp.exe\u202C\u2066x\u2069\u200F', 'gnp.exex'],
  ['control characters and lines go', 'a\u0000b\u001B[31mc\nd\u0085e\u2028f\tg', 'ab[31mc d e f g'],
  ['what has no width goes', '政\u200B府\uFEFF\u00AD\u{E0041}', '政府'],
  ['halves of pairs go', 'a\uD800b', 'ab'],
  ['fillers alone are nothing', ' \u3164\u115F\u2800'.replace('\u2800', ''), ''],
  ['piles of marks are cut', `e${'\u0301'.repeat(50)}`, 'e\u0301\u0301\u0301'],
  ['rare characters stay', '𠀀㐂·—“”', '𠀀㐂·—“”'],
])('of texts %s', (_what, text, clean) => {
  expect(cleanText(text, 60)).toBe(clean);
});

test('texts are cut at whole characters, and lists at a number', () => {
  expect(cleanText('𠀀'.repeat(100), 10)).toBe(`${'𠀀'.repeat(9)}…`);
  expect(cleanText('x'.repeat(5_000_000), 10)).toHaveLength(10);
  const [item] = good.newest;
  const items = Array.from({ length: 10_000 }, (_none, at) => ({ ...item, url: `${home}${at}/` }));
  const many = described({ newest: items, bodies: 'x' });
  expect(many).toMatchObject({ dropped: 9_950, bodies: [] });
  expect(many.newest).toHaveLength(50);
  expect(described({ newest: [item, item] })).toMatchObject({ dropped: 1 });
});

test('whatever a site says, texts are clean lines of bounded length, and addresses its own', () => {
  let taken = 0;
  fc.assert(
    fc.property(hostileDescription(home), (value) => {
      const answer = readDescription(JSON.stringify(value), home);
      if (answer.type !== 'description') return;
      const { name, bodies, collections, newest, compliance } = answer.description;
      const texts = [
        name,
        ...bodies.flatMap((body) => [body.name, body.creditCode ?? '']),
        ...collections.map(({ title }) => title),
        ...newest.flatMap(({ title, publisher }) => [title, publisher]),
      ];
      taken += newest.length;
      for (const text of texts) {
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect([...text].length).toBeLessThanOrEqual(200);
      }
      for (const url of [...newest.map(({ url }) => url), ...(compliance ? [compliance] : [])]) {
        expect(url.startsWith(home)).toBe(true);
        expect(below(url, home)).toBe(url);
      }
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(100);
});
