import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { allRules } from '../../../src/domain/checks/registry.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { type FindingFormat, writeFindings } from '../../../src/domain/finding-formats/formats.ts';
import { say } from '../../../src/domain/text/message.ts';
import { digest } from '../../../src/io/files/digest.ts';

const found = (file: string, url: string, line: number | null = 3): Finding => ({
  rule: 'dead-link',
  severity: 'error',
  file,
  position: line === null ? null : { line, column: 5 },
  message: say('dead-link.dead', { url }),
  fix: say('dead-link.deadFix'),
});
const messageOf = (url: string) => `链接“${url}”在本站没有对应的页面或文件。`;
const write = (format: FindingFormat, findings: readonly Finding[]) =>
  writeFindings(format, findings, { rules: allRules, waived: [], locale: 'zh-CN', digest });

/** A command of a workflow as the runner reads it: name, properties, message. */
function readCommand(line: string) {
  const [, name = '', properties = '', message = ''] =
    /^::(\w+) ([^:]*(?::(?!:)[^:]*)*)::(.*)$/.exec(line) ?? [];
  const decoded = (text: string) =>
    text.replace(/%(3A|2C|0D|0A|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const pairs = properties.split(',').map((pair) => pair.split('='));
  return {
    name,
    message: decoded(message),
    properties: Object.fromEntries(pairs.map(([key, ...value]) => [key, decoded(value.join('='))])),
  };
}

/** Elements of an XML document, in order: name, attributes, text. */
function readXml(text: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return elements;
}

/** Texts with everything that means something in one of the formats. */
const texts = fc.string({ unit: fc.constantFrom(...'甲9 %:,=<>&"\'\\]\n;-'), minLength: 1, maxLength: 20 });

test('whatever a finding says, each format says it whole', () => {
  fc.assert(
    fc.property(texts, texts, (name, url) => {
      const finding = found(`content/${name}.mdx`, url);
      const [command = ''] = write('github', [finding]).split('\n');
      expect(readCommand(command)).toMatchObject({
        name: 'error',
        properties: { file: finding.file, line: '3', col: '5', title: 'dead-link' },
        message: expect.stringContaining(messageOf(url)),
      });
      const [failure] = readXml(write('junit', [finding])).filter((element) => element.name === 'failure');
      expect(failure?.text).toContain(`${finding.file}:3:5\n${messageOf(url)}\n`);
      const [issue] = JSON.parse(write('gitlab', [finding]));
      expect(issue).toMatchObject({ location: { path: finding.file, lines: { begin: 3 } } });
      expect(issue.description).toContain(messageOf(url));
      const [result] = JSON.parse(write('sarif', [finding])).runs[0].results;
      expect(decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri)).toBe(
        finding.file,
      );
      expect(result.message.text).toContain(messageOf(url));
      expect(JSON.parse(write('json', [finding]))[0].message).toBe(messageOf(url));
    }),
  );
});

test('GitHub is told the severity, and no line where the file as a whole is meant', () => {
  const findings: Finding[] = [
    { ...found('a.mdx', '/x/', null), severity: 'warning' },
    { ...found('a.mdx', '/x/'), severity: 'notice' },
  ];
  const lines = write('github', findings).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^::warning file=a\.mdx,title=dead-link::/);
  expect(lines[1]).toMatch(/^::notice file=a\.mdx,line=3,col=5,title=dead-link::/);
});

test('GitLab knows a finding again when lines come before it, and tells two of one kind apart', () => {
  const prints = (findings: readonly Finding[]): string[] =>
    JSON.parse(write('gitlab', findings)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  const [first, second, other] = prints([
    found('a.mdx', '/x/'),
    found('a.mdx', '/x/', 9),
    found('b.mdx', '/x/'),
  ]);
  expect(prints([found('a.mdx', '/x/', 30)])).toEqual([first]);
  expect(new Set([first, second, other]).size).toBe(3);
  const severities = (['error', 'warning', 'notice'] as const).map((severity) => ({
    ...found('a.mdx', '/x/'),
    severity,
  }));
  expect(JSON.parse(write('gitlab', severities)).map((row: { severity: string }) => row.severity)).toEqual([
    'critical',
    'major',
    'info',
  ]);
});

test('SARIF describes every rule, and each result points at its own', () => {
  const log = JSON.parse(
    write('sarif', [{ ...found('/srv/内容/a b.mdx', '/x/', null), severity: 'notice' }]),
  );
  expect(log.version).toBe('2.1.0');
  const [{ tool, results, columnKind }] = log.runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(allRules.map(({ id }) => id));
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
    id: 'dead-link',
    shortDescription: { text: '站内链接失效' },
    defaultConfiguration: { level: 'error' },
  });
  expect(results[0]).toMatchObject({ ruleId: 'dead-link', level: 'note' });
  expect(results[0].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'file:///srv/%E5%86%85%E5%AE%B9/a%20b.mdx' } } },
  ]);
});

test('JUnit counts errors as failures, and has a case when there is nothing to say', () => {
  const findings: Finding[] = [
    found('a.mdx', '/x/'),
    { ...found('b.mdx', '/x/', null), severity: 'warning' },
  ];
  const elements = readXml(write('junit', findings));
  expect(elements.map(({ name }) => name)).toEqual([
    'testsuites',
    'testsuite',
    ...['testcase', 'failure'],
    ...['testcase', 'system-out'],
  ]);
  expect(elements[1]?.attributes).toMatchObject({ tests: '2', failures: '1' });
  expect(elements[2]?.attributes).toEqual({ classname: 'a.mdx', name: 'dead-link a.mdx:3:5' });
  expect(elements[5]?.text).toContain('b.mdx\n');
  const well = readXml(write('junit', []));
  expect(well.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase']);
  expect(well[1]?.attributes).toMatchObject({ tests: '1', failures: '0' });
});
