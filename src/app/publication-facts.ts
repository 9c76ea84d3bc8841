import type { Corpus } from '../domain/corpus.ts';
import type { BuildSource } from '../io/build-source.ts';
import type { PublicationFacts } from '../io/manifest/write-manifest.ts';
import { packageOf } from '../io/program-package.ts';
import { baseOfSite, type Settings } from '../io/settings.ts';

/** What a publication of a site says of where it is from. */
export const publicationFacts = (
  settings: Settings,
  { site }: Corpus,
  { commit, modified, day }: BuildSource,
): PublicationFacts => ({
  site: site.url.replace(/(?<!\/)\/+$/, '') + baseOfSite(settings, site),
  day,
  commit,
  modified,
  program: packageOf(settings.root).version,
  after: [],
});
