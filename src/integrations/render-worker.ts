import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { PageModel } from '../domain/view/page-types.ts';
import { type HandedOver, handOver } from '../io/handed-over.ts';
import { writeNew } from '../io/write-file.ts';
import type { SiteBundle } from './site-bundle.ts';
import { openRenderer } from './site-renderer.ts';

/** What a thread is told when it starts. */
export interface RenderWorkerData {
  readonly bundle: SiteBundle;
  readonly handed: Pick<HandedOver, 'corpus' | 'history'>;
  /** Component of the route whose pages it renders. */
  readonly component: string;
  /** All paths of that route. */
  readonly paths: readonly string[];
  readonly output: string;
}

/** Pages to be rendered. */
export type RenderOrder = readonly {
  readonly file: string;
  readonly pathname: string;
  readonly model: PageModel;
}[];

/** What a thread says: that it wants an order, or cannot go on. */
export type RenderAnswer = 'ready' | { readonly error: unknown };

const { bundle, handed, component, paths, output } = workerData as RenderWorkerData;
const models = new Map<string, PageModel | null>(paths.map((path) => [path, null]));
handOver({ ...handed, models });
const renderer = await openRenderer(bundle);
const route = renderer.route(component);

parentPort?.on('message', (order: RenderOrder) => {
  renderAll(order).then(
    () => answer('ready'),
    (error: unknown) => answer({ error }),
  );
});
answer('ready');

async function renderAll(order: RenderOrder): Promise<void> {
  for (const { file, pathname, model } of order) {
    models.set(model.page.path, model);
    writeNew(join(output, file), await renderer.render({ pathname, route }));
    models.set(model.page.path, null);
  }
}

function answer(said: RenderAnswer): void {
  parentPort?.postMessage(said);
}
