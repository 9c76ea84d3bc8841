import type { PublicFile } from '../domain/checks/rule.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import type { ViewContext } from '../domain/view/context.ts';
import type { PageCard, PageModel } from '../domain/view/page-types.ts';
import type { KeptResults } from './kept-results.ts';

/** What a build hands to the code that Astro bundled: it runs in the same thread but has its own copies of all modules. */
export interface HandedOver {
  /** Null where `context` holds what pages are made from. */
  readonly corpus: Corpus | null;
  readonly history: SiteHistory;
  /** The public folder by address. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** What pages are made from, where it changes while the process runs (`dev`). */
  readonly context?: ViewContext;
  /** What pages show, where somebody else knows it: another thread, or `dev`. */
  readonly models?: PageModels;
  /** What earlier builds found out. */
  readonly kept?: KeptResults;
  /** Is told what pages there are as soon as it is known. */
  readonly onPages?: (pages: SitePages) => void;
}

/** Models of pages by path; null for one that is not there yet. */
interface PageModels {
  keys(): Iterable<string>;
  get(path: string): PageModel | null | undefined;
}

/** Every page of the site but the one for addresses that do not exist, and what each of them shows. */
export interface SitePages {
  readonly cards: readonly PageCard[];
  get(path: string): PageModel | null;
}

/** What the bundled code hands back. */
export interface HandedBack {
  /** Renders the page of a model, a document of HTML, without a request; known when the first page has been rendered. */
  pageHtml(model: PageModel): Promise<string>;
}

const slot = Symbol.for('gongkai.handed-over');
const backSlot = Symbol.for('gongkai.handed-back');
const place = globalThis as unknown as { [slot]?: HandedOver; [backSlot]?: HandedBack | null };

/** Hands over; whatever was handed over before is replaced. */
export const handOver = (handed: HandedOver): void => {
  place[slot] = handed;
};

/** What was handed over in this thread; null for nothing. */
export const handedOver = (): HandedOver | null => place[slot] ?? null;

/** Hands back; null takes back what another bundle handed back before. */
export const handBack = (back: HandedBack | null): void => {
  place[backSlot] = back;
};

/** What was handed back in this thread; null for nothing. */
export const handedBack = (): HandedBack | null => place[backSlot] ?? null;
