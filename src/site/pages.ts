import { addressesOf } from '../domain/view/addresses.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { frameOf } from '../domain/view/frame.ts';
import { pageOf } from '../domain/view/page-of.ts';
import type { Frame, Page } from '../domain/view/page-types.ts';
import { digest } from '../io/digest.ts';
import { loadContext } from './context.ts';

/** What a page component receives. */
export interface PageProps {
  readonly frame: Frame;
  readonly page: Page;
}

/** Every page of the site but the one for addresses that do not exist, with the digest of all that it shows. */
export async function staticPages() {
  const context = await loadContext();
  const frame = frameOf(context);
  return addressesOf(context.corpus)
    .filter(({ type }) => type !== 'not-found')
    .map((address) => {
      const page = pageOf(context, address);
      return {
        params: { path: address.path === '/' ? undefined : address.path.slice(1, -1) },
        props: { frame, page } satisfies PageProps,
        cacheKey: digest(JSON.stringify([frame, page])),
      };
    });
}

/** The page for addresses that do not exist. */
export async function notFound(): Promise<PageProps> {
  const context: ViewContext = await loadContext();
  return { frame: frameOf(context), page: pageOf(context, { type: 'not-found', path: '/404.html' }) };
}
