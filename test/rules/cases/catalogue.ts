import { documentWith, tinySite } from '../../tiny-site.ts';
import { type Cases, catalogue, inFile, notice } from '../rule-case.ts';

const file = 'content/catalogue.yaml';
const calendarFile = 'content/calendar.yaml';
const year = (lines: string) =>
  `weekend: [saturday, sunday]\nyears:\n  - year: 2025\n    sources: [{ title: 通知 }]\n${lines}`;
const holiday = (from: string, to: string) => `    holidays: [{ name: 元旦, from: ${from}, to: ${to} }]\n`;
const calendarCase = (name: string, broken: string, mended: string) =>
  inFile(name, { [calendarFile]: year(broken) }, { [calendarFile]: year(mended) });
const newYear = holiday('2025-01-01', '2025-01-01');
const catalogueCase = (name: string, broken: readonly string[], mended: readonly string[]) =>
  inFile(name, { [file]: catalogue(...broken) }, { [file]: catalogue(...mended) });

const report = 'content/reports/2020/rule-of-law.mdx';
const again = report.replace('rule-of-law', 'again');
const reports = 'items: [{ collection: reports, kinds: [rule-of-law] }]';
const yearly = catalogue('period: yearly', reports);
const affairs = catalogue('period: quarterly', 'items: [{ collection: documents }]');
const ofYear = (year: number) =>
  (tinySite[report] ?? '')
    .replace('year: 2020', () => `year: ${year}`)
    .replace('2020年度', () => `${year}年度`);

const stated = (lines: string) => `${catalogue('period: yearly')}statements:\n${lines}`;
const statement = (fields: string) =>
  `  - { obligation: work, body: town, state: withheld, reason: 因, by: 办公室, date: 2026-01-05${fields} }\n`;

/** Rules about what must be public, and about working days. */
export const catalogueCases: Cases = {
  'calendar-conflict': [
    calendarCase('reversed', holiday('2025-01-02', '2025-01-01'), newYear),
    calendarCase('of another year', holiday('2024-12-31', '2025-01-01'), newYear),
    calendarCase('free and made up', `${newYear}    workdays: [2025-01-01]\n`, newYear),
    calendarCase(
      'made up on a Monday',
      `${newYear}    workdays: [2025-01-06]\n`,
      `${newYear}    workdays: [2025-01-05]\n`,
    ),
    calendarCase(
      'a year twice',
      `${newYear}  - { year: 2025, sources: [{ title: 通知 }], holidays: [] }\n`,
      newYear,
    ),
  ],
  'calendar-year': [
    inFile(
      'of a deadline',
      {
        [file]: catalogue(
          'deadline: { unit: working-day, count: 20, from: formed }',
          'items: [{ collection: documents }]',
        ),
        [calendarFile]: year(newYear),
        [notice]: documentWith('issued: 2024-01-02\npublished: 2024-01-03\n'),
      },
      {
        [file]: catalogue(
          'deadline: { unit: working-day, count: 20, from: formed }',
          'items: [{ collection: documents }]',
        ),
        [calendarFile]: year(newYear).replaceAll('2025', '2024'),
        [notice]: documentWith('issued: 2024-01-02\npublished: 2024-01-03\n'),
      },
    ),
  ],
  'catalogue-conflict': [
    inFile(
      'an id twice',
      { [file]: catalogue() + catalogue().slice(catalogue().indexOf('  - ')) },
      { [file]: catalogue() },
    ),
    catalogueCase(
      'reversed',
      ['since: 2025-01-01', 'until: 2024-01-01'],
      ['since: 2024-01-01', 'until: 2025-01-01'],
    ),
    catalogueCase('no such body', ['bodies: { ids: [city] }'], ['bodies: { ids: [town] }']),
    inFile(
      'a statement of something else',
      { [file]: stated(statement('').replace('work', 'works')) },
      { [file]: stated(statement('')) },
    ),
    inFile(
      'a statement of another body',
      { [file]: stated(statement('').replace('town', 'city')) },
      { [file]: stated(statement('')) },
    ),
    inFile(
      'a statement for another period',
      { [file]: stated(statement(', period: 2025Q1')) },
      { [file]: stated(statement(', period: "2025"')) },
    ),
    inFile(
      'stated twice',
      { [file]: stated(statement('') + statement('')) },
      { [file]: stated(statement('')) },
    ),
    inFile(
      'stated on a day to come',
      { [file]: stated(statement('').replace('2026', '2027')) },
      { [file]: stated(statement('')) },
    ),
  ],
  'obligation-unreachable': [
    catalogueCase(
      'kinds of another collection',
      ['items: [{ collection: reports, kinds: [village] }]'],
      ['items: [{ collection: bodies, kinds: [village] }]'],
    ),
    catalogueCase('genres of reports', ['items: [{ collection: reports, genres: [plan] }]'], []),
  ],
  'period-form': [
    inFile(
      'a month for a quarter',
      { [file]: affairs, [notice]: documentWith('period: 2024-05\n') },
      { [file]: affairs, [notice]: documentWith('period: 2024Q2\n') },
    ),
    inFile(
      'a year for a quarter, and none',
      {
        [file]: affairs,
        [notice]: documentWith('period: "2024"\n'),
        [notice.replace('notice', 'other')]: documentWith('published: 2024-07-01\n').replace('通知', '另件'),
      },
      { [file]: affairs, [notice]: documentWith('period: 2024Q2\n') },
    ),
  ],
  'period-future': [
    inFile(
      'a report',
      { [file]: yearly, [report]: ofYear(2027) },
      { [file]: yearly, [report]: ofYear(2025) },
    ),
    inFile('a report that no catalogue asks for', { [report]: ofYear(2027) }, { [report]: ofYear(2025) }),
    inFile(
      'the budget of the year after next, not that of the next',
      { [report]: ofYear(2028).replace('kind: rule-of-law', 'kind: budget') },
      { [report]: ofYear(2027).replace('kind: rule-of-law', 'kind: budget') },
    ),
    inFile(
      'a quarter',
      { [file]: affairs, [notice]: documentWith('period: 2026Q3\n') },
      { [file]: affairs, [notice]: documentWith('period: 2025Q3\n') },
    ),
  ],
  'period-repeated': [
    inFile(
      'two reports of a year',
      { [file]: yearly, [again]: ofYear(2020).replace('法治政府建设年度报告', '报告（重发）') },
      { [file]: yearly, [again]: ofYear(2021) },
    ),
  ],
};
