import { describe, expect, test } from 'vitest';
import { isBehind } from '../../../src/domain/checks/clock.ts';
import { lowerFindings, settingFindings } from '../../../src/domain/checks/lowered.ts';
import { readingRules } from '../../../src/domain/checks/reading-rules.ts';
import { redactedItems } from '../../../src/domain/checks/redacted-items.ts';
import { addressesOfTheSite, isReserved } from '../../../src/domain/checks/reserved-addresses.ts';
import type { HistoryContext } from '../../../src/domain/checks/rule.ts';
import { sortFindings } from '../../../src/domain/checks/run.ts';
import { siteLinks } from '../../../src/domain/checks/site-links.ts';
import type { Corpus } from '../../../src/domain/corpus.ts';
import type { Finding, Severity } from '../../../src/domain/finding.ts';
import { say } from '../../../src/domain/text/message.ts';

const finding = (rule: string, severity: Severity = 'error', more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  file: 'a.mdx',
  position: null,
  message: say('dead-link.deadFix'),
  fix: say('dead-link.deadFix'),
  ...more,
});

describe('a rule in site.yaml', () => {
  const settings = (...rules: [rule: string, severity: 'warning' | 'notice'][]) => ({
    rules: rules.map(([rule, severity]) => ({ rule, severity, reason: '因' })),
  });
  test('lowers its findings, none that is lower already, and no rule that guards', () => {
    const wished = settings(['dead-link', 'notice'], ['date-order', 'warning'], ['prose-code', 'notice']);
    const lowered = lowerFindings(
      [
        finding('dead-link'),
        finding('date-order'),
        finding('date-order', 'notice'),
        finding('prose-code'),
        finding('yaml'),
      ],
      wished,
    );
    expect(lowered.map(({ severity }) => severity)).toEqual([
      'notice',
      'warning',
      'notice',
      'error',
      'error',
    ]);
    const [kept] = [finding('dead-link')];
    expect(lowerFindings([kept], {})).toEqual([kept]);
  });
  test('that there is not, that guards, or that is not lower is told by its field', () => {
    const wished = settings(
      ['dead-link', 'warning'],
      ['dead-lnik', 'notice'],
      ['prose-code', 'notice'],
      ['mobile-number', 'warning'],
      ['zzz', 'notice'],
    );
    const places: string[] = [];
    const found = settingFindings(wished, 'content/site.yaml', (field) => {
      places.push(field.join('.'));
      return { line: places.length, column: 1 };
    });
    expect(places).toEqual(['rules.1.rule', 'rules.2.rule', 'rules.3.severity', 'rules.4.rule']);
    const lowerable = expect.arrayContaining(['dead-link', 'mobile-number']);
    expect(found.map(({ message, fix }) => [message, fix])).toEqual([
      [
        say('rule-setting.unknown', { rule: 'dead-lnik' }),
        say('rule-setting.unknownFix', { nearest: 'dead-link' }),
      ],
      [
        say('rule-setting.firm', { rule: 'prose-code' }),
        { key: 'rule-setting.firmFix', values: { rules: lowerable } },
      ],
      [
        say('rule-setting.notLower', { rule: 'mobile-number', severity: 'warning', own: 'warning' }),
        say('rule-setting.notLowerFix', { severities: ['notice'] }),
      ],
      [
        say('rule-setting.unknown', { rule: 'zzz' }),
        say('rule-setting.unknownFix', { nearest: 'personal-number' }),
      ],
    ]);
    expect(JSON.stringify(found[1])).not.toContain('"prose-syntax"');
    expect(found[0]).toMatchObject({ rule: 'rule-setting', severity: 'error', file: 'content/site.yaml' });
    expect(settingFindings({}, 'content/site.yaml', () => null)).toEqual([]);
  });
});

test('where the site writes no file of an editor may stand', () => {
  const items = new Set(['/documents/2024/a/']);
  const reserved = [
    ...[
      '/_astro/x.css',
      '/pagefind/x',
      '/search-data/x',
      '/archive/x',
      '/schemas/x',
      '/handbook/x',
      '/changes/x',
    ],
    ...['/years/x', '/search/x', '/archive', '/years'],
    ...['/index.html', '/404.html', '/robots.txt', '/_headers', '/_redirects', '/build.json'],
    ...['/sitemap.xml', '/sitemap-0.xml', '/feed.xml', '/feed.json', '/headers.nginx.conf'],
    ...[
      '/files/index.html',
      '/files/history.json',
      '/files/timemap.link',
      '/files/feed.xml',
      '/files/feed.json',
    ],
    ...['/documents/2024/a/x.pdf', '/documents/2024/a/v/1/x'],
  ];
  expect(reserved.filter((path) => !isReserved(path, items))).toEqual([]);
  const free = [
    ...[
      '/files/a.pdf',
      '/files/archive/x',
      '/files/robots.txt',
      '/xsitemap.xml',
      '/sitemap.xmlx',
      '/xfeed.xml',
    ],
    ...[
      '/feed.xmlx',
      '/files/xindex.html',
      '/files/index.htmlx',
      '/documents/2024/a',
      '/documents/2024/ab/x',
    ],
    ...['/x/headers.nginx.conf', '/headers.nginx.confx', '/favicon.svg', '/archives/x', '/Stryker was here!'],
  ];
  expect(free.filter((path) => isReserved(path, items))).toEqual([]);
});

test('an old address may not be one at which the site writes, histories and versions of its items among them', () => {
  const corpus = { entries: [{ collection: 'documents', id: '2024/a' }] } as unknown as Corpus;
  const isOfTheSite = addressesOfTheSite(corpus);
  const at = (...paths: string[]) => paths.map(isOfTheSite);
  expect(
    at(
      '/documents/2024/a/history/',
      '/documents/2024/a/v',
      '/documents/2024/a/v/2/',
      '/YEARS/',
      '/handbook/x',
    ),
  ).toEqual(Array(5).fill(true));
  expect(
    at('/documents/2024/b/history/', '/documents/2024/a/vx/', '/documents/2024/a/', '/old/', '/x'),
  ).toEqual(Array(5).fill(false));
});

test('an entry of redactions.yaml is of the item that has or had the name', () => {
  const items = [
    { item: 'documents/a', former: ['documents/old'] },
    { item: 'documents/b', former: [] },
  ];
  const named = (missing: null | 'none') =>
    redactedItems({
      history: { missing, items },
      redactions: { entries: ['documents/b', 'documents/old', 'documents/c'].map((item) => ({ item })) },
    } as unknown as HistoryContext).map(({ index, redaction, history }) => [
      index,
      redaction.item,
      history?.item ?? null,
    ]);
  expect(named(null)).toEqual([
    [0, 'documents/b', 'documents/b'],
    [1, 'documents/old', 'documents/a'],
    [2, 'documents/c', null],
  ]);
  expect(named('none')).toEqual([]);
});

test('a clock is behind where the newest commit lies more than a day after it', () => {
  const behind = (newest: string | null) => isBehind('2024-02-28', newest);
  expect(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01', null].map(behind)).toEqual([
    ...[false, false, false],
    ...[true, false],
  ]);
});

test('rules of reading are errors that need a file alone', () => {
  expect(readingRules.map(({ id }) => id)).toEqual([
    ...[
      'file-place',
      'file-name',
      'file-encoding',
      'file-empty',
      'file-size',
      'file-unreadable',
      'file-ignored',
    ],
    ...[
      'front-matter',
      'yaml',
      'value-typed',
      'merge-conflict',
      'unknown-field',
      'missing-field',
      'field-type',
    ],
    ...['field-value', 'content-format', 'site-file', 'value-form', 'rule-setting', 'waiver'],
  ]);
  expect(readingRules.filter(({ severity, needs }) => severity !== 'error' || needs !== 'source')).toEqual(
    [],
  );
});

test('findings stand by file, line, column and rule', () => {
  const at = (file: string, line: number | null, column: number, rule: string) =>
    finding(rule, 'error', { file, position: line === null ? null : { line, column } });
  const sorted = [
    at('a.mdx', null, 0, 'y'),
    at('a.mdx', 1, 2, 'z'),
    at('a.mdx', 1, 3, 'x'),
    at('a.mdx', 2, 1, 'x'),
    at('a.mdx', 2, 1, 'y'),
    at('b.mdx', null, 0, 'a'),
  ];
  expect(sortFindings(sorted.toReversed())).toEqual(sorted);
  expect(sortFindings([...sorted.slice(3), ...sorted.slice(0, 3)])).toEqual(sorted);
});

test('links of a site are those that lead to the site itself', () => {
  const urls = ['/a/', 'b/?x#y', 'xhttps://a/', 'https://a.example/', '//a.example', 'mailto:a@b', '#z'];
  const references = urls.map((url, at) => ({ kind: 'link', url, line: at + 1, column: 1 }));
  const corpus = {
    site: { publisher: 'town', links: [{ url: '/c/' }, { url: 'https://a.example' }] },
    entries: [{ collection: 'documents', id: 'n', prose: { references } }],
  } as unknown as Corpus;
  expect([...siteLinks(corpus)].map(({ url, page, anchor, at }) => [url, page, anchor, at])).toEqual([
    ['/a/', '/a/', null, { position: { line: 1, column: 1 } }],
    ['b/?x#y', '/documents/n/b/', 'y', { position: { line: 2, column: 1 } }],
    ['#z', '/documents/n/', 'z', { position: { line: 7, column: 1 } }],
    ['/c/', '/c/', null, { field: ['links', 0, 'url'] }],
  ]);
});
