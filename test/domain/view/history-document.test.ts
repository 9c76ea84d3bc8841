import { expect, test } from 'vitest';
import type { ItemHistory } from '../../../src/domain/revisions/history.ts';
import { historyDocument, timeMap } from '../../../src/domain/view/history/documents.ts';
import { shippedContext } from '../../shipped-context.ts';

const historyOf = (item: string): ItemHistory =>
  ({
    item,
    absences: [],
    moves: [],
    revisions: [
      { n: 1, seconds: Date.UTC(2026, 0, 5) / 1000, note: '', change: null, commit: '', redacted: null },
    ],
  }) as unknown as ItemHistory;

test('the texts of an amended document are told by their days, and are no Mementos', () => {
  const context = shippedContext('2026-11-01');
  const history = historyOf('documents/2023/water-rules');
  const { texts } = historyDocument(context, history);
  expect(texts?.map(({ since, url }) => [since, url.split('/water-rules/')[1]])).toEqual([
    ['2023-06-01', 'as-of/2023-06-01/'],
    ['2024-09-01', 'as-of/2024-09-01/'],
  ]);
  expect(timeMap(context, history)).not.toContain('as-of');
  expect(historyDocument(context, historyOf('documents/2024/water-rules-amendment'))).not.toHaveProperty(
    'texts',
  );
});
