import { allAddresses } from '../domain/view/all-addresses.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { frameOf } from '../domain/view/frame.ts';
import { pageOf } from '../domain/view/page-of.ts';
import type { PageModel } from '../domain/view/page-types.ts';
import { windowTitles } from '../domain/view/titles.ts';
import { digest } from '../io/digest.ts';
import { handedOver } from '../io/handed-over.ts';
import { loadContext } from './context.ts';

/** One path of the site, as Astro wants it. */
interface StaticPage {
  readonly params: { readonly path: string | undefined };
  readonly props: { readonly path: string };
  readonly cacheKey: string;
}

let made: Promise<{ list: StaticPage[]; models: Map<string, PageModel> }> | null = null;

/** Every page of the site but the one for addresses that do not exist, with the digest of all that it shows. */
export async function staticPages(): Promise<StaticPage[]> {
  const models = handedOver()?.models;
  if (models) return [...models.keys()].map((path) => staticPage(path, ''));
  return (await makePages()).list;
}

/** What the page at a path shows. */
export async function pageModel(path: string): Promise<PageModel> {
  const model = handedOver()?.models?.get(path) ?? (await makePages()).models.get(path);
  if (!model) throw new Error(`There is no page ${path}.`);
  return model;
}

const staticPage = (path: string, cacheKey: string): StaticPage => ({
  params: { path: path === '/' ? undefined : path.slice(1, -1) },
  props: { path },
  cacheKey,
});

/** Once in a build. */
function makePages() {
  made ??= newPages();
  return made;
}

async function newPages() {
  const context = await loadContext();
  const frame = frameOf(context);
  const pages = allAddresses(context).map((address) => pageOf(context, address));
  const titles = windowTitles(pages, frame.siteName);
  const frameKey = digest(JSON.stringify(frame));
  const frozenKey = digest(frameKey + JSON.stringify([context.corpus.site, bodiesOf(context)]));
  const models = new Map(
    pages.map((page) => [page.path, { frame, page, windowTitle: titles.get(page.path) ?? page.title }]),
  );
  // Others may begin with them while their digests are made.
  handedOver()?.onModels?.(models);
  const list = [...models.values()].map(({ page, windowTitle }) => {
    const key = page.kind === 'version' ? frozenKey : frameKey;
    return staticPage(page.path, digest(key + JSON.stringify([page, windowTitle])));
  });
  return { list, models };
}

/** Old versions name bodies as they are called today. */
const bodiesOf = ({ corpus }: ViewContext) =>
  corpus.entries.filter((entry) => entry.collection === 'bodies').map(({ id, data }) => [id, data]);

/** The page for addresses that do not exist. */
export async function notFound(): Promise<PageModel> {
  const context: ViewContext = await loadContext();
  const frame = frameOf(context);
  const page = pageOf(context, { type: 'not-found', path: '/404.html' });
  return { frame, page, windowTitle: `${page.title} - ${frame.siteName}` };
}
