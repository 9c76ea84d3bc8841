import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import {
  type ColumnMapping,
  mappingFile,
  mappingSchema,
} from '../../../domain/import/tables/lists/mapping.ts';
import { type Message, say } from '../../../domain/text/message.ts';
import { writeFileWhole } from '../../files/write-file.ts';

/** Reads which columns are which fields; a message where the file is not right. */
export function readMappings(content: string): readonly ColumnMapping[] | { readonly problem: Message } {
  const file = join(content, mappingFile);
  if (!existsSync(file)) return [];
  const document = parseDocument(readFileSync(file, 'utf8'));
  const [broken] = document.errors;
  if (broken)
    return {
      problem: say('import-tables.mappingBroken', { file, detail: broken.message.split('\n')[0] ?? '' }),
    };
  const read = mappingSchema.safeParse(document.toJS());
  if (read.success) return read.data.tables;
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') ?? '';
  const params = issue?.code === 'custom' ? issue.params : undefined;
  return {
    problem: params
      ? say('import-tables.mappingProblem', {
          file,
          where,
          value: String(params.field),
          known: params.known as string[],
        })
      : say('import-tables.mappingBroken', { file, detail: `${where} ${issue?.message ?? ''}`.trim() }),
  };
}

/**
 * Adds mappings at the end, and says whether there were new ones; what an editor wrote, comments too, stays as it is.
 */
export function addMappings(content: string, mappings: readonly ColumnMapping[]): boolean {
  const known = readMappings(content);
  const isKnown = (mapping: ColumnMapping) => 'problem' in known || known.some((one) => isSame(one, mapping));
  const added = mappings.filter((mapping) => !isKnown(mapping));
  if (added.length === 0) return false;
  const file = join(content, mappingFile);
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : 'tables: []\n');
  if (!existsSync(file)) document.commentBefore = head;
  for (const mapping of added) document.addIn(['tables'], document.createNode(mapping));
  const tables = document.get('tables') as { flow?: boolean } | undefined;
  if (tables) tables.flow = false;
  writeFileWhole(file, document.toString({ lineWidth: 0 }));
  return true;
}

/** Files are read ahead of each other: two tables of the same heads may both be new. */
const isSame = (one: ColumnMapping, other: ColumnMapping): boolean => isDeepStrictEqual(one, other);

const head = [
  ' 导入表格时，哪一列是哪个字段。左边是表头，右边是字段；不导入的列写 null。',
  ' Which column of a table is which field: the head, then the field; null for a column that is not taken.',
].join('\n');
