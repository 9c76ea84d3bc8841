import type { Corpus } from '../domain/corpus.ts';
import { lastDigests } from '../domain/manifest/chain.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import type { BuildSource } from '../io/build-source.ts';
import { sha256 } from '../io/manifest/file-digests.ts';
import type { StatementFacts } from '../io/manifest/write-manifest.ts';
import { packageOf } from '../io/program-package.ts';
import { homeOfSite, type Settings } from '../io/settings.ts';

/** What a publication of a site says of where it is from. */
export const statementFacts = (
  settings: Settings,
  { site }: Corpus,
  { commit, modified, day }: BuildSource,
  { publications = [] }: SiteHistory,
): StatementFacts => ({
  site: homeOfSite(settings, site),
  day,
  commit,
  modified,
  program: packageOf(settings.root).version,
  after: lastDigests(publications, sha256),
});
