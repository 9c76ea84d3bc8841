import { join, relative, sep } from 'node:path';
import { digest } from '../io/files/digest.ts';
import { exportIndex, indexOfCommit } from '../io/git/index-files.ts';
import { makeSettings, type Settings } from '../io/settings.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { silent } from './progress.ts';

/** The repository whose commits are checked. */
export interface CommitPlace {
  readonly settings: Settings;
  /** Top folder of the work tree. */
  readonly root: string;
}

/** Checks the site as it will be committed: as it stands in an index, null for the repository's own. */
export const checkIndex = (place: CommitPlace, index: string | null): Promise<SiteCheck> =>
  checkExported(place, index);

/** Checks the site as a commit holds it. */
export function checkCommit(place: CommitPlace, commit: string): Promise<SiteCheck> {
  const index = join(place.settings.state, 'hook', `${digest(place.settings.content, 12)}.index`);
  indexOfCommit(place.root, commit, index);
  return checkExported(place, index);
}

/** The folder is kept: of files that are still the same nothing has to be read again. */
async function checkExported({ settings, root }: CommitPlace, index: string | null): Promise<SiteCheck> {
  const target = join(settings.state, 'hook', digest(settings.content, 12));
  const below = (folder: string) => relative(root, folder).split(sep).join('/');
  const [content, published] = [below(settings.content), below(settings.public)];
  const isOutside = published.startsWith('..');
  exportIndex({ root, index }, [content || '.', ...(isOutside ? [] : [published])], target);
  const exported: Settings = {
    ...makeSettings({
      content: join(target, content),
      public: isOutside ? settings.public : join(target, published),
    }),
    ...{ root: settings.root, state: settings.state, today: settings.today, locale: settings.locale },
  };
  // Findings show files by their names below the repository.
  process.chdir(target);
  return await checkSite(exported, silent, { pastToo: false });
}
