import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommand } from '../site/shipped-site.ts';
import { makeSite } from '../tiny-site.ts';

vi.setConfig({ testTimeout: 60_000 });

const page =
  '<html><head><title>关于<b>发放补贴的公示</title></head><body><p>当前位置：首页 &gt; 公示</p><h1>关于发放补贴的公示</h1>' +
  '<p>现将发放补贴的人员公示如下，如有异议请在七日内向乡人民政府提出。</p><p>张三，身份证号码11010519491231002X，联系电话13812345678。</p></body></html>';

test('a report as JSON and as a page says what went and what is open, and holds no number of a person', () => {
  const { folder } = makeSite({ 'in/a.html': page, 'in/b.docx': 'x' });
  const args = [join(folder, 'in'), '--collection', 'documents', '--content', join(folder, 'content')];
  const file = join(folder, '报告.html');
  const { status, output } = runCommand('import', [...args, '--json', '--report', file]);
  expect(status).toBe(1);
  const report = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1));
  expect(report.totals).toEqual({ all: 2, imported: 1, known: 0, left: 1 });
  const [imported, broken] = report.files;
  expect(broken).toMatchObject({ status: 'problem', problem: 'damaged' });
  expect(imported).toMatchObject({ status: 'imported', facts: { title: '关于发放补贴的公示' } });
  expect(imported.removed).toMatchObject([{ rule: 'breadcrumb', text: '当前位置：首页 > 公示', line: 1 }]);
  expect(imported.findings.map(({ rule }: { rule: string }) => rule)).toContain('personal-number');
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('<del>当前位置：首页 &gt; 公示</del> <span class="rule">所在位置</span>');
  expect(html).toContain('已损坏');
  for (const text of [output, html]) expect(text).not.toMatch(/11010519491231002X|13812345678/);
});

test('a report is never written where it would be published', () => {
  const { folder } = makeSite({ 'in/a.html': page });
  const args = [join(folder, 'in'), '--collection', 'documents', '--content', join(folder, 'content')];
  for (const name of ['public/a.html', 'content/a.html', 'a.mdx']) {
    const { status, output } = runCommand('import', [...args, '--report', join(folder, name)]);
    expect([status, output]).toEqual([2, expect.stringContaining('报告要存成 .html')]);
    expect(existsSync(join(folder, name))).toBe(false);
  }
});
