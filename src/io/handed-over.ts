import type { Corpus } from '../domain/corpus.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import type { PageModel } from '../domain/view/page-types.ts';

/** What a build hands to the code that Astro bundled: it runs in the same thread but has its own copies of all modules. */
export interface HandedOver {
  /** Null where pages read the content themselves (`dev`). */
  readonly corpus: Corpus | null;
  readonly history: SiteHistory;
  /** Models of pages by path, in a thread that renders for another one; null until they arrive. */
  readonly models?: ReadonlyMap<string, PageModel | null>;
  /** Is told what pages show as soon as it is known. */
  readonly onModels?: (models: ReadonlyMap<string, PageModel>) => void;
}

const slot = Symbol.for('gongkai.handed-over');
const place = globalThis as unknown as Record<symbol, HandedOver | undefined>;

/** Hands over; whatever was handed over before is replaced. */
export const handOver = (handed: HandedOver): void => {
  place[slot] = handed;
};

/** What was handed over in this thread; null for nothing. */
export const handedOver = (): HandedOver | null => place[slot] ?? null;
