import { yamlValue } from '../../document/write-fields.ts';
import { referencesIn } from '../../schema/references.ts';
import { say } from '../../text/message.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Step } from '../migration.ts';

/** A file was found by a path with steps that lead nowhere (`/files//form.pdf`, `/files/./form.pdf`); no more. */
export const filePaths: Step = {
  about: say('upgrade.filePaths'),
  edits(file) {
    const yaml = fieldsOf(file);
    if (!yaml) return [];
    return referencesIn(file.schema, yaml.data).flatMap(({ kind, value, field }) => {
      const path = kind === 'file' ? value.replace(/\/(?:\.?\/)+/g, '/') : value;
      const span = path === value ? null : yaml.span(field, 'value');
      return span ? [{ ...span, text: yamlValue(path) }] : [];
    });
  },
};
