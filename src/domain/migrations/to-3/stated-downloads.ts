import { say } from '../../text/message.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Step } from '../migration.ts';

/** A site that did not say so gave every item as text and Markdown too: what was public stays so. */
export const statedDownloads: Step = {
  about: say('upgrade.statedDownloads'),
  edits(file) {
    if (file.path !== 'site.yaml') return [];
    const yaml = fieldsOf(file);
    if (!yaml || typeof yaml.data !== 'object' || yaml.data === null) return [];
    if (Object.hasOwn(yaml.data, 'downloads')) return [];
    return [{ at: yaml.locate([]), length: 0, text: 'downloads: [txt, md, json]\n' }];
  },
};
