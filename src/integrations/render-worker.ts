import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { PageModel } from '../domain/view/page-types.ts';
import { type HandedOver, handOver } from '../io/handed-over.ts';
import { writeNew } from '../io/write-file.ts';
import type { SiteBundle } from './site-bundle.ts';
import { openRenderer, pageRoute } from './site-renderer.ts';

/** What a thread is told when it starts. */
export interface RenderWorkerData {
  readonly bundle: SiteBundle;
  readonly handed: Pick<HandedOver, 'corpus' | 'history'>;
}

/** What all orders have in common. */
export interface RenderTask {
  /** Paths of all pages, also of those that it does not render. */
  readonly paths: readonly string[];
  /** The folder that they are written to, absolute. */
  readonly output: string;
}

/** Pages to be rendered. */
export type RenderOrder = readonly {
  readonly file: string;
  readonly model: PageModel;
}[];

/** What a thread is told: first its task, then orders. */
export type RenderMessage = { readonly task: RenderTask } | { readonly order: RenderOrder };

/** What a thread says: that it has done what it was told, or cannot go on. */
export type RenderAnswer = 'done' | { readonly error: unknown };

const { bundle, handed } = workerData as RenderWorkerData;
const models = new Map<string, PageModel | null>();
handOver({ ...handed, models });
const renderer = await openRenderer(bundle);
let task: RenderTask | null = null;

parentPort?.on('message', (message: RenderMessage) => {
  take(message).then(
    () => answer('done'),
    (error: unknown) => answer({ error }),
  );
});

async function take(message: RenderMessage): Promise<void> {
  if ('task' in message) {
    task = message.task;
    for (const path of task.paths) models.set(path, null);
  } else if (task) await renderAll(message.order, task);
}

async function renderAll(order: RenderOrder, { output }: RenderTask): Promise<void> {
  const route = renderer.route(pageRoute);
  for (const { file, model } of order) {
    models.set(model.page.path, model);
    writeNew(join(output, file), await renderer.render({ pathname: model.page.path, route }));
    models.set(model.page.path, null);
  }
}

function answer(said: RenderAnswer): void {
  parentPort?.postMessage(said);
}
