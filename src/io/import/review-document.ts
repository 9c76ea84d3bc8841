import { identify } from '../../domain/document/identify.ts';
import { readDocument } from '../../domain/document/read-document.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import { personalFindings } from '../../domain/personal/personal-findings.ts';
import { schemas } from '../../domain/schema/collections.ts';
import type { Site } from '../../domain/schema/site.ts';
import { presetOf } from '../../presets/index.ts';

/** What decides how documents of a site are read. */
export type SiteForms = Pick<Site, 'preset' | 'locale' | 'country'>;

/** What the check will say of a new document by itself: fields that are missing, numbers of persons, pictures. */
export function reviewDocument({ path, text }: ImportedDocument, site: SiteForms): Finding[] {
  const file = `content/${path}.mdx`;
  const identity = identify(`${path}.mdx`, file);
  if ('rule' in identity) return [identity];
  const forms = presetOf(site);
  const schema = schemas[identity.collection];
  const digest = () => ({ digest: '', fingerprint: '' });
  const { findings } = readDocument({ identity, file, text, locale: site.locale, schema, forms, digest });
  return [...personalFindings(text, file, forms.personal), ...findings].filter(
    ({ severity }) => severity !== 'notice',
  );
}
