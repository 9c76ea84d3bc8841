import { addressesOf } from '../domain/view/addresses.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { frameOf } from '../domain/view/frame.ts';
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
  const pages = addressesOf(context.corpus)
    .filter(({ type }) => type !== 'not-found')
    .map((address) => pageOf(context, address));
  const titles = windowTitles(pages, frame.siteName);
  const frameKey = digest(JSON.stringify(frame));
  return pages.map((page) => {
    const props: PageProps = { frame, page, windowTitle: titles.get(page.path) ?? page.title };
    return {
      params: { path: page.path === '/' ? undefined : page.path.slice(1, -1) },
      props,
      cacheKey: digest(frameKey + JSON.stringify([page, props.windowTitle])),
    };
  });
}

/** The page for addresses that do not exist. */
export async function notFound(): Promise<PageProps> {
  const context: ViewContext = await loadContext();
  const frame = frameOf(context);
  const page = pageOf(context, { type: 'not-found', path: '/404.html' });
  return { frame, page, windowTitle: `${page.title} - ${frame.siteName}` };
}
