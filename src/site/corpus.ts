import { type CollectionEntry, getCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus, type Corpus, type Entry, type ProseSummary, timezoneOf } from '../domain/corpus.ts';
import { type CollectionName, collectionNames } from '../domain/schema/collections.ts';
import { handedOver } from '../io/handed-over.ts';
import { readSiteFile } from '../io/read-content.ts';
import { currentSettings } from '../io/settings.ts';
import { dayOfBuild } from '../io/today.ts';

/** The whole site as one typed value, put together from the collections. */
export async function loadCorpus(): Promise<Corpus> {
  const { content } = currentSettings();
  const { site, today } = loadSite();
  // Astro warns of a collection without entries; a site need not have all of them.
  const names = collectionNames.filter((name) => existsSync(join(content, name)));
  const lists = await Promise.all(names.map(async (name) => (await getCollection(name)).map(toEntry)));
  return buildCorpus(site, lists.flat(), today);
}

/** The site and the day of the build as they were handed over: `site.yaml` may have changed since. */
function loadSite(): Pick<Corpus, 'site' | 'today'> {
  const handed = handedOver()?.corpus;
  if (handed) return handed;
  const settings = currentSettings();
  const { site, findings } = readSiteFile(settings.content);
  if (!site) throw new Error(findings.map(({ file, message }) => `${file}: ${message.en}`).join('\n'));
  return { site, today: dayOfBuild(settings.today, timezoneOf(site)).day };
}

/** What the loader put beside the data of an entry. */
interface StoredMetadata {
  readonly file: string;
  readonly prose: ProseSummary;
}

function toEntry({ collection, id, data, rendered }: CollectionEntry<CollectionName>): Entry {
  if (!rendered?.metadata) throw new Error(`The loader left out what it read of ${collection}/${id}.`);
  const { file, prose } = rendered.metadata as unknown as StoredMetadata;
  return { collection, id, data, file, prose } as Entry;
}
