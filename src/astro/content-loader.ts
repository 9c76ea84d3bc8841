import type { Loader } from 'astro/loaders';
import { isOf } from '../domain/corpus.ts';
import type { CollectionName } from '../domain/schema/collections.ts';
import { textIn } from '../domain/text/message.ts';
import { currentSettings } from '../io/settings.ts';
import { storedEntry } from '../io/store/stored-entry.ts';

/** Set while the code alone is bundled: it holds no content, whatever site it is for. */
export const codeAlone = 'GONGKAI_CODE_ALONE';

/**
 * The loader of one collection: the public documents below its folder, read and checked as every command reads them.
 * Commands of ours need not call it, for they show what they have just read (`src/astro/routes/collections.ts`);
 * commands of Astro do. Throws where a document has errors.
 */
export const documentsOf = (collection: CollectionName): Loader => ({
  name: `gongkai-${collection}`,
  async load({ store }) {
    store.clear();
    if (process.env[codeAlone]) return;
    const { readContent } = await import('../io/content/read-content.ts');
    const { entries, findings } = readContent(currentSettings());
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Error(errors.map(({ file, message }) => `${file}: ${textIn(message, 'en')}`).join('\n'));
    for (const entry of entries)
      if (isOf(entry, collection) && entry.data.draft !== true) store.set(storedEntry(entry));
  },
});
