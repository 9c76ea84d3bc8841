import { collectionNames } from '../schema/collections.ts';
import { usualDownloads } from '../schema/download-formats.ts';
import type { Site } from '../schema/site.ts';
import { documentFilePath } from './document-files.ts';

/** Place on the page of an item that tells its versions. */
export const versionLineAnchor = 'version-line';

/** Where addresses of versions lead at which nothing is written: the item never changed. */
export interface HistoryLead {
  /**
   * Regular expression of such an address below the base, without the slash at its beginning; its only group is the
   * address of the item.
   */
  readonly pattern: string;
  /** What stands behind the address of the item where it leads: `#place`, the name of a file, or nothing. */
  readonly to: string;
}

/** Ids have no other signs (`file-name`). */
const item = `((?:${collectionNames.join('|')})(?:/[a-z0-9-]+)+/)`;

/**
 * For the history, `history.json` and the TimeMap of an item: as long as it never changed, all that there is to say of
 * its versions stands on its page and in `document.json`. The first change may write them any day: nothing leads on
 * for good.
 */
export function historyLeads({ downloads }: Pick<Site, 'downloads'>): HistoryLead[] {
  const hasData = (downloads ?? usualDownloads).includes('json');
  return [
    { pattern: `^${item}history/?$`, to: `#${versionLineAnchor}` },
    { pattern: `^${item}history\\.json$`, to: hasData ? documentFilePath('', 'json') : '' },
    { pattern: `^${item}timemap\\.link$`, to: '' },
  ];
}
