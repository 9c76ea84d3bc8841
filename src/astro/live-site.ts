import { urlOf } from '../domain/corpus.ts';
import { noVersions } from '../domain/revisions/history.ts';
import type { Address } from '../domain/routes/address.ts';
import { allAddresses } from '../domain/routes/all-addresses.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { frameOf } from '../domain/view/frame.ts';
import { siteEvents } from '../domain/view/history/events.ts';
import { pageOf } from '../domain/view/page-of.ts';
import type { PageModel } from '../domain/view/page-types.ts';
import { windowTitles } from '../domain/view/titles.ts';
import type { PaperFiles } from '../io/render-bridge.ts';
import type { Bundle } from './bundle/bundle.ts';
import { openRenderer, type SiteRenderer } from './render/site-renderer.ts';

/** What a request is answered with. */
interface LiveAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

/** A site whose pages are made one by one as they are asked for. */
export interface LiveSite {
  /** Takes other content; costs nothing until a page is asked for. */
  show(context: ViewContext): void;
  /** Takes other code. */
  use(bundle: Bundle): Promise<void>;
  /**
   * The page or file at a path without the base path (`/reports/2020/x/`); the page for what does not exist with
   * status 404.
   */
  answer(path: string): Promise<LiveAnswer>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Opens a site that shows this content with this code; `paper` writes PDF files where the site wants them. */
export async function openLiveSite(
  bundle: Bundle,
  first: ViewContext,
  paper?: PaperFiles,
): Promise<LiveSite> {
  let context = first;
  let addresses: ReadonlyMap<string, Address> | null = null;
  let wanted = '/';
  let renderer: SiteRenderer = await openRenderer(bundle);
  // Only the page that is asked for: a list of all would cost more than the page.
  const models = {
    keys: () => (model(wanted) ? [wanted] : []),
    get: (path: string) => model(path),
  };
  const hand = () => {
    const { corpus, files } = context;
    renderer.take({
      corpus,
      history: noVersions('off'),
      files,
      context,
      models,
      ...(paper ? { paper } : {}),
    });
  };
  function model(path: string): PageModel | null {
    const entry = context.corpus.byPath.get(path.slice(1, -1));
    addresses ??= entry
      ? addresses
      : new Map(allAddresses(context, siteEvents(context)).map((address) => [address.path, address]));
    const address: Address | undefined = entry
      ? { type: 'item', path: urlOf(entry), entry }
      : addresses?.get(path);
    if (!address || address.type === 'not-found') return null;
    const [frame, page] = [frameOf(context), pageOf(context, address)];
    const titles = windowTitles([page], frame.siteName, context.labels.marks);
    return { frame, page, windowTitle: titles.get(page.path) ?? page.title };
  }
  hand();
  const render = async (path: string): Promise<LiveAnswer> => {
    wanted = path;
    // An old address may end in `.html`; no route of Astro's has such pages.
    const old = path.endsWith('/') ? null : model(path);
    if (old) return { status: 200, type: 'text/html', body: encode(await renderer.page(old)) };
    const found = (await renderer.find(path)) ?? (await renderer.find('/404/'));
    return found ?? { status: 404, type: 'text/plain', body: encode('404') };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    show(next) {
      context = next;
      addresses = null;
      hand();
    },
    async use(next) {
      renderer = await openRenderer(next);
      hand();
    },
    answer(path) {
      // One after the other: what is asked for is told through one place.
      const answered = last.then(() => render(path));
      last = answered.catch(() => undefined);
      return answered;
    },
  };
}
