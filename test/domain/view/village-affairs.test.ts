import { expect, test } from 'vitest';
import type { Entry, EntryOf } from '../../../src/domain/corpus.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { villageAffairsPanel } from '../../../src/domain/view/item/village-affairs.ts';
import { labelsFor } from '../../../src/labels/index.ts';

const body = (id: string, kind: string, parent?: string) =>
  ({ collection: 'bodies', id, data: { title: id, kind, parent } }) as EntryOf<'bodies'>;
const affairs = (publisher: string, period: string, more = {}) =>
  ({
    collection: 'documents',
    id: `${publisher}-${period}`,
    data: { title: period, genre: 'village-affairs', publisher, period, published: '2025-04-10', ...more },
  }) as EntryOf<'documents'>;
const town = body('town', 'government');
const bodies = [town, body('east', 'village', 'town'), body('west', 'village', 'town')];

/** Cells of the table as a reader sees them. */
function table(of: EntryOf<'bodies'>, documents: readonly Entry[], today: string): string[] {
  const entries: Entry[] = [...bodies, ...documents];
  const byPath = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const context = {
    corpus: { site: { publisher: 'town' }, entries, byPath, today },
    labels: labelsFor('zh-CN'),
  } as unknown as ViewContext;
  return villageAffairsPanel(context, of).flatMap((panel) =>
    panel.type === 'table'
      ? panel.table.rows.map((row) =>
          row.map(({ values }) => values.map(({ text }) => text).join('+')).join('|'),
        )
      : [],
  );
}

test('a quarter without anything is said to be missing, until the last one that is over', () => {
  const documents = [affairs('east', '2024Q3'), affairs('east', '2025Q1')];
  expect(table(bodies[1] as EntryOf<'bodies'>, documents, '2025-09-30')).toEqual([
    'east|2024|||2025-04-10|没有公开',
    '2025|2025-04-10|没有公开||',
  ]);
  expect(table(bodies[1] as EntryOf<'bodies'>, documents, '2025-10-01')[1]).toBe(
    '2025|2025-04-10|没有公开|没有公开|',
  );
});

test('months, halves and years fill their quarters', () => {
  const of = (period: string) =>
    table(bodies[1] as EntryOf<'bodies'>, [affairs('east', period)], '2025-01-01');
  expect(of('2024-06')).toEqual(['east|2024||2025-04-10|没有公开|没有公开']);
  expect(of('2024H1')).toEqual(['east|2024|2025-04-10|2025-04-10|没有公开|没有公开']);
  expect(of('2024')).toEqual(['east|2024|2025-04-10|2025-04-10|2025-04-10|2025-04-10']);
});

test('a body shows each village below it; what was withdrawn, and others, fill nothing', () => {
  const documents = [
    affairs('east', '2024Q4'),
    affairs('west', '2024Q3'),
    affairs('west', '2024Q4', { withdrawn: { date: '2025-01-01', reason: '错' } }),
    affairs('town', '2024Q4'),
  ];
  expect(table(town, documents, '2025-02-01')).toEqual([
    'east|2024||||2025-04-10',
    'west|2024|||2025-04-10|没有公开',
  ]);
  expect(table(town, [affairs('town', '2024Q4')], '2025-02-01')).toEqual([]);
});
