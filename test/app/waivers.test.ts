import { expect, test, vi } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { allRules } from '../../src/domain/checks/registry.ts';
import { type FindingFormat, writeFindings } from '../../src/domain/finding-formats/formats.ts';
import { digest } from '../../src/io/files/digest.ts';
import { makeJpeg } from '../io/attachments/make-picture.ts';
import { documentWith, makeSite } from '../tiny-site.ts';

vi.setConfig({ testTimeout: 60_000 });

const entry = (rule: string, file: string, until: string) =>
  `- rule: ${rule}\n  file: ${file}\n  reason: 经本人同意\n  who: 主任\n  until: ${until}\n`;

/** A site with a picture that says where it was taken, and a text that two rules speak of. */
const files = (waivers: string) => ({
  'content/documents/2024/notice.mdx': documentWith('', '值班13812345678，信寄a@qq.com。'),
  'public/files/a.jpg': makeJpeg(true),
  ...(waivers && { 'content/waivers.yaml': waivers }),
});
const ruleOf = ({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`;
/** What was found, but that the site has no history. */
const rulesOf = ({ findings }: { findings: readonly { rule: string; severity: string }[] }) =>
  findings.filter(({ rule }) => rule !== 'history-missing').map(ruleOf);

test('a waiver takes the findings of one rule in one file out of the way, and nothing else', async () => {
  const without = await checkSite(makeSite(files('')).settings);
  expect(without.blocks).toBe(true);
  expect(rulesOf(without)).toEqual([
    'mobile-number warning',
    'private-mail notice',
    'attachment-hidden error',
  ]);
  const { settings } = makeSite(files(entry('attachment-hidden', 'public/files/a.jpg', '2026-01-31')));
  const checked = await checkSite(settings);
  expect(checked.blocks).toBe(false);
  expect(rulesOf(checked)).toEqual(['mobile-number warning', 'private-mail notice']);
  expect(checked.waived.map(({ rule, waiver }) => [rule, waiver.who])).toEqual([
    ['attachment-hidden', '主任'],
  ]);
  const other = makeSite(files(entry('mobile-number', 'content/site.yaml', '2026-12-31')));
  expect((await checkSite(other.settings)).findings.map(ruleOf)).toContain('attachment-hidden error');
});

test('a day after its last a waiver has no effect', async () => {
  const { settings } = makeSite(files(entry('attachment-hidden', 'public/files/a.jpg', '2026-01-30')));
  const { findings, waived, blocks } = await checkSite(settings);
  expect([blocks, waived]).toEqual([true, []]);
  expect(findings.map(ruleOf)).toContain('waiver warning');
});

test('formats show what is waived as suppressed, or not at all', async () => {
  const { settings } = makeSite(
    files(entry('mobile-number', 'content/documents/2024/notice.mdx', '2026-12-31')),
  );
  const { findings, waived } = await checkSite(settings);
  const written = (format: FindingFormat) =>
    writeFindings(format, findings, { rules: allRules, waived, locale: 'zh-CN', digest });
  const { results } = JSON.parse(written('sarif')).runs[0];
  const suppressed = results.filter((result: { suppressions?: unknown }) => result.suppressions);
  expect(suppressed).toMatchObject([
    {
      ruleId: 'mobile-number',
      suppressions: [
        { kind: 'external', status: 'accepted', justification: '经本人同意 (主任, 2026-12-31)' },
      ],
    },
  ]);
  expect(results).toHaveLength(findings.length + 1);
  const json = JSON.parse(written('json'));
  expect(json.filter((finding: { waived?: unknown }) => finding.waived)).toMatchObject([
    { rule: 'mobile-number', waived: { reason: '经本人同意', who: '主任', until: '2026-12-31' } },
  ]);
  expect(written('github')).not.toContain('mobile-number');
  expect(written('gitlab')).not.toContain('mobile-number');
  expect(written('junit')).toContain('failures="1" errors="0" skipped="1"');
  expect(written('junit')).toContain('<skipped message="经本人同意"/>');
});
