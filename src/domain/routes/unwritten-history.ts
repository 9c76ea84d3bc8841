import { collectionNames } from '../schema/collections.ts';
import { givesData } from '../schema/download-formats.ts';
import type { Site } from '../schema/site.ts';
import { documentFilePath } from './document-files.ts';

/** Place on the page of an item that tells its versions. */
export const versionLineAnchor = 'version-line';

/** Where addresses of versions lead at which nothing is written. */
export interface HistoryLead {
  /**
   * Regular expression of such an address below the base, without the slash at its beginning; its only group is the
   * address of the item.
   */
  readonly pattern: string;
  /** What stands behind the address of the item where it leads: `#place`, a page or file below it, or nothing. */
  readonly to: string;
  /** A page would stand there, not a file. */
  readonly isPage: boolean;
}

/** Ids have no other signs (`file-name`). */
const item = `((?:${collectionNames.join('|')})(?:/[a-z0-9-]+)+/)`;

/**
 * For the history and the TimeMap of an item that never changed: all that there is to say of its versions stands on its
 * page and in `document.json`. The first change may write them any day: nothing leads on for good. For `history.json`,
 * where `document.json` tells the same, and for the folder of versions.
 */
export const historyLeads = (site: Pick<Site, 'downloads'>): HistoryLead[] => [
  { pattern: `^${item}history/?$`, to: `#${versionLineAnchor}`, isPage: true },
  { pattern: `^${item}v/?$`, to: 'history/', isPage: true },
  {
    pattern: `^${item}history\\.json$`,
    to: givesData(site) ? documentFilePath('', 'json') : '',
    isPage: false,
  },
  { pattern: `^${item}timemap\\.link$`, to: '', isPage: false },
];
