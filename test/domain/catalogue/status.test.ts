import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/app/check-content.ts';
import { type Duty, dutiesOf, states } from '../../../src/domain/catalogue/status.ts';
import { buildCorpus, type Entry } from '../../../src/domain/corpus.ts';
import { daysLater } from '../../../src/domain/days.ts';
import { calendarSchema } from '../../../src/domain/schema/calendar.ts';
import { type Catalogue, catalogueSchema } from '../../../src/domain/schema/catalogue.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import type { Site } from '../../../src/domain/schema/site.ts';
import { makeSettings } from '../../../src/io/settings.ts';
import { calendar as calendarText } from '../../../src/presets/start/cn-calendar.ts';
import { catalogue as catalogueText } from '../../rules/rule-case.ts';

const site: Site = { name: '站', locale: 'zh-CN', url: 'https://x.example', publisher: 'town', boards: [] };
const calendar = calendarSchema.parse(parse(calendarText, { schema: 'core' }));
const none = { digest: '', fingerprint: '', anchors: [], references: [], components: [], hasText: true };

const entry = (collection: string, id: string, data: object, headings: readonly string[] = []): Entry =>
  ({
    ...{ collection, id, file: `content/${collection}/${id}.mdx`, data: { title: id, ...data } },
    prose: { ...none, headings: headings.map((text, at) => ({ id: `s${at}`, level: 2, text })) },
  }) as unknown as Entry;
const town = entry('bodies', 'town', { kind: 'government' });

const asked = (lines: readonly string[], statements: Catalogue['statements'] = []): Catalogue => ({
  ...catalogueSchema.parse(parse(catalogueText(...lines), { schema: 'core' })),
  statements,
});
const statesOn = (today: string, catalogue: Catalogue, entries: readonly Entry[] = []): readonly Duty[] =>
  dutiesOf(
    buildCorpus(site, [town, ...entries], today, schemas, {
      catalogue,
      calendar,
      synonyms: null,
      glossary: null,
      members: null,
    }),
  );
const of = (duties: readonly Duty[], period: string) => duties.find((duty) => duty.period.key === period);

const reports = 'items: [{ collection: reports, kinds: [rule-of-law] }]';
const yearly = asked(['period: yearly', 'deadline: { unit: fixed-date, before: 04-01 }', reports]);
const report = (year: number, published?: string, headings?: readonly string[]) =>
  entry('reports', `r${year}`, { kind: 'rule-of-law', year, published }, headings);

describe('a report that is due before 1 April', () => {
  test.each([
    ['2021-03-31', 'on-time', null],
    ['2021-04-01', 'late', 1],
    ['2021-04-06', 'late', 3],
    ['2021-11-25', 'late', 164],
  ] as const)('published on %s is %s (%s working days)', (published, state, days) => {
    const duty = of(statesOn('2022-01-01', yearly, [report(2020, published)]), '2020');
    expect([duty?.state, duty?.days, duty?.due]).toEqual([state, days, '2021-03-31']);
  });

  test.each([
    ['2020-12-31', 'due', 90],
    ['2021-03-31', 'due', 0],
    ['2021-04-01', 'overdue', 1],
  ] as const)('on %s, without one, is %s (%i)', (today, state, days) => {
    const duty = of(statesOn(today, yearly), '2020');
    expect([duty?.state, duty?.days]).toEqual([state, days]);
  });

  test('without a day of publication, or without a part, it is incomplete; git is not asked', () => {
    expect(of(statesOn('2022-01-01', yearly, [report(2020)]), '2020')).toMatchObject({
      state: 'incomplete',
      lacks: [{ field: 'common.published', part: 'title' }],
    });
    const parts = 'parts: [{ title: 不足, headings: [不足, 问题] }]';
    const withParts = asked([
      'period: yearly',
      'deadline: { unit: fixed-date, before: 04-01 }',
      reports,
      parts,
    ]);
    const stateOf = (heading: string) =>
      of(statesOn('2022-01-01', withParts, [report(2020, '2021-03-01', [heading])]), '2020');
    expect(stateOf('一、成效')).toMatchObject({ state: 'incomplete', lacks: ['不足'] });
    expect(stateOf('八、存在的问题')?.state).toBe('on-time');
  });

  test('what is withdrawn, or of another body, does not count; what names the obligation does', () => {
    const withdrawn = entry('reports', 'a', {
      ...{ kind: 'rule-of-law', year: 2020, published: '2021-03-01' },
      withdrawn: { date: '2021-05-01', reason: '误' },
    });
    const other = entry('reports', 'b', {
      kind: 'rule-of-law',
      year: 2020,
      published: '2021-03-01',
      publisher: 'c',
    });
    const named = entry('documents', 'c', {
      genre: 'notice',
      published: '2020-03-01',
      obligations: ['work'],
    });
    expect(of(statesOn('2022-01-01', yearly, [withdrawn, other]), '2020')?.state).toBe('overdue');
    expect(of(statesOn('2022-01-01', yearly, [named]), '2020')?.state).toBe('on-time');
  });
});

describe('what is due so many days after it was formed', () => {
  const catalogue = asked([
    'deadline: { unit: working-day, count: 20, from: formed }',
    'items: [{ collection: documents }]',
  ]);
  const document = (id: string, issued: string | undefined, published: string) =>
    entry('documents', id, { genre: 'notice', issued, published });

  test('the gravest of a year speaks for it', () => {
    const [inTime, late] = [
      document('a', '2024-03-01', '2024-03-29'),
      document('b', '2024-03-01', '2024-04-01'),
    ];
    expect(of(statesOn('2025-01-01', catalogue, [inTime]), '2024')).toMatchObject({
      state: 'on-time',
      count: 1,
    });
    const both = of(statesOn('2025-01-01', catalogue, [inTime, late]), '2024');
    expect(both).toMatchObject({ state: 'late', days: 1, count: 2, item: late });
    expect(of(statesOn('2025-01-01', catalogue), '2024')?.state).toBe('none');
  });

  test('where it was not said when it was formed, or the year has no calendar, that is what is said', () => {
    const undated = document('a', undefined, '2024-03-29');
    expect(of(statesOn('2025-01-01', catalogue, [undated]), '2024')?.state).toBe('incomplete');
    const early = document('a', '2026-12-20', '2026-12-21');
    expect(of(statesOn('2026-12-31', catalogue, [early]), '2026')).toMatchObject({
      state: 'uncounted',
      missingYear: 2027,
    });
  });
});

test('what recurs without a deadline is missed when the next period is over as well', () => {
  const quarterly = asked(['period: quarterly', 'items: [{ collection: documents }]']);
  const stateOn = (today: string) => of(statesOn(today, quarterly), '2024Q1')?.state;
  expect([stateOn('2024-02-01'), stateOn('2024-06-30'), stateOn('2024-07-01')]).toEqual([
    'due',
    'due',
    'overdue',
  ]);
  expect(of(statesOn('2024-02-01', quarterly), '2024Q2')).toBeUndefined();
});

test('a statement stands where there is no item: the one for the period before the one for all', () => {
  const base = { obligation: 'work', body: 'town', reason: '因', by: '办公室', date: '2022-01-05' } as const;
  const catalogue = {
    ...yearly,
    statements: [
      { ...base, state: 'not-applicable' },
      { ...base, state: 'withheld', period: '2021' },
    ] as const,
  } as unknown as Catalogue;
  const duties = statesOn('2024-01-01', catalogue, [report(2020, '2021-03-01')]);
  expect(duties.map(({ period, state }) => [period.key, state])).toEqual([
    ...[
      ['2020', 'on-time'],
      ['2021', 'withheld'],
    ],
    ...['2022', '2023', '2024'].map((year) => [year, 'not-applicable']),
  ]);
});

test('before records begin nothing is asked, nor of a body before it was there and after it was no more', () => {
  const later = asked(['period: yearly', 'since: 2022-01-01', 'until: 2023-12-31', reports]);
  const short = entry('bodies', 'short', { kind: 'office', from: '2021-05-01', to: '2022-05-01' });
  const duties = statesOn('2026-01-01', later, [short]);
  const shown = (body: string) =>
    duties.filter((duty) => duty.body === body).map(({ period, state }) => `${period.key} ${state}`);
  expect(shown('town')).toEqual([
    ...['2020 before-records', '2021 before-records'],
    ...['2022 overdue', '2023 overdue'],
  ]);
  expect(shown('short')).toEqual(['2021 before-records', '2022 overdue']);
  const lastDay = asked(['period: yearly', 'since: 2021-12-31', 'until: 2021-12-31', reports]);
  expect(statesOn('2026-01-01', lastDay).map(({ period, state }) => `${period.key} ${state}`)).toEqual([
    ...['2020 before-records', '2021 overdue'],
  ]);
});

describe('the sample site', () => {
  const { corpus } = checkContent(makeSettings({ today: '2026-11-23' }));
  const duties = corpus ? dutiesOf(corpus) : [];

  test('the report of 2020 was published 164 working days late, by the rule that says so', () => {
    const seed = duties.find(({ item }) => item?.id === '2020/rule-of-law');
    expect(seed).toMatchObject({ state: 'late', days: 164, due: '2021-03-31', body: 'putai' });
    expect(seed?.obligation.basis).toEqual([
      { document: '法治政府建设与责任落实督察工作规定', article: '第二十四条' },
    ]);
    // Its text tells of the leaders' duty, without a heading.
    expect(seed?.lacks).toEqual([]);
  });

  test('every state is there but the one that is a fault of the calendar', () => {
    const shown = new Set(duties.map(({ state }) => state));
    expect(states.filter((state) => !shown.has(state))).toEqual(['uncounted']);
  });

  test('of the real township nothing is said but of its report', () => {
    const real = duties.filter(({ body }) => body === 'putai');
    expect(new Set(real.map(({ obligation, state }) => `${obligation.id} ${state}`))).toEqual(
      new Set(['rule-of-law-report late', 'rule-of-law-report not-applicable']),
    );
  });
});

test('every day from publication on is as late as it was', () => {
  const days = Array.from({ length: 40 }, (_, at) => daysLater('2021-04-01', at));
  const seen = days.map((today) => of(statesOn(today, yearly, [report(2020, '2021-04-01')]), '2020')?.days);
  expect(new Set(seen)).toEqual(new Set([1]));
});
