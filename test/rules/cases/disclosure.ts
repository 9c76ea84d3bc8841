import { documentWith } from '../../tiny-site.ts';
import type { Cases, Files, RuleCase } from '../rule-case.ts';

type Row = readonly (number | null)[];
const none = Array<number>(7).fill(0);
const rows = (keys: string, cells: Row = none) =>
  Object.fromEntries(keys.split(' ').map((key) => [key, cells]));

/** Three new requests, one of the year before: three are granted, one goes on. */
const right = {
  format: '2021-30',
  active: {
    regulations: { made: 0, repealed: 0, inForce: 0 },
    normative: { made: 0, repealed: 0, inForce: 0 },
    ...{ licences: 0, penalties: 0, coercion: 0, fees: 0 },
  },
  applications: {
    received: [2, 1, 0, 0, 0, 0, 3],
    carriedOver: [1, 0, 0, 0, 0, 0, 1],
    granted: [2, 1, 0, 0, 0, 0, 3],
    partial: none,
    refused: rows('stateSecret otherLaw security thirdParty internal process enforcementFile query'),
    unavailable: rows('notHeld needsMaking unclear'),
    notProcessed: rows('petition repeated publications massive confirmation'),
    other: rows('overdueCorrection overdueFee other'),
    total: [2, 1, 0, 0, 0, 0, 3],
    carriedForward: [1, 0, 0, 0, 0, 0, 1],
  },
  proceedings: rows('review litigation litigationAfterReview', [0, 0, 0, 0, 0]),
};
type Tables = typeof right;
const rowsFor = (changed: Partial<Tables['applications']>): Tables => ({
  ...right,
  applications: { ...right.applications, ...changed },
});
const normative = (inForce: number, made = 0, repealed = 0): Tables => ({
  ...right,
  active: { ...right.active, normative: { made, repealed, inForce } },
});
const reportOn = (year: number, tables: object): Files => ({
  [`content/reports/${year}/disclosure.mdx`]:
    `---\ntitle: 测试镇${year}年年报\nkind: information-disclosure\nyear: ${year}\npublished: ${year + 1}-01-20\n` +
    `disclosure: ${JSON.stringify(tables)}\n---\n\n见表。\n`,
});
const inTables = (name: string, broken: object, mended: object = right): RuleCase => ({
  name,
  broken: reportOn(2023, broken),
  mended: reportOn(2023, mended),
});
const overTwoYears = (name: string, last: Tables, broken: Tables, mended: Tables): RuleCase => ({
  name,
  broken: { ...reportOn(2022, last), ...reportOn(2023, broken) },
  mended: { ...reportOn(2022, last), ...reportOn(2023, mended) },
});
const rules = (lines: string): Files => ({
  'content/documents/2022/rules.mdx': documentWith(lines).replace('genre: notice', 'genre: normative'),
});
const { applications } = right;
const old = { made: 0, published: 0, total: 0 };
const powers = { previous: 0, change: 0, decisions: 0 };
const of2019 = (other: Row) => ({
  format: '2019-60',
  active: {
    ...{ regulations: old, normative: old, licences: powers, otherServices: powers, penalties: powers },
    ...{ coercion: powers, fees: { previous: 0, change: 0 }, procurement: { count: 0, amount: 0 } },
  },
  applications: { ...applications, other },
  proceedings: right.proceedings,
});

/** Rules about the statutory tables of reports on disclosure. */
export const disclosureCases: Cases = {
  'disclosure-sum': [
    inTables('a total of a row', rowsFor({ granted: [2, 1, 0, 0, 0, 0, 4] })),
    inTables('a cell of a case', {
      ...rowsFor({ refused: { ...applications.refused, internal: [0, 0, 1, 0, 0, 0, 0] } }),
    }),
    inTables('what is carried over', rowsFor({ carriedOver: [0, 1, 0, 0, 0, 0, 1] })),
    inTables('a total of what is carried over', rowsFor({ carriedOver: [1, 0, 0, 0, 0, 0, 2] })),
    inTables('two cells of one row', rowsFor({ partial: [1, 1, 0, 0, 0, 0, 0] })),
    {
      ...inTables('proceedings', {
        ...right,
        proceedings: { ...right.proceedings, litigation: [1, 0, 0, 0, 0] },
      }),
      right: reportOn(2023, rowsFor({ granted: [2, 1, 0, 0, 0, 0, null] } as never)),
    },
    inTables('the format of 2019', of2019([0, 0, 0, 0, 0, 3, 3]), of2019(none)),
  ],
  'disclosure-blank': [
    inTables('two cells', rowsFor({ partial: [null, 0, 0, 0, 0, 0, null] } as never)),
    inTables('a table that is not the one of requests', {
      ...right,
      active: { ...right.active, fees: null },
    }),
  ],
  'disclosure-carried': [
    {
      ...overTwoYears(
        'another number',
        right,
        rowsFor({ received: [3, 1, 0, 0, 0, 0, 4], carriedOver: none }),
        right,
      ),
      // Of the year before there is no report.
      right: reportOn(2023, rowsFor({ received: [3, 1, 0, 0, 0, 0, 4], carriedOver: none })),
    },
    overTwoYears(
      'more than there was',
      right,
      rowsFor({ received: [1, 1, 0, 0, 0, 0, 2], carriedOver: [2, 0, 0, 0, 0, 0, 2] }),
      right,
    ),
  ],
  'normative-count': [
    {
      name: 'made after that year, to hold from a day in it',
      broken: { ...rules('issued: 2024-03-01\nfrom: 2023-03-01\n'), ...reportOn(2023, normative(1)) },
      mended: { ...rules('issued: 2024-03-01\nfrom: 2023-03-01\n'), ...reportOn(2023, normative(0)) },
      right: { ...rules('issued: 2023-03-01\nfrom: 2023-03-01\n'), ...reportOn(2023, normative(1)) },
    },
    {
      name: 'on the site',
      broken: { ...rules('from: 2022-03-01\n'), ...reportOn(2023, normative(2)) },
      mended: { ...rules('from: 2022-03-01\n'), ...reportOn(2023, normative(1)) },
      right: { ...rules('from: 2024-03-01\n'), ...reportOn(2023, normative(0)) },
    },
    {
      name: 'expired in that year',
      broken: { ...rules('from: 2022-03-01\nuntil: 2023-06-30\n'), ...reportOn(2023, normative(1)) },
      mended: { ...rules('from: 2022-03-01\nuntil: 2024-06-30\n'), ...reportOn(2023, normative(1)) },
    },
    {
      name: 'the year before',
      broken: { ...reportOn(2022, normative(4)), ...reportOn(2023, normative(0, 1, 2)) },
      mended: { ...reportOn(2022, normative(1)), ...reportOn(2023, normative(0, 1, 2)) },
    },
  ],
};
