import type { Corpus } from '../domain/corpus.ts';
import type { Member } from '../domain/members/member.ts';
import { portalHtml } from '../domain/portal/portal.ts';
import { noVersions, type SiteHistory } from '../domain/revisions/history.ts';
import { redactionsSchema } from '../domain/schema/redactions.ts';
import { type ViewContext, viewContext } from '../domain/view/context.ts';
import { numbersOf } from '../domain/view/numbers.ts';
import { readCsv } from '../io/files/csv.ts';
import { readPortal } from '../io/files/portal-files.ts';
import { listPublicFiles } from '../io/files/public-files.ts';
import { readYamlFile } from '../io/files/read-yaml-file.ts';
import type { FoundFile } from '../io/files/walk-folder.ts';
import { readHistory } from '../io/history/read-history.ts';
import { baseOfSite, type Settings } from '../io/settings.ts';
import { labelsFor } from '../labels/index.ts';
import { presetOf } from '../presets/index.ts';
import { knownMembers } from './members/ask-members.ts';

/** What pages are made from beside the documents; it is read anew now and then. */
export interface Surroundings {
  readonly history: SiteHistory;
  readonly files: ReadonlyMap<string, FoundFile>;
  /** What member sites said when they were asked last; left out where nobody asks for it. */
  readonly members?: readonly Member[];
}

/** What all views are made from. */
export const contextOf = (settings: Settings, corpus: Corpus, around: Surroundings): ViewContext =>
  viewContext({
    ...around,
    corpus,
    labels: labelsFor(corpus.site.locale, numbersOf(corpus.site)),
    preset: presetOf(corpus.site),
    base: baseOfSite(settings, corpus.site),
    csv: (path) => readCsv(settings.public, path),
    portal: portalHtml(readPortal(settings, corpus.site)),
  });

/** The public files and the history as they are now; no history while it is not clear what must be hidden. */
export async function readSurroundings(settings: Settings, corpus: Corpus): Promise<Surroundings> {
  const { data, findings } = readYamlFile(settings.content, 'redactions.yaml', redactionsSchema, []);
  return {
    history: findings.length === 0 ? await readHistory(settings, corpus, data ?? []) : noVersions('off'),
    files: listPublicFiles(settings.public),
    members: knownMembers(settings, corpus),
  };
}
