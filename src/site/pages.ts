import { type Entry, urlOf } from '../domain/corpus.ts';
import { type Address, addressesOf } from '../domain/view/addresses.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { frameOf } from '../domain/view/frame.ts';
import { historyAddresses, redirectAddresses, timelineAddresses } from '../domain/view/history/addresses.ts';
import { siteEvents } from '../domain/view/history/timeline.ts';
import { pageOf } from '../domain/view/page-of.ts';
import type { Frame, Page } from '../domain/view/page-types.ts';
import { windowTitles } from '../domain/view/titles.ts';
import { digest } from '../io/digest.ts';
import { loadContext } from './context.ts';

/** What a page component receives. */
export interface PageProps {
  readonly frame: Frame;
  readonly page: Page;
  /** Title of the browser's window, unique on the site. */
  readonly windowTitle: string;
}

/** Every page of the site but the one for addresses that do not exist, with the digest of all that it shows. */
export async function staticPages() {
  const context = await loadContext();
  const frame = frameOf(context);
  const pages = allAddresses(context).map((address) => pageOf(context, address));
  const titles = windowTitles(pages, frame.siteName);
  const frameKey = digest(JSON.stringify(frame));
  const frozenKey = digest(frameKey + JSON.stringify([context.corpus.site, bodiesOf(context)]));
  return pages.map((page) => {
    const props: PageProps = { frame, page, windowTitle: titles.get(page.path) ?? page.title };
    return {
      params: { path: page.path === '/' ? undefined : page.path.slice(1, -1) },
      props,
      cacheKey: digest(
        (page.kind === 'version' ? frozenKey : frameKey) + JSON.stringify([page, props.windowTitle]),
      ),
    };
  });
}

/** Old versions name bodies as they are called today. */
const bodiesOf = ({ corpus }: ViewContext) =>
  corpus.entries.filter((entry) => entry.collection === 'bodies').map(({ id, data }) => [id, data]);

/** Pages of what is public now, of what it was before, and old addresses; each address once. */
function allAddresses(context: ViewContext): Address[] {
  const { corpus, history } = context;
  const titles = new Map(corpus.entries.map((entry: Entry) => [urlOf(entry), entry.data.title]));
  const titleOf = (path: string) => titles.get(path) ?? path;
  const addresses = [
    ...addressesOf(corpus).filter(({ type }) => type !== 'not-found'),
    ...historyAddresses(history, titleOf),
    ...timelineAddresses(siteEvents(context)),
    ...redirectAddresses(corpus.site, titleOf),
  ];
  const taken = new Set<string>();
  return addresses.filter(({ path }) => !taken.has(path) && taken.add(path));
}

/** The page for addresses that do not exist. */
export async function notFound(): Promise<PageProps> {
  const context: ViewContext = await loadContext();
  const frame = frameOf(context);
  const page = pageOf(context, { type: 'not-found', path: '/404.html' });
  return { frame, page, windowTitle: `${page.title} - ${frame.siteName}` };
}
