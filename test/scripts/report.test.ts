import { expect, test, vi } from 'vitest';
import { printMainFindings } from '../../scripts/lib/report.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { say } from '../../src/domain/text/message.ts';

/** What is printed, a line each. */
function printed(findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
  printMainFindings(findings, 'zh-CN');
  spy.mockRestore();
  return lines;
}

const make = (severity: Finding['severity'], at: number): Finding => ({
  rule: 'half-width',
  severity,
  file: `${severity}-${at}.mdx`,
  position: null,
  message: say('report.notice'),
  fix: say('report.notice'),
});

test('beside other work every error and warning is listed, and twenty notices', () => {
  const of = (severity: Finding['severity'], n: number) =>
    Array.from({ length: n }, (_none, at) => make(severity, at));
  const all = printed([...of('notice', 30), ...of('warning', 25), ...of('error', 25)]);
  const count = (word: string) => all.filter((line) => line.startsWith(word)).length;
  expect([count('notice-'), count('warning-'), count('error-')]).toEqual([20, 25, 25]);
  expect(all.at(-1)).toBe('另有 10 条提示，这里不列出；运行 npm run check 看全部。');
  expect(printed(of('notice', 20))).toHaveLength(20);
});
