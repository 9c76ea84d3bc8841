import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemas } from '../../../src/domain/schema/collections.ts';
import { isCreditCode } from '../../../src/domain/schema/credit-code.ts';
import { disclosureTables } from '../../../src/domain/schema/disclosure-tables.ts';
import { formed, formedValues } from '../../../src/domain/schema/forms.ts';
import { redactionsSchema } from '../../../src/domain/schema/redactions.ts';
import { referencesIn } from '../../../src/domain/schema/references.ts';
import { showsMessages, siteSchema } from '../../../src/domain/schema/site.ts';
import { traitsOf } from '../../../src/domain/schema/traits.ts';
import { bodyId, isoDate, publicPath, timezone, webUrl } from '../../../src/domain/schema/vocabulary.ts';

/** Complaints of a schema: place, reason and what it names. */
const complaints = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    issue.code === 'custom' ? issue.params : issue.code,
  ]);
const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('a page', () => {
  const office = { name: '办公室', address: '东街', hours: '全天', phone: '0971-2345678' };
  test('of the guide names the office; others need not', () => {
    const page = (role: string, more = {}) => complaints(schemas.pages, { title: '页', role, ...more });
    expect(page('guide')).toEqual([['office', { rule: 'missing' }]]);
    expect(page('guide', { office })).toEqual([]);
    expect(page('about')).toEqual([]);
    expect(page('about', { office })).toEqual([]);
  });
});

describe('a report', () => {
  const disclosure = { format: 'pre2019' };
  test('has statutory tables only where it is one of disclosure', () => {
    const report = (kind: string, more = {}) =>
      complaints(schemas.reports, { title: '年报', kind, year: 2020, ...more });
    expect(report('budget', { disclosure })).toEqual([
      ['disclosure', { rule: 'requires', field: 'kind', value: 'information-disclosure' }],
    ]);
    expect(report('information-disclosure', { disclosure })).toEqual([]);
    expect(report('information-disclosure')).toEqual([]);
    expect(report('budget')).toEqual([]);
  });
  test.each(['a', 'a-1', 'disputes'])('has figures named %s', (key) => {
    const figures = { [key]: { label: '件', value: 1 } };
    expect(complaints(schemas.reports, { title: '报', kind: 'other', year: 2020, figures })).toEqual([]);
  });
  test.each(['1a', 'A', 'a b', 'a甲', '甲a'])('has none named %s', (key) => {
    const figures = { [key]: { label: '件', value: 1 } };
    expect(takes(schemas.reports, { title: '报', kind: 'other', year: 2020, figures })).toBe(false);
  });
});

describe('statutory tables', () => {
  const row = (length: number) => Array<number | null>(length).fill(0);
  const rows = (keys: string, length: number) =>
    Object.fromEntries(keys.split(' ').map((key) => [key, row(length)]));
  const proceedings = rows('review litigation litigationAfterReview', 5);
  const applications = (other: unknown) => ({
    ...rows('received carriedOver granted partial total carriedForward', 7),
    refused: rows('stateSecret otherLaw security thirdParty internal process enforcementFile query', 7),
    unavailable: rows('notHeld needsMaking unclear', 7),
    notProcessed: rows('petition repeated publications massive confirmation', 7),
    other,
  });
  const documents = { made: 1, repealed: null, inForce: 2 };
  const old = { made: 1, published: 1, total: null };
  const powers = { previous: 1, change: -1, decisions: 2 };
  const of2021 = {
    format: '2021-30',
    active: {
      regulations: documents,
      normative: documents,
      licences: 1,
      penalties: 2,
      coercion: 3,
      fees: null,
    },
    applications: applications(rows('overdueCorrection overdueFee other', 7)),
    proceedings,
  };
  const of2019 = {
    format: '2019-60',
    active: {
      ...{ regulations: old, normative: old, licences: powers, otherServices: powers, penalties: powers },
      ...{ coercion: powers, fees: { previous: 1, change: 0 }, procurement: { count: 1, amount: 2.5 } },
    },
    applications: applications(row(7)),
    proceedings,
  };
  test('of all three formats are taken as they are', () => {
    for (const tables of [of2021, of2019, { format: 'pre2019', note: '见附件' }])
      expect(disclosureTables.parse(tables)).toEqual(tables);
  });
  test('of another format are not', () => {
    expect(takes(disclosureTables, { ...of2021, format: '2019-60' })).toBe(false);
    expect(takes(disclosureTables, { format: '' })).toBe(false);
    expect(takes(disclosureTables, { ...of2019, active: { ...of2019.active, fees: powers } })).toBe(false);
  });
  test.each([6, 8])('have seven cells for applications, not %i', (length) => {
    const wrong = { ...of2021, applications: { ...of2021.applications, total: row(length) } };
    expect(complaints(disclosureTables, wrong)).toEqual([
      ['applications.total', { rule: 'length', expected: 7 }],
    ]);
  });
  test.each([4, 6])('have five cells for proceedings, not %i', (length) => {
    const wrong = { ...of2021, proceedings: { ...proceedings, review: row(length) } };
    expect(complaints(disclosureTables, wrong)).toEqual([
      ['proceedings.review', { rule: 'length', expected: 5 }],
    ]);
  });
});

test('traits say what is filed by year, what makes up a board, and which dates belong together', () => {
  const traits = (name: Parameters<typeof traitsOf>[0]) => traitsOf(name);
  const of = (name: Parameters<typeof traitsOf>[0], data: unknown) => {
    const { year, number, spans } = traits(name);
    return [year?.(data as never), number?.(data as never), spans?.(data as never)];
  };
  const flags = (name: Parameters<typeof traitsOf>[0]) => {
    const { areBodies, byYear, mayBeBoard } = traits(name);
    return [areBodies, byYear, mayBeBoard];
  };
  expect(flags('bodies')).toEqual([true, undefined, undefined]);
  expect(flags('reports')).toEqual([undefined, true, undefined]);
  expect(flags('documents')).toEqual([undefined, true, undefined]);
  expect(flags('pages')).toEqual([undefined, undefined, true]);
  expect([flags('staff'), flags('services')].flat().some(Boolean)).toBe(false);
  expect(of('bodies', { from: '2020-01-01', to: '2021-01-01' })[2]).toEqual([
    { earlier: '2020-01-01', later: '2021-01-01', field: ['to'], of: 'term' },
  ]);
  expect(of('staff', { people: [{}, { from: 'a', to: 'b' }] })[2]).toEqual([
    { earlier: undefined, later: undefined, field: ['people', 0, 'to'], of: 'term' },
    { earlier: 'a', later: 'b', field: ['people', 1, 'to'], of: 'term' },
  ]);
  expect(of('reports', { year: 2020 })).toEqual(['2020', undefined, undefined]);
  expect(of('documents', { period: '2024-Q1', number: '一号', from: 'a', until: 'b' })).toEqual([
    '2024',
    '一号',
    [{ earlier: 'a', later: 'b', field: ['until'], of: 'force' }],
  ]);
});

describe('values of the site', () => {
  const site = { name: '站', locale: 'zh-CN', url: 'https://a.example', publisher: 'town', boards: [] };
  const withField = (more: object) => takes(siteSchema, { ...site, ...more });
  test('commit messages are shown only where it is said', () => {
    expect(
      [true, false, undefined, {}, { messages: false }].map((history) => showsMessages({ history })),
    ).toEqual(Array(5).fill(false));
    expect(showsMessages({ history: { messages: true } })).toBe(true);
  });
  test.each(['https://a.example', 'http://a.example/', '/reports/'])('%s is a link', (url) => {
    expect(withField({ links: [{ title: '甲', url }] })).toBe(true);
  });
  test.each(['a.example', 'xhttps://a.example', 'reports/', 'javascript:alert(1)'])('%s is none', (url) => {
    expect(withField({ links: [{ title: '甲', url }] })).toBe(false);
  });
  test.each(['CNAME', '.well-known/security.txt', 'a/b-c_d.e'])('%s is a file for a host', (path) => {
    expect(withField({ static: [path] })).toBe(true);
  });
  test.each(['', '/a', 'a/', 'a//b', '..', '../a', 'a/..', 'a/../b', './a', 'a/.', '甲', 'a b', 'a\\b'])(
    '%j is none',
    (path) => {
      expect(withField({ static: [path] })).toBe(false);
    },
  );
  test('a board picks kinds of reports, lists of duties and bodies', () => {
    const board = (kind: string) =>
      withField({ boards: [{ slug: 'a', title: '甲', items: [{ collection: 'reports', kinds: [kind] }] }] });
    expect(['budget', 'mandate', 'village', 'nothing'].map(board)).toEqual([true, true, true, false]);
  });
});

test('a redaction names one version or more, from the first', () => {
  const redaction = (revisions: number[]) =>
    takes(redactionsSchema, [{ item: 'documents/a', revisions, reason: '因', date: '2024-01-01' }]);
  expect([[1], [2, 3], [], [0], [1.5]].map(redaction)).toEqual([true, true, false, false, false]);
});

test.each([
  'x2024-01-02',
  '2024-01-02x',
  '2024-04-31',
  '2024-06-31',
  '2024-09-31',
  '2024-11-31',
  '2024-01-00',
  '2024-01-32',
])('%s is no day', (day) => {
  expect(takes(isoDate, day)).toBe(false);
});
test.each(['2024-04-30', '2024-01-31', '2024-12-31'])('%s is one', (day) => {
  expect(takes(isoDate, day)).toBe(true);
});
test('a credit code is nothing more and nothing less', () => {
  expect(isCreditCode('11500230008689762A')).toBe(true);
  expect(isCreditCode('X11500230008689762A')).toBe(false);
  expect(isCreditCode('11500230008689762AX')).toBe(false);
});
test.each(['abc-def', 'ab/cd-ef12'])('%s is the id of a body', (id) => {
  expect(takes(bodyId, id)).toBe(true);
});
test('addresses, paths and zones are whole', () => {
  expect(takes(webUrl, 'https://abc.example/x')).toBe(true);
  expect(takes(webUrl, 'https:// abc')).toBe(false);
  expect(
    ['UTC', 'Asia/Shanghai', 'xUTC', 'UTCx', 'Asia/Nowhere'].map((zone) => takes(timezone, zone)),
  ).toEqual([true, true, false, false, false]);
  expect(complaints(publicPath, 'files/a')).toEqual([['', { rule: 'path' }]]);
});

test('values of a form are found in groups and lists, whatever was written', () => {
  const code = formed(z.string(), 'postcode');
  const schema = z.strictObject({
    a: code.optional(),
    list: z.array(z.strictObject({ b: code.nullable() })),
    plain: z.string(),
  });
  expect([
    ...formedValues(schema, { a: '1', list: [{ b: '2' }, { b: null }, { b: 3 }], plain: '4' }),
  ]).toEqual([
    { form: 'postcode', value: '1', path: ['a'] },
    { form: 'postcode', value: '2', path: ['list', 0, 'b'] },
  ]);
  expect([...formedValues(schema, { a: ['1'], list: { b: '2' }, plain: undefined })]).toEqual([]);
  expect([...formedValues(schema, null)]).toEqual([]);
  expect([...formedValues(code, 12)]).toEqual([]);
});

test('what a value names is called by the group around it, and what does not fit is passed over', () => {
  const file = publicPath;
  const schema = z.strictObject({
    top: file,
    group: z.strictObject({ title: z.string(), href: file, deep: z.array(z.strictObject({ src: file })) }),
    named: z.array(z.strictObject({ name: z.string(), src: file })),
  });
  const value = {
    title: '条目',
    top: '/t',
    group: { title: '组', href: '/h', deep: [{ src: '/d' }] },
    named: [{ name: '名', src: '/n' }, { src: '/m' }, null, 'x'],
  };
  const seen = referencesIn(schema, value);
  expect(seen.map(({ value: path, field, title }) => [path, field.join('.'), title])).toEqual([
    ['/t', 'top', null],
    ['/h', 'group.href', '组'],
    ['/d', 'group.deep.0.src', '组'],
    ['/n', 'named.0.src', '名'],
    ['/m', 'named.1.src', null],
  ]);
  // Searched once, also for another schema.
  expect(referencesIn(schema, value)).toBe(seen);
  expect(referencesIn(z.strictObject({ top: file }), value)).toHaveLength(1);
  expect(referencesIn(schema, { top: 3, group: [{ href: '/x' }], named: { src: '/y' } })).toEqual([]);
  for (const none of [null, undefined, 'x', 3]) expect(referencesIn(schema, none)).toEqual([]);
  expect(referencesIn(file, '/alone')).toEqual([{ kind: 'file', value: '/alone', field: [], title: null }]);
});
