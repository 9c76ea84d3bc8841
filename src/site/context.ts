import { noVersions } from '../domain/revisions/history.ts';
import { type ViewContext, viewContext } from '../domain/view/context.ts';
import { type TracedContext, traceContext, untraced } from '../domain/view/traced-context.ts';
import { readCsv } from '../io/csv.ts';
import { handedOver } from '../io/handed-over.ts';
import { baseOfSite, currentSettings } from '../io/settings.ts';
import { labelsFor } from '../labels/index.ts';
import { loadCorpus } from './corpus.ts';

let loading: Promise<TracedContext> | null = null;

/** What all views are made from: loaded once in a build, handed over in `dev`. */
export const loadContext = async (): Promise<ViewContext> => (await loadTraced()).context;

/** The same, with what a view asked for where somebody keeps what it gave. */
export function loadTraced(): Promise<TracedContext> {
  const context = handedOver()?.context;
  if (context) return Promise.resolve(untraced(context));
  loading ??= makeContext().then(handedOver()?.kept ? traceContext : untraced);
  return loading;
}

async function makeContext(): Promise<ViewContext> {
  const settings = currentSettings();
  const corpus = await loadCorpus();
  const { history = noVersions('off'), files = new Map() } = handedOver() ?? {};
  return viewContext({
    corpus,
    history,
    files,
    labels: labelsFor(corpus.site.locale),
    base: baseOfSite(settings, corpus.site),
    csv: (path) => readCsv(settings.public, path),
  });
}
