import { join } from 'node:path';
import { lostAddress } from '../domain/checks/rules/lost-address.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Finding } from '../domain/finding.ts';
import { lostPages } from '../domain/revisions/lost-pages.ts';
import { isLasting, lastingAddresses } from '../domain/routes/lasting-addresses.ts';
import { readAddresses, writeAddresses } from '../io/publish/published-addresses.ts';
import { baseOfSite, type Settings, workFolders } from '../io/settings.ts';
import type { SiteCheck } from './check-site.ts';

type Checked = Pick<SiteCheck, 'history' | 'siteFile'> & { readonly corpus: Corpus };

const recordOf = (settings: Settings): string => join(workFolders(settings).output, '../addresses.json');

/**
 * Addresses of what was published last that this build would drop: an error, a notice where it is `accepted`. A site
 * that never had versions has no tombstones either: what was deleted there is only warned of.
 */
export function lostAddressFindings(settings: Settings, checked: Checked, accepted: boolean): Finding[] {
  const { corpus, history, siteFile } = checked;
  if (history.missing === 'off') return [];
  const home = new URL(baseOfSite(settings, corpus.site), corpus.site.url).href;
  const before = readAddresses(recordOf(settings), settings.out, home);
  if (!before) return [];
  const { answers } = lastingAddresses(corpus, history);
  const addresses = before.addresses.filter((path) => isLasting(path) && !answers(path)).sort();
  const blocks = history.missing === null || before.hadHistory;
  const severity = accepted ? 'notice' : blocks ? 'error' : 'warning';
  const words = lostPages(addresses, before.hadHistory ? history.missing : null);
  return words ? [{ rule: lostAddress.id, severity, file: siteFile, position: null, ...words }] : [];
}

/** Notes the addresses of what has been published, for the next build. */
export function noteAddresses(settings: Settings, { corpus, history }: Checked): void {
  writeAddresses(recordOf(settings), {
    addresses: lastingAddresses(corpus, history).published,
    hadHistory: history.missing === null,
  });
}
