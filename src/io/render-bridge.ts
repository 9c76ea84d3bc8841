import type { Corpus } from '../domain/corpus.ts';
import type { PublicFile } from '../domain/files/public-folder.ts';
import type { Member } from '../domain/members/member.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import type { ViewContext } from '../domain/view/context.ts';
import type { PageCard, PageModel } from '../domain/view/page-types.ts';
import type { PageCache } from './store/page-cache.ts';
import type { PdfJob } from './writers/pdf/pdf-writer.ts';

/**
 * What a site is made from, as the code that Astro bundled takes it: it runs in the same thread but has its own
 * copies of all modules.
 */
export interface HandedOver {
  /** Null where the models of the pages say all. */
  readonly corpus: Corpus | null;
  readonly history: SiteHistory;
  /** The public folder by address. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** The sites that this one shows together; left out where nobody asked them. */
  readonly members?: readonly Member[];
  /** What pages are made from, where it changes while the process runs (`dev`). */
  readonly context?: ViewContext;
  /** What pages show, where somebody else knows it: another thread, or `dev`. */
  readonly models?: PageModels;
  /** What earlier builds found out. */
  readonly kept?: PageCache;
  /** What writes PDF files; there is none where no site wants them. */
  readonly paper?: PaperFiles;
  /** Is told what pages there are as soon as it is known. */
  readonly onPages?: (pages: SitePages) => void;
}

/** Writes files for paper, in other processes than this one. */
export interface PaperFiles {
  /** Digest of all that a file depends on beside its document: fonts, and these pictures (`/files/a.png`). */
  keyOf(pictures: readonly string[]): string;
  /** The bytes of a file; `file` is its path below the output folder. */
  write(file: string, job: PdfJob): Promise<Uint8Array>;
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
interface HandedBack {
  /**
   * Renders the page of a model, a document of HTML, without a request; known when the first page has been rendered.
   */
  pageHtml(model: PageModel): Promise<string>;
}

/**
 * Where the process that builds and the bundled code meet. Astro calls the code of a page with a request alone, and
 * to make a request for each of ten thousand pages takes longer than the pages; so the bundle holds one value of this
 * kind, which its route of pages gives to whoever loaded it.
 */
export interface RenderBridge {
  /** What the site is made from; null for nothing yet. Whoever loaded the bundle sets it. */
  handed: HandedOver | null;
  /** What the code gives; null until it has rendered its first page. */
  back: HandedBack | null;
  /** Calls of these free what modules of the code keep of a site: whoever loaded the bundle makes them. */
  readonly forget: (() => void)[];
}
