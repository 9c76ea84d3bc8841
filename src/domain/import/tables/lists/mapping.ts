import { z } from 'zod';
import { text } from '../../../schema/vocabulary.ts';
import { listCollections, listFields } from './columns.ts';

/** File below the content folder in which it stands which column is which field, from one year to the next. */
export const mappingFile = 'import-columns.yaml';

const mapping = z
  .strictObject({
    collection: z.enum(listCollections),
    columns: z.record(text, text.nullable()),
  })
  .superRefine(({ collection, columns }, context) => {
    const known = listFields[collection].map(({ field }) => field);
    for (const [head, field] of Object.entries(columns))
      if (field !== null && !known.includes(field))
        context.addIssue({
          code: 'custom',
          path: ['columns', head],
          params: { field, known },
          message: field,
        });
  });

/** Which column of a table is which field; null for a column that is not taken over. */
export type ColumnMapping = z.output<typeof mapping>;

/** What stands in the mapping file. */
export const mappingSchema = z.strictObject({ tables: z.array(mapping) });
