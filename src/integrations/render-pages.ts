import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PageModel } from '../domain/view/page-types.ts';
import type { HandedOver } from '../io/handed-over.ts';
import { writeNew } from '../io/write-file.ts';
import type { RenderAnswer, RenderOrder, RenderWorkerData } from './render-worker.ts';
import type { SiteBundle } from './site-bundle.ts';
import type { SitePath, SiteRenderer } from './site-renderer.ts';

/** Fewer pages than this are rendered before a second thread has started. */
const worthwhile = 600;
/** Pages that a thread takes at a time. */
const portion = 50;

/** What is needed to render pages. */
export interface RenderJob {
  /** Pages and other files to be made. */
  readonly paths: readonly SitePath[];
  readonly renderer: SiteRenderer;
  readonly bundle: SiteBundle;
  readonly handed: Pick<HandedOver, 'corpus' | 'history'>;
  /** What the pages at these paths show, as far as it is known beforehand. */
  readonly models: ReadonlyMap<string, PageModel>;
  /** The folder that they are written to, absolute. */
  readonly output: string;
  /** The folder of the project. */
  readonly root: string;
}

/** Renders pages into the output folder, on two threads when there are many. */
export async function renderPages(job: RenderJob): Promise<void> {
  const { paths, renderer, output, models } = job;
  const orders = ordersOf(paths, models);
  const shared = orders.flat().length >= worthwhile;
  const others = paths.filter(({ pathname }) => !shared || !models.has(modelPath(pathname)));
  const helper = shared ? startHelper(job, orders) : null;
  // A failure is heard of when the own pages are done.
  helper?.catch(() => undefined);
  const make = async (path: SitePath) => writeNew(join(output, path.file), await renderer.render(path));
  const byFile = new Map(paths.map((path) => [path.file, path]));
  for (const path of others) await make(path);
  for (let order = helper && orders.pop(); order; order = orders.pop()) {
    for (const { file } of order) await make(byFile.get(file) as SitePath);
    // Lets the other thread ask for more.
    await setImmediate();
  }
  await helper;
}

const modelPath = (pathname: string): string => `/${pathname}/`.replace(/\/{2,}/g, '/');

function ordersOf(paths: readonly SitePath[], models: RenderJob['models']): RenderOrder[] {
  const pages = paths.flatMap(({ file, pathname }) => {
    const model = models.get(modelPath(pathname));
    return model ? { file, pathname, model } : [];
  });
  const count = Math.ceil(pages.length / portion);
  return Array.from({ length: count }, (_none, at) => pages.slice(at * portion, (at + 1) * portion));
}

/** Starts a thread that takes orders until there are none; ends when it has done them. */
async function startHelper(
  { bundle, handed, paths, models, output, root }: RenderJob,
  orders: RenderOrder[],
): Promise<void> {
  const component = paths.find(({ pathname }) => models.has(modelPath(pathname)))?.route.component ?? '';
  const workerData: RenderWorkerData = { bundle, handed, component, paths: [...models.keys()], output };
  const worker = new Worker(join(root, 'src/integrations/render-worker.ts'), { workerData });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (answer: RenderAnswer) => {
      if (answer !== 'ready') return reject(answer.error);
      const order = orders.shift();
      if (order) worker.postMessage(order);
      else resolve();
    });
  });
  try {
    await done;
  } finally {
    await worker.terminate();
  }
}
