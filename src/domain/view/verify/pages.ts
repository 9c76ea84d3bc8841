import { inOrder } from '../../manifest/chain.ts';
import { logFile } from '../../manifest/places.ts';
import type { Statement } from '../../manifest/statement.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import { publicationsPath, verifyPath } from '../../routes/verify-addresses.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { listedDay } from '../history/days.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import type { ListPage, VerifyPage } from '../page-types.ts';
import type { Panel } from '../types.ts';

/** The page that holds a saved file or an address against what the site published. */
export const verifyPage = (context: ViewContext): VerifyPage => ({
  ...baseOf(context, {
    path: verifyPath,
    title: context.labels.verify.title,
    description: context.labels.verify.lead,
  }),
  kind: 'verify',
});

/** All publications on record, the newest first. */
export function publicationsPage(context: ViewContext, page: number): ListPage {
  const { labels, history } = context;
  const words = labels.verify;
  const all = inOrder(history.publications).reverse();
  return {
    ...baseOf(context, {
      path: publicationsPath(page),
      title: pageTitle(context, words.log, page),
      description: words.logLead,
      crumbs: [{ text: words.title, href: verifyPath }],
    }),
    kind: 'list',
    lead: page > 0 ? '' : all.length > 0 ? words.logLead : words.noLog,
    facts: [],
    panels: [
      ...sliceOf(all, page).map((statement) => publicationPanel(context, statement)),
      ...(page === 0 && all.length > 0 ? [logPanel(context)] : []),
    ],
    pager: pagerOf(context, publicationsPath(), page, all.length),
    prose: null,
  };
}

function publicationPanel({ labels }: ViewContext, { day, commit, content, files, list }: Statement): Panel {
  const words = labels.verify;
  const fact = (label: string, text: string) => ({ label, values: [{ text }] });
  return {
    type: 'facts',
    id: `p${list.slice(0, 16)}`,
    title: listedDay(day, labels.locale),
    facts: [
      fact(words.digest, content),
      fact(words.commit, commit ?? words.none),
      fact(words.files, String(files)),
    ],
  };
}

const logPanel = ({ labels }: ViewContext): Panel => ({
  type: 'links',
  id: 'data',
  title: null,
  links: [{ text: labels.verify.logFile, href: `/${logFile}` }],
});
