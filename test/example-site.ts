import { exampleDocument } from '../src/domain/document/example-document.ts';
import { collectionNames, schemas } from '../src/domain/schema/collections.ts';
import type { Locale } from '../src/domain/text/locale.ts';
import { documentWith, siteYaml } from './tiny-site.ts';

/** The examples of the handbook as files of a site, with what they name. */
export function exampleSite(locale: Locale): Record<string, string> {
  const examples = collectionNames.map((name) => exampleDocument(name, schemas, locale));
  return {
    'content/site.yaml': siteYaml.replace('zh-CN', () => locale),
    'content/documents/2025/notice.mdx': documentWith('published: 2025-01-02\nfrom: 2025-01-02\n'),
    'public/files/2025/form.docx': 'PK\u0003\u0004',
    ...Object.fromEntries(examples.map(({ path, text }) => [`content/${path}`, text])),
  };
}
