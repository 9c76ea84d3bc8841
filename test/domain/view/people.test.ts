import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/corpus.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { responsibilityView } from '../../../src/domain/view/item/responsibility.ts';
import { staffView } from '../../../src/domain/view/item/staff.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shippedContext } from '../../shipped-context.ts';

const today = '2025-06-01';
const day = fc
  .integer({ min: -40, max: 40 })
  .map((days) => new Date(Date.UTC(2025, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));
const person = fc.record(
  { name: fc.uuid(), post: fc.constant('主任'), department: fc.constantFrom('甲', '乙'), from: day, to: day },
  { requiredKeys: ['name', 'post'] },
);

/** People of a list by panel, with what the page says of them. */
function shown(people: readonly object[], still = false) {
  const context = { corpus: { today }, labels: labelsFor('zh-CN'), still } as unknown as ViewContext;
  const entry = { collection: 'staff', id: 'a', data: { people }, prose: {} } as unknown as Parameters<
    typeof staffView.panels
  >[1];
  return staffView
    .panels(context, entry)
    .flatMap((panel) =>
      panel.type === 'people'
        ? panel.groups.flatMap((group) => group.people.map((one) => ({ panel: panel.id, ...one })))
        : [],
    );
}

test('everybody stands once: those whose term is over apart, whoever has not begun with a word for it', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (people) => {
      const found = shown(people);
      expect(found.map(({ name }) => name).sort()).toEqual(people.map(({ name }) => name).sort());
      for (const { from = '0', to = '9', name } of people) {
        const one = found.find((other) => other.name === name);
        expect(one?.panel).toBe(to < today ? 'former' : 'people');
        const text = to < today ? '已离任' : from > today ? '尚未到任' : '';
        expect(one?.badge?.text ?? '').toBe(text);
      }
    }),
  );
});

test('what will change is known to the page, and nothing of an old version changes', () => {
  const people = [{ name: '甲', post: '主任', from: '2025-07-01', to: '2025-08-31' }];
  expect(shown(people)[0]?.badge?.turns?.map(({ day: on, text }) => [on, text])).toEqual([
    ['2025-07-01', ''],
    ['2025-09-01', '已离任'],
  ]);
  expect(shown(people, true)[0]?.badge).toBeUndefined();
});

test('a list of duties shows what was announced beside what it has, by type and in all', () => {
  const context = shippedContext('2026-11-23');
  const entry = context.corpus.byPath.get('responsibilities/qiyun-powers') as Entry | undefined;
  const panel = responsibilityView
    .panels(context, entry as Parameters<typeof responsibilityView.panels>[1])
    .find(({ id }) => id === 'counts');
  const table = panel?.type === 'table' ? panel.table : null;
  expect(table?.caption).toBe('公布总数 13 项（2025年4月10日公布的权责清单公告），清单列出 13 项。');
  const rows = table?.rows.map((row) => row.map(({ values }) => values[0]?.text));
  expect(rows).toContainEqual(['行政给付', '4', '4']);
  expect(rows?.at(-1)).toEqual(['合计', '13', '13']);
});
