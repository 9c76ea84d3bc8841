import { z } from 'zod';
import { field } from './field.ts';
import { count, isoDate, itemPath, text } from './vocabulary.ts';

const redaction = z.strictObject({
  item: field(itemPath, {
    zh: ['条目', '集合和编号，如 documents/2024/notice；改过名的写现在的名字'],
    en: ['Item', 'Collection and id, e.g. documents/2024/notice; of a renamed item the name it has now'],
  }),
  revisions: field(z.array(count.min(1)).min(1), {
    zh: ['版次', '要隐去的版次，如 [2, 3]；版次写在历史页上'],
    en: ['Revisions', 'Numbers of the revisions to hide, e.g. [2, 3], as the history page shows them'],
  }),
  reason: field(text, {
    zh: ['理由', '向公众说明的理由，不要写出隐去的内容'],
    en: ['Reason', 'Told to the public; do not repeat what is hidden'],
  }),
  date: field(isoDate, { zh: ['日期', '决定隐去的日期'], en: ['Date', 'Day of the decision'] }),
});

/** `content/redactions.yaml`: revisions that must not be shown any more. */
export const redactionsSchema = z.array(redaction);
export type Redaction = z.output<typeof redaction>;
