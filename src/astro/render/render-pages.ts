import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PageCard } from '../../domain/view/page-types.ts';
import { writeNew } from '../../io/files/write-file.ts';
import type { SitePages } from '../../io/render-bridge.ts';
import type { RenderHelper } from './render-helper.ts';
import type { RenderedSite, RenderOrder } from './render-worker.ts';
import { pageFile, type SitePath, type SiteRenderer } from './site-renderer.ts';

/** Fewer pages than this are rendered before a second thread has started. */
export const worthwhile = 600;
/** Pages that a thread takes at a time. */
const portion = 50;

/** Files that are asked for before the first of them is there. */
const ahead = 8;

/** Pages that two threads share: the second takes orders from the front, this one from the back. */
export interface SharedPages {
  readonly orders: RenderOrder[];
  /** Files of all these pages, also of those that are taken. */
  readonly files: ReadonlySet<string>;
  /** Ends when the second thread has done all that it took. */
  readonly done: Promise<void>;
}

/** What is needed to render pages. */
export interface RenderJob {
  /** Pages and other files to be made. */
  readonly paths: readonly SitePath[];
  readonly renderer: SiteRenderer;
  readonly pages: Pick<SitePages, 'cards' | 'get'>;
  /** Those that a second thread is at work on already; null for none. */
  readonly shared: SharedPages | null;
  /** The folder that they are written to, absolute. */
  readonly output: string;
}

/** What there is to share. */
export interface SharedJob {
  readonly pages: SitePages;
  readonly site: RenderedSite;
  /** The folder that pages are written to, absolute. */
  readonly output: string;
}

/** Sets the second thread to work on pages; null, and nothing done, where they are few. */
export function sharePages(
  helper: RenderHelper,
  { pages: { cards, get }, site, output }: SharedJob,
  isWanted: (file: string) => boolean,
): SharedPages | null {
  const wanted = cards.filter(({ path }) => isWanted(pageFile(path)));
  if (wanted.length < worthwhile) return null;
  const pages = wanted.flatMap(({ path }) => {
    const model = get(path);
    return model ? { file: pageFile(path), model } : [];
  });
  const count = Math.ceil(pages.length / portion);
  const orders = Array.from({ length: count }, (_none, at) => pages.slice(at * portion, (at + 1) * portion));
  const done = helper.render(orders, {
    output,
    site: wanted.some(({ kind }) => asksSite.has(kind)) ? site : null,
  });
  // A failure is heard of when this thread's own pages are done.
  done.catch(() => undefined);
  return { orders, files: new Set(pages.map(({ file }) => file)), done };
}

/** Pages whose models leave something to be read when they are rendered. */
const asksSite: ReadonlySet<PageCard['kind']> = new Set(['version', 'changes', 'years']);

/** Renders pages into the output folder, beside the second thread where that has some of them. */
export async function renderPages({ paths, renderer, pages, shared, output }: RenderJob): Promise<void> {
  // The path of a file says less than that of its page: an old address may end without a slash.
  const byFile = new Map(pages.cards.map((card) => [pageFile(card.path), card.path]));
  const own = paths.filter(({ file }) => !shared?.files.has(file));
  for (const path of own) {
    if (isApart(path)) continue;
    const model = pages.get(byFile.get(path.file) ?? '');
    writeNew(join(output, path.file), await (model ? renderer.page(model) : renderer.render(path)));
  }
  if (shared)
    for (let order = shared.orders.pop(); order; order = shared.orders.pop()) {
      for (const { file, model } of order) writeNew(join(output, file), await renderer.page(model));
      // Lets the other thread ask for more.
      await setImmediate();
    }
  // No page is rendered meanwhile: what one of them shows would be taken for what all of these are made from.
  await writeApart(own.filter(isApart), renderer, output);
  await shared?.done;
}

const isApart = ({ file }: SitePath): boolean => file.endsWith('.pdf');

/** Writes files that other processes make, several at a time. */
async function writeApart(paths: readonly SitePath[], renderer: SiteRenderer, output: string): Promise<void> {
  const open: Promise<void>[] = [];
  for (const path of paths) {
    const written = renderer.render(path).then((bytes) => writeNew(join(output, path.file), bytes));
    // A failure is heard of when it is waited for.
    written.catch(() => undefined);
    open.push(written);
    if (open.length > ahead) await open.shift();
  }
  await Promise.all(open);
}
