import { dataFilePath, filledCollections } from '../../routes/data-addresses.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { ViewContext } from '../../view/context.ts';
import { type TableField, tableFields } from './table-fields.ts';

/**
 * The tables of the site with their columns, as Data Package 1.0 describes them
 * (https://specs.frictionlessdata.io/data-package/). Paths are relative to the root of the site.
 */
export function dataPackage(context: ViewContext): string {
  const { corpus, labels, home } = context;
  const { site } = corpus;
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'gongkai',
      title: site.name,
      ...(site.description ? { description: site.description } : {}),
      homepage: home,
      resources: filledCollections(corpus).map((name) => ({
        profile: 'tabular-data-resource',
        name,
        title: labels.collections[name],
        path: dataFilePath(name, 'csv').slice(1),
        format: 'csv',
        mediatype: 'text/csv',
        // There is a mark of the encoding in front.
        encoding: 'utf-8-sig',
        dialect: { lineTerminator: '\r\n' },
        schema: { fields: fieldsOf(context, name), primaryKey: 'item', missingValues: [''] },
      })),
    },
    null,
    1,
  )}\n`;
}

function fieldsOf({ corpus, labels }: ViewContext, name: CollectionName) {
  const described = (field: TableField): object => {
    if (field.name === 'item') return { ...field, constraints: { required: true, unique: true } };
    if (field.name === 'url') return { ...field, format: 'uri' };
    if (field.type !== 'list') return field;
    // Table Schema 1.0 has no lists of simple values in one cell: they are text.
    return { ...field, type: 'string', description: joined(field.description, labels.data.list) };
  };
  return tableFields(name, corpus.schemas, labels.locale).map(described);
}

const joined = (description: string | undefined, list: string): string =>
  description ? `${description} · ${list}` : list;
