import { describe, expect, test } from 'vitest';
import { allDuties } from '../../../src/domain/catalogue/all-duties.ts';
import { complianceText } from '../../../src/domain/exports/compliance-files.ts';
import { complianceAddresses } from '../../../src/domain/routes/compliance-addresses.ts';
import { addressesOf, linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { nextDeadlines } from '../../../src/domain/view/compliance/next-deadlines.ts';
import { compliancePage } from '../../../src/domain/view/compliance/pages.ts';
import { frameOf } from '../../../src/domain/view/frame.ts';
import { spelledDay } from '../../../src/domain/view/history/days.ts';
import { traceContext } from '../../../src/domain/view/traced-context.ts';
import type { Panel, Value } from '../../../src/domain/view/types.ts';
import { contextFor, shippedContext } from '../../shipped-context.ts';
import { makeSite } from '../../tiny-site.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;
const addresses = complianceAddresses(corpus);
const pageAt = (path: string) => {
  const address = addresses.find((one) => one.path === path);
  if (!address) throw new Error(`There is no ${path}.`);
  return compliancePage(context, address);
};

/** Everything in a panel that may be a link. */
const valuesOf = (panel: Panel): readonly Value[] => {
  if (panel.type === 'list') return panel.entries.flat();
  if (panel.type === 'links') return panel.links;
  if (panel.type === 'facts') return panel.facts.flatMap(({ values }) => values);
  return panel.type === 'table' ? panel.table.rows.flat().flatMap(({ values }) => values) : [];
};

describe('the board of the sample site', () => {
  test('begins with what is missing: a sentence, and the way to ask for it', () => {
    const { lead, panels } = pageAt('/compliance/');
    const [missing] = panels;
    expect(lead).toContain('截至2026年11月23日');
    expect(missing?.id).toBe('missing');
    expect(valuesOf(missing as Panel).slice(0, 2)).toEqual([
      {
        text: '栖云镇：2025年法治政府建设年度报告，应当在2026年3月31日以前（含当日）公开，已逾期 161 个工作日。',
      },
      { text: '申请公开此项', href: '/compliance/request/rule-of-law-report/qiyun/' },
    ]);
    const overdue = allDuties(corpus).filter(({ state }) => state === 'overdue');
    expect(valuesOf(missing as Panel).filter(({ text }) => text === '申请公开此项')).toHaveLength(
      overdue.length,
    );
  });

  test('the late report stands in its year with its days, and leads to its document', () => {
    const cells = pageAt('/compliance/2020/').panels.flatMap(valuesOf);
    expect(cells).toContainEqual({ text: '▲ 迟公开 164 个工作日', href: '/reports/2020/rule-of-law/' });
  });

  test('what a late report lacks is said as well; what only its text tells stands with the obligation', () => {
    const sentence = {
      text: '蒲台乡：2020年法治政府建设年度报告不完整，缺：党政主要负责人履行第一责任人职责的情况。',
      href: '/reports/2020/rule-of-law/',
    };
    const missingIn = (all: typeof corpus) => {
      const of = { ...context, corpus: all };
      const board = complianceAddresses(all).find(({ path }) => path === '/compliance/');
      return board ? compliancePage(of, board).panels.slice(0, 1).flatMap(valuesOf) : [];
    };
    expect(missingIn({ ...corpus, stated: new Map() })).toContainEqual(sentence);
    expect(missingIn(corpus)).not.toContainEqual(sentence);
    const { panels } = pageAt('/compliance/obligations/rule-of-law-report/');
    expect(panels.filter(({ id }) => id === 'in-text').flatMap(valuesOf)).toEqual([
      {
        text: '蒲台乡：2020年党政主要负责人履行第一责任人职责的情况',
        href: '/reports/2020/rule-of-law/',
      },
    ]);
  });

  test('what was late is said on the first page, with its days and the rule that says so', () => {
    const late = pageAt('/compliance/').panels.find(({ id }) => id === 'late');
    expect(late ? valuesOf(late) : []).toEqual([
      {
        text: '蒲台乡：2020年法治政府建设年度报告，应当在2021年3月31日以前（含当日）公开，晚了 164 个工作日。',
        href: '/reports/2020/rule-of-law/',
      },
      {
        text: '依据《法治政府建设与责任落实督察工作规定》第二十四条，时限：每年4月1日之前',
        href: '/compliance/obligations/rule-of-law-report/',
      },
    ]);
  });

  test('a cell names its quarter; what was stated in place of an item leads to the statement', () => {
    const cells = pageAt('/compliance/2025/').panels.flatMap(valuesOf);
    expect(cells).toContainEqual({
      text: '第二季度：× 逾期未公开',
      href: '/compliance/request/village-affairs/songping/',
    });
    expect(cells).toContainEqual({
      text: '■ 不予公开',
      href: '/compliance/obligations/inspection/#statements',
    });
    expect(pageAt('/compliance/obligations/inspection/').panels.map(({ id }) => id)).toContain('statements');
  });

  test('the directory, which the site makes itself, is public and leads there', () => {
    const cell = { text: '√ 已公开', href: '/compliance/directory/' };
    expect(pageAt('/compliance/obligations/directory/').panels.flatMap(valuesOf)).toContainEqual(cell);
    expect(JSON.parse(complianceText['status.json'](context)).duties).toContainEqual(
      expect.objectContaining({ obligation: 'directory', url: `${context.home}compliance/directory/` }),
    );
  });

  test('every link of every page about duties leads somewhere', () => {
    const targets = linkTargets(corpus);
    const links = addresses.flatMap((address) =>
      compliancePage(context, address)
        .panels.flatMap(valuesOf)
        .flatMap(({ href }) => href ?? []),
    );
    expect(links.length).toBeGreaterThan(250);
    const missing = [...new Set(links)].filter((href) => !targets.has(href.replace(/#.*$/, '')));
    expect(missing.filter((href) => href.startsWith('/'))).toEqual([]);
  });

  test('a request names what is asked for, and the office of the body with its address', () => {
    const { noindex, panels } = pageAt('/compliance/request/village-affairs/songping/');
    const texts = panels.flatMap(valuesOf).map(({ text }) => text);
    expect(noindex).toBe(true);
    expect(texts).toEqual(
      expect.arrayContaining([
        '村务公开（一般事项）',
        '2025年第二季度',
        '样本县栖云镇云脚街 1 号 2 楼 203 室',
      ]),
    );
  });

  test('every page of it asks for the day, so that a build of the next day makes it anew', () => {
    const { context: traced, during } = traceContext(context);
    const asked = complianceAddresses(traced.corpus).map(
      (address) => [address.path, during(() => compliancePage(traced, address)).asked] as const,
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(
      asked.filter(([, names]) => !names.includes('day') || !names.includes('text reports/2020/rule-of-law')),
    ).toEqual([]);
  });
});

test('the next deadlines are the nearest, each with body, period and days that are left', () => {
  const lines = nextDeadlines(context);
  const due = allDuties(corpus).flatMap((duty) => (duty.state === 'due' && duty.due ? [duty.due] : []));
  const [first = ''] = due.sort();
  expect(lines).toHaveLength(Math.min(5, due.length));
  expect(lines[0]).toBe(
    `${spelledDay(first, 'zh-CN')}：栖云镇2026年法治政府建设年度报告，○ 待公开（还有 128 日）`,
  );
});

describe('its files', () => {
  test('the JSON holds every duty, the CSV a line for each', () => {
    const { today, duties } = JSON.parse(complianceText['status.json'](context));
    expect([today, duties.length]).toEqual(['2026-11-23', allDuties(corpus).length]);
    expect(duties).toContainEqual(
      expect.objectContaining({
        ...{ body: 'putai', period: '2020', state: 'late', due: '2021-03-31', days: 164 },
        published: '2021-11-25',
      }),
    );
    const lines = complianceText['status.csv'](context).trimEnd().split('\r\n');
    expect(lines.length).toBe(duties.length + 1);
    expect(lines[0]).toBe(`\uFEFF${Object.keys(duties[0]).join(',')}`);
  });

  test('the directory has the ten columns and a number', () => {
    const [head = '', ...rows] = complianceText['directory.csv'](context).trimEnd().split('\r\n');
    expect(head.split(',')).toHaveLength(11);
    expect(rows).toHaveLength(corpus.catalogue?.obligations.length ?? 0);
  });

  test('the calendar has the coming deadlines, and no line of more than 75 bytes', () => {
    const lines = complianceText['deadlines.ics'](context).split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20270331');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test('the badge says how much is missing', () => {
    expect(complianceText['badge.svg'](context)).toContain('× 逾期未公开 5');
  });
});

test('a site without a catalogue has none of it: no page, no link', () => {
  const none = contextFor(makeSite().settings);
  expect(addressesOf(none.corpus).filter(({ path }) => path.startsWith('/compliance/'))).toEqual([]);
  expect([...linkTargets(none.corpus)].filter((path) => path.startsWith('/compliance/'))).toEqual([]);
  expect(frameOf(none).links).toEqual([]);
});
