import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { noVersions } from '../../domain/revisions/history.ts';
import type { PageModel } from '../../domain/view/page-types.ts';
import { writeNew } from '../../io/files/write-file.ts';
import type { HandedOver } from '../../io/render-bridge.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { openRenderer } from './site-renderer.ts';

/** What a thread is told when it starts: which code it is to load. */
export interface RenderWorkerData {
  readonly bundle: Bundle;
}

/** What pages are made from. */
export type RenderedSite = Pick<HandedOver, 'corpus' | 'history' | 'files'>;

/** What all orders have in common. */
export interface RenderTask {
  /** Null where the models of the pages say all: it takes time to hand over. */
  readonly site: RenderedSite | null;
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

const { bundle } = workerData as RenderWorkerData;
const renderer = await openRenderer(bundle);
let task: RenderTask | null = null;

parentPort?.on('message', (message: RenderMessage) => {
  take(message).then(
    () => answer('done'),
    (error: unknown) => answer({ error }),
  );
});

const noSite: RenderedSite = { corpus: null, history: noVersions('off'), files: new Map() };

async function take(message: RenderMessage): Promise<void> {
  if ('task' in message) {
    task = message.task;
    renderer.take(task.site ?? noSite);
  } else if (task) await renderAll(message.order, task);
}

async function renderAll(order: RenderOrder, { output }: RenderTask): Promise<void> {
  for (const { file, model } of order) writeNew(join(output, file), await renderer.page(model));
}

function answer(said: RenderAnswer): void {
  parentPort?.postMessage(said);
}
