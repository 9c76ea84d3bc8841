import { readFrontMatter } from '../../document/read-document.ts';
import { readYaml } from '../../document/read-yaml.ts';
import type { Finding } from '../../finding.ts';
import { defaultLocale } from '../../text/locale.ts';
import { say } from '../../text/message.ts';
import type { FormatFile, Step } from '../migration.ts';

/**
 * Fields by their titles, choices by their names, days and numbers in other forms, slips of YAML: all that is plain
 * from the file alone. Names of bodies are plain only beside the other files: `check --fix` mends them.
 */
export const namesAsMeant: Step = {
  about: say('upgrade.namesAsMeant'),
  edits: (file) => findingsOf(file).flatMap(({ edits, editsAsk }) => (edits && !editsAsk ? edits : [])),
};

function findingsOf({ path, text, schema, forms }: FormatFile): readonly Finding[] {
  if (path.endsWith('.yaml')) return readYaml(schema, text, path, {}).findings;
  return readFrontMatter({
    // Neither of them says anything of the front matter.
    identity: { collection: 'documents', id: '' },
    digest: () => ({ digest: '', fingerprint: '' }),
    ...{ file: path, text, locale: defaultLocale, schema, forms },
  }).findings;
}
