import type { Corpus } from '../../domain/corpus.ts';
import { portalHtml } from '../../domain/portal/portal.ts';
import { type ViewContext, viewContext } from '../../domain/view/context.ts';
import { numbersOf } from '../../domain/view/numbers.ts';
import { type TracedContext, traceContext, untraced } from '../../domain/view/traced-context.ts';
import { readCsv } from '../../io/files/csv.ts';
import { readPortal } from '../../io/files/portal-files.ts';
import type { HandedOver } from '../../io/render-bridge.ts';
import { baseOfSite, currentSettings } from '../../io/settings.ts';
import { labelsFor } from '../../labels/index.ts';
import { presetOf } from '../../presets/index.ts';
import { bridge } from './bridge.ts';

let loaded: { readonly corpus: Corpus; readonly traced: TracedContext } | null = null;
bridge.forget.push(() => {
  loaded = null;
});

/** What all views are made from: made once in a build, handed over in `dev`. */
export const loadContext = (): ViewContext => loadTraced().context;

/** The same, with what a view asked for where somebody keeps what it gave. */
export function loadTraced(): TracedContext {
  const { handed } = bridge;
  if (handed?.context) return untraced(handed.context);
  if (!handed?.corpus) throw new Error('Nobody handed over what pages are made from.');
  const { corpus, kept } = handed;
  if (loaded?.corpus !== corpus)
    loaded = { corpus, traced: (kept ? traceContext : untraced)(makeContext({ ...handed, corpus })) };
  return loaded.traced;
}

function makeContext({
  corpus,
  history,
  files,
  members,
}: HandedOver & { readonly corpus: Corpus }): ViewContext {
  const settings = currentSettings();
  return viewContext({
    corpus,
    history,
    files,
    members,
    labels: labelsFor(corpus.site.locale, numbersOf(corpus.site)),
    preset: presetOf(corpus.site),
    base: baseOfSite(settings, corpus.site),
    csv: (path) => readCsv(settings.public, path),
    portal: portalHtml(readPortal(settings, corpus.site)),
  });
}
