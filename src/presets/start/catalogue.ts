import { yamlValue } from '../../domain/document/write-fields.ts';
import type { Obligation } from '../../domain/schema/catalogue.ts';

/** One line of a catalogue, with a remark for whoever edits it. */
export interface CatalogueRow extends Obligation {
  readonly remark?: string;
}

/** The day from which a new site keeps records; its editors put in their own. */
const firstDay = '2026-01-01';

/** `content/catalogue.yaml` of a new site. */
export const catalogueYaml = (head: readonly string[], rows: readonly CatalogueRow[]): string =>
  [
    ...head.map((line) => `# ${line}`),
    `since: ${firstDay}`,
    'obligations:',
    ...rows.flatMap(({ remark, ...row }) => [
      ...(remark ? [`  # ${remark}`] : []),
      ...Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .map(([key, value], at) => `  ${at === 0 ? '- ' : '  '}${key}: ${flow(value)}`),
    ]),
    '',
  ].join('\n');

/** A value on one line: groups in braces, lists in brackets. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return quoted(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}

/** In braces and brackets a comma ends a value, which YAML written alone does not know. */
function quoted(value: unknown): string {
  const plain = yamlValue(value);
  return typeof value === 'string' && /[,[\]{}]/.test(value) ? JSON.stringify(value) : plain;
}
