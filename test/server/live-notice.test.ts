import { expect, test } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { say } from '../../src/domain/text/message.ts';
import { editorLink } from '../../src/server/editor-link.ts';
import { type Notice, noticeOf } from '../../src/server/live-notice.ts';

const notice = (more: Partial<Notice>) =>
  noticeOf({
    findings: [],
    locale: 'zh-CN',
    shown: null,
    link: editorLink('vscode'),
    deadlines: [],
    ...more,
  });
const finding: Finding = {
  ...{ rule: 'yaml', severity: 'error' as const, file: 'content/a.mdx', position: null },
  ...{ message: say('report.error'), fix: say('report.error') },
};

test('nothing wrong and nothing due is no panel', () => {
  expect(notice({})).toBe('');
});

test('what is due next stands in the panel, escaped, after what is wrong; only errors open it', () => {
  const due = notice({ deadlines: ['2027-03-31：<b>年报'] });
  expect(due).toContain('接下来要公开的 1 项');
  expect(due).toContain('2027-03-31：&lt;b&gt;年报');
  expect(due).not.toContain(' open');
  const both = notice({ deadlines: ['年报'], findings: [finding] });
  expect(both.indexOf('<details open>')).toBeLessThan(both.indexOf('class="deadlines"'));
  expect(both.match(/<details/g)).toHaveLength(2);
});
