import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Corpus } from '../../domain/corpus.ts';
import { noVersions } from '../../domain/revisions/history.ts';
import type { PageModel } from '../../domain/view/page-types.ts';
import { loadCollectionSchemas } from '../../io/content/content-config.ts';
import { writeNew } from '../../io/files/write-file.ts';
import type { HandedOver } from '../../io/render-bridge.ts';
import { makeSettings } from '../../io/settings.ts';
import { applySiteConfig } from '../../io/site-config.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { openRenderer } from './site-renderer.ts';

/** What a thread is told when it starts: which code it is to load. */
export interface RenderWorkerData {
  readonly bundle: Bundle;
  /** Folder of the program. */
  readonly root: string;
}

/** What pages are made from; schemas are functions, which no thread can hand to another. */
export interface RenderedSite extends Pick<HandedOver, 'history' | 'files'> {
  readonly corpus: Omit<Corpus, 'schemas'> | null;
}

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

const { bundle, root } = workerData as RenderWorkerData;
applySiteConfig(makeSettings({}));
const renderer = await openRenderer(bundle);
let task: RenderTask | null = null;

parentPort?.on('message', (message: RenderMessage) => {
  take(message).then(
    () => answer('done'),
    (error: unknown) => answer({ error }),
  );
});

function handedOver(site: RenderedSite | null): HandedOver {
  if (!site) return { corpus: null, history: noVersions('off'), files: new Map() };
  const { corpus } = site;
  return { ...site, corpus: corpus && { ...corpus, schemas: loadCollectionSchemas(root) } };
}

async function take(message: RenderMessage): Promise<void> {
  if ('task' in message) {
    task = message.task;
    renderer.take(handedOver(task.site));
  } else if (task) await renderAll(message.order, task);
}

async function renderAll(order: RenderOrder, { output }: RenderTask): Promise<void> {
  for (const { file, model } of order) writeNew(join(output, file), await renderer.page(model));
}

function answer(said: RenderAnswer): void {
  parentPort?.postMessage(said);
}
