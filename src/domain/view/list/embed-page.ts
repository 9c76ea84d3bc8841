import { allOfBoard } from '../../routes/boards.ts';
import type { Board } from '../../schema/site.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { listEntry } from '../entries.ts';
import type { EmbedPage } from '../page-types.ts';

/** As many items as a portal shows on its own front page. */
const most = 10;

/** The newest items of a board, for a frame in a page of a portal. */
export function embedPage(context: ViewContext, path: string, board: Board): EmbedPage {
  const entries = allOfBoard(context.corpus, board).slice(0, most);
  return {
    ...baseOf(context, { path, title: board.title, distinction: path, noindex: true }),
    kind: 'embed',
    board: { text: board.title, href: `/${board.slug}/` },
    entries: entries.map((entry) => listEntry(context, entry)),
  };
}
