import { typeHeader } from '../../domain/files/media-types.ts';
import { portableList } from '../../domain/portable/portable-list.ts';
import { postingFilePath, postingFileWeeks, postingWeekPath } from '../../domain/routes/posting-addresses.ts';
import { downloadTypes } from '../../domain/schema/download-formats.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { postingsPage } from '../../domain/view/postings-page.ts';
import { digest } from '../../io/files/digest.ts';
import { bridge } from './bridge.ts';
import { loadContext } from './context.ts';
import { paperOf, wordsOf } from './pdf-file.ts';

/** One path for every week of which something hangs on boards; its key is that of all that the file shows. */
export function postingFilePaths() {
  const context = loadContext();
  return postingFileWeeks(context.corpus).map((week) => ({
    params: { week },
    props: {},
    cacheKey: digest(JSON.stringify([jobOf(context, week), bridge.handed?.paper?.keyOf([]) ?? ''])),
  }));
}

/** What hangs on boards in a week, as a PDF file to print. */
export async function postingFile(week: string): Promise<Response> {
  const bytes = await paperOf().write(postingFilePath(week).slice(1), jobOf(loadContext(), week));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeHeader(downloadTypes.pdf) } });
}

function jobOf(context: ViewContext, week: string) {
  const { corpus, labels } = context;
  const page = postingsPage(context, { path: postingWeekPath(week), week });
  return {
    document: portableList(context, page),
    ...{ date: week, official: false, author: corpus.site.name, site: corpus.site.name },
    words: wordsOf(labels),
  };
}
