import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { tableShape } from '../../../src/domain/prose/table-shape.ts';
import { isFigure } from '../../../src/domain/tables/figures.ts';

const regionOf = (head: string, ...rows: string[]) =>
  tableShape(
    head.split('|'),
    rows.map((row) => row.split('|')),
  ).region;

test.each([
  ['steps', '违法行为|轻微|一般|严重', ['占用道路|责令改正|50 元以上|100 元以上', '建房|停止|拆除|依法拆除']],
  ['a number first', '序号|案由|当事人|决定日期', ['1|占用|某店|2025-06-12', '2|堆放|李某|2025-06-13']],
  ['one amount of two', '户主|住址|金额', ['王某|一组|1 200', '李某|二组|600']],
  ['years in words', '事项|2019 年|2024 年', ['备案|30 日内|15 日内']],
  ['blanks', '材料|份数|来源', ['身份证||自备', '证明|1 份|']],
])('a list of things is cards: %s', (_what, head, rows) => {
  expect(regionOf(head, ...rows)).toBe('table cards');
});

test.each([
  ['figures', '村|户数|人数|金额（元）', ['云脚村|19|33|39 600', '松坪村|25|—|55 200'], 'table many'],
  ['years', '事项|2019|2024', ['备案|按时|迟了'], 'table'],
  ['two columns', '项目|内容', ['采购方式|竞争性磋商'], 'table'],
  ['no name of a column', '事项||备注', ['甲|乙|丙'], 'table'],
  ['no title of a row', '事项|内容|备注', ['甲|乙|丙', '|丁|戊'], 'table'],
  ['rows of other lengths', '事项|内容|备注', ['甲|乙'], 'table'],
])('what is compared down and across is moved sideways: %s', (_what, head, rows, region) => {
  expect(regionOf(head, ...rows)).toBe(region);
});

test.each(['1', '1 902.0', '-4.3', '−4', '12,000', '45%', '39 600'])('%s is a figure', (text) => {
  expect(isFigure(text)).toBe(true);
});

test.each(['', '1 份', '2025-06-12', '62.00 万元', '一', '—', '9'.repeat(41)])('%s is none', (text) => {
  expect(isFigure(text)).toBe(false);
});

const word = fc.constantFrom(
  '甲',
  '乙|丙',
  '**丁**',
  '1 200',
  '45%',
  '',
  '—',
  '<b>庚</b>',
  '`码`',
  '"',
  '& 己',
);
const grids = fc
  .integer({ min: 1, max: 14 })
  .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2 }));

const htmlOf = (text: string) =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' })
    .prose.segments.map((one) => (one.type === 'html' ? one.html : ''))
    .join('');

test('whatever stands in it, each line of a card says the head of its own column', () => {
  let cards = 0;
  fc.assert(
    fc.property(grids, (rows) => {
      const lines = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
      const text = [lines[0], `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
      const html = htmlOf(text);
      const cut = (source: string, tag: string) =>
        [...source.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) => found);
      const heads = cut(html, 'th').map((cell) => cell.replace(/<[^>]*>/g, '').replaceAll('"', '&quot;'));
      const isCards = html.includes('table cards');
      if (isCards) cards++;
      else expect(html).not.toContain('data-label');
      for (const row of isCards ? cut(html, 'tr').slice(1) : []) {
        const cells = cut(row, 'td').map((cell) => cell.slice(0, cell.indexOf('>')));
        const title = cells.findIndex((cell) => cell.includes('role="rowheader"'));
        expect(cells.map((cell) => /data-label="([^"]*)"/.exec(cell)?.[1])).toEqual(
          heads.map((head, at) => (at > title ? head : undefined)),
        );
      }
    }),
    { numRuns: 400, seed: 12 },
  );
  expect(cards).toBeGreaterThan(10);
});

test('a table of Markdown with codes of a budget says the levels and is no list of cards', () => {
  const text = [
    '| 科目编码 | 科目名称 | 预算数 | 说明 |',
    '| --- | --- | --- | --- |',
    '| 201 | 一般公共服务支出 | 3.5 | 甲 |',
    '| 20103 | 政府办公厅（室）事务 | 3.5 | 乙 |',
  ].join('\n');
  const html = htmlOf(text);
  expect(html).toContain('class="table many"');
  expect(html).toContain('<tr class="sum whole">');
  expect(html).toContain('<td class="name in-1" data-level="款">政府办公厅（室）事务</td>');
});

test('a name that Markdown sets in is not set in twice', () => {
  const html = htmlOf('| 项目 | 预算数 |\n| --- | --- |\n| 支出 | 3 |\n| 　人员 | 3 |');
  expect(html).toContain('<td class="name" data-level="第2级">　人员</td>');
});
