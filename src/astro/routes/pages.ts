import { entriesOf } from '../../domain/corpus.ts';
import { aboutItem } from '../../domain/exports/documents/json-document.ts';
import { visible } from '../../domain/revisions/history.ts';
import type { Address } from '../../domain/routes/address.ts';
import { allAddresses } from '../../domain/routes/all-addresses.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { frameOf } from '../../domain/view/frame.ts';
import { siteEvents } from '../../domain/view/history/events.ts';
import { pageOf } from '../../domain/view/page-of.ts';
import type { Page, PageCard, PageModel } from '../../domain/view/page-types.ts';
import { windowTitles } from '../../domain/view/titles.ts';
import { heldBy } from '../../domain/view/traced-context.ts';
import { digest } from '../../io/files/digest.ts';
import type { SitePages } from '../../io/render-bridge.ts';
import { bridge } from './bridge.ts';
import { loadContext, loadTraced } from './context.ts';

/** One path of the site, as Astro wants it. */
interface StaticPage {
  readonly params: { readonly path: string | undefined };
  readonly props: { readonly path: string };
  readonly cacheKey: string;
}

/** Every page, and the digest of all that is known of each item by the path of its page. */
interface MadePages {
  readonly list: StaticPage[];
  readonly pages: SitePages;
  readonly items: ReadonlyMap<string, string>;
}

let made: Promise<MadePages> | null = null;
bridge.forget.push(() => {
  made = null;
});

/** Every page of the site but the one for addresses that do not exist, with the digest of all that it shows. */
export async function staticPages(): Promise<StaticPage[]> {
  const models = bridge.handed?.models;
  if (models) return [...models.keys()].map((path) => staticPage(path, ''));
  return (await makePages()).list;
}

/** What the page at a path shows. */
export async function pageModel(path: string): Promise<PageModel> {
  const model = bridge.handed?.models?.get(path) ?? (await makePages()).pages.get(path);
  if (!model) throw new Error(`There is no page ${path}.`);
  return model;
}

/** Digests of what the page of each item shows, and of what else is known of the item, by the path of the page. */
export const itemKeys = async (): Promise<ReadonlyMap<string, string>> => (await makePages()).items;

const staticPage = (path: string, cacheKey: string): StaticPage => ({
  params: { path: path === '/' ? undefined : path.replace(/^\/|\/$/g, '') },
  props: { path },
  cacheKey,
});

/** Once in a build. */
function makePages() {
  made ??= newPages();
  return made;
}

/** What is kept of a page between builds: its card, and the digests of what it shows and of the item that it is of. */
type KeptPage = PageCard & { readonly shown: string; readonly item?: string };

async function newPages(): Promise<MadePages> {
  const { context, during } = loadTraced();
  const kept = bridge.handed?.kept;
  const frame = frameOf(context);
  const addresses = new Map(
    allAddresses(context, siteEvents(context)).map((address) => [address.path, address]),
  );
  const pages = new Map<string, Page>();
  const found = [...addresses.values()].map((address) => {
    const name = nameOf(address);
    const known = kept?.find<KeptPage>(name);
    if (known) return { card: known, shown: () => known };
    const { result, asked } = during(() => ({
      page: pageOf(context, address),
      about: address.type === 'item' ? aboutItem(context, address.entry) : null,
    }));
    const { page, about } = result;
    const { path, kind, title, distinction } = page;
    const card = { path, kind, title, distinction };
    pages.set(path, page);
    const shown = () => {
      const own = digest(JSON.stringify([page, tablesOf(context, page)]));
      const whole: KeptPage = {
        ...{ ...card, shown: own },
        ...(about ? { item: digest(own + JSON.stringify(about)) } : {}),
      };
      kept?.put(name, whole, [...asked, ...heldBy(address)]);
      return whole;
    };
    return { card, shown };
  });
  const cards = found.map(({ card }) => card);
  const titles = windowTitles(cards, frame.siteName, context.labels.marks);
  const all: SitePages = {
    cards,
    get(path) {
      const address = addresses.get(path);
      if (!address) return null;
      const page = pages.get(path) ?? pageOf(context, address);
      return { frame, page, windowTitle: titles.get(path) ?? page.title };
    },
  };
  // Others may begin with them while their digests are made.
  bridge.handed?.onPages?.(all);
  const frameKey = digest(JSON.stringify(frame));
  const frozenKey = digest(frameKey + JSON.stringify([context.corpus.site, bodiesOf(context)]));
  const items = new Map<string, string>();
  const list = found.map(({ card: { path, kind }, shown }) => {
    const key = kind === 'version' || kind === 'changes' ? frozenKey : frameKey;
    const own = shown();
    if (own.item !== undefined) items.set(path, own.item);
    return staticPage(path, digest([key, own.shown, titles.get(path)].join('\n')));
  });
  return { list, pages: all, items };
}

/** A name that stands for all that the address itself says; what else the page shows it asks for. */
const nameOf = (address: Address): string =>
  `page ${address.path} ${address.type} ${JSON.stringify(saidBy(address))}`;

function saidBy(address: Address): unknown {
  if (address.type === 'moved') return address.target;
  if (address.type !== 'folder') return '';
  const inside = address.inside.map((child) => {
    const gone = child.type === 'gone' ? visible(child.history).at(-1)?.title : null;
    return [child.type, child.path, gone];
  });
  return [inside, address.files];
}

/** Tables that an old version reads when it is rendered, where git does not hold them as they were. */
const tablesOf = (context: ViewContext, page: Page) =>
  page.kind === 'version'
    ? Object.keys(page.version.files)
        .filter((path) => path.endsWith('.csv') && !page.archived[path])
        .map((path) => context.csv(path))
    : null;

/** Old versions, and what they changed, name bodies as they are called today. */
const bodiesOf = ({ corpus }: ViewContext) => entriesOf(corpus, 'bodies').map(({ id, data }) => [id, data]);

/** The page for addresses that do not exist. */
export async function notFound(): Promise<PageModel> {
  const context: ViewContext = loadContext();
  const frame = frameOf(context);
  const page = pageOf(context, { type: 'not-found', path: '/404.html' });
  return { frame, page, windowTitle: `${page.title} - ${frame.siteName}` };
}
