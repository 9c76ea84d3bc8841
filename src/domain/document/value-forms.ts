import type { z } from 'zod';
import type { Finding } from '../finding.ts';
import { type Form, formedValues } from '../schema/forms.ts';
import { fieldName } from '../schema/inspect.ts';
import type { Preset } from '../schema/preset.ts';
import { type Message, say } from '../text/message.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { yamlValue } from './write-fields.ts';

/** Numbers and codes that are not written as the country of the site writes them. */
export function formFindings(
  schema: z.ZodType,
  yaml: ParsedYaml,
  file: string,
  { hasForm, meantForm }: Pick<Preset, 'hasForm' | 'meantForm'>,
): Finding[] {
  return [...formedValues(schema, yaml.data)].flatMap(({ form, value, path }) => {
    if (value.trim() === '' || yaml.isReported(path) || hasForm[form](value)) return [];
    const { what, fix } = words[form];
    const message = say('value-form.found', { title: fieldName(schema, path).title, value, what });
    const finding = {
      ...{ rule: 'value-form', severity: 'error' as const, file, position: yaml.locate(path), message, fix },
    };
    const meant = meantForm(form, value);
    const span = hasForm[form](meant) ? yaml.span(path, 'value') : null;
    return span ? [{ ...finding, edits: [{ ...span, text: yamlValue(meant) }] }] : [finding];
  });
}

const words: Readonly<Record<Form, { readonly what: Message; readonly fix: Message }>> = {
  'document-number': { what: say('value-form.documentNumber'), fix: say('value-form.documentNumberFix') },
  'credit-code': { what: say('value-form.creditCode'), fix: say('value-form.creditCodeFix') },
  postcode: { what: say('value-form.postcode'), fix: say('value-form.postcodeFix') },
};
