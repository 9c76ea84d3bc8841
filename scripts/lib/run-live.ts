import { join } from 'node:path';
import { checkRead } from '../../src/app/check-content.ts';
import { type LiveSearch, openLiveSearch } from '../../src/app/live-search.ts';
import { livePdfFiles } from '../../src/app/pdf-files.ts';
import { contextOf, readSurroundings, type Surroundings } from '../../src/app/view-context.ts';
import type { Bundle } from '../../src/astro/bundle/bundle.ts';
import { startBundle } from '../../src/astro/bundle/site-bundle.ts';
import { type LiveSite, openLiveSite } from '../../src/astro/live-site.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { noVersions } from '../../src/domain/revisions/history.ts';
import { defaultLocale, type Locale } from '../../src/domain/text/locale.ts';
import { nextDeadlines } from '../../src/domain/view/compliance/next-deadlines.ts';
import { type LiveContent, openLiveContent } from '../../src/io/content/live-content.ts';
import { corpusOf, readHeads } from '../../src/io/content/read-content.ts';
import { readInThread } from '../../src/io/content/read-in-thread.ts';
import { portalFolder } from '../../src/io/files/portal-files.ts';
import { listPublicFiles } from '../../src/io/files/public-files.ts';
import { type Watched, watchEarly, watchFolder } from '../../src/io/files/watch.ts';
import { baseOfSite, exportSettings, type Settings } from '../../src/io/settings.ts';
import { labelsFor } from '../../src/labels/index.ts';
import { editorLink } from '../../src/server/editor-link.ts';
import { noticeOf } from '../../src/server/live-notice.ts';
import { type LiveServer, serveLive } from '../../src/server/live-server.ts';
import type { Options } from './command.ts';
import { printFindings, printMainFindings, summaryOf } from './report.ts';
import { announce, placeOf, portTaken } from './run-server.ts';

/** Milliseconds without changes after which everything is checked again, and after which the history is read again. */
const [untilCheck, untilHistory] = [200, 2_000];

/** Serves a site that is being written until the process ends; false when it cannot. */
export async function runLive(settings: Settings, options: Options, locale: Locale | null): Promise<boolean> {
  exportSettings(settings);
  const watched = watchEarly(settings.content);
  const heads = readHeads(settings);
  const corpus = corpusOf(heads, settings);
  const language = locale ?? settings.locale ?? heads.site?.locale ?? defaultLocale;
  if (!corpus) {
    const checked = checkRead(heads, null, settings);
    printFindings(checked.findings, language);
    console.log(summaryOf(checked, language));
    watched.stop();
    return false;
  }
  const bundle = await startBundle(settings, corpus.site)();
  const around = { history: noVersions('off'), files: listPublicFiles(settings.public) };
  const live = openLiveContent(settings, heads, corpus);
  const paper = livePdfFiles(settings, corpus.site.locale);
  const site = await openLiveSite(bundle, contextOf(settings, live.corpus(), around), paper);
  const state: State = {
    settings,
    language,
    site,
    bundle,
    around,
    live,
    search: openLiveSearch(settings),
    findings: heads.findings,
    whole: false,
    readings: 0,
    day: corpus.today,
  };
  try {
    const server = await serveState(state, corpus, options);
    watchAll(state, server, watched);
    if (heads.unread.size > 0) live.complete(await readInThread(settings));
    state.whole = true;
    show(state);
    checkFirst(state, server);
    await readAround(state);
    return true;
  } catch (error) {
    watched.stop();
    return portTaken(error, options, language);
  }
}

/** Everything that changes while the server runs. */
interface State {
  readonly settings: Settings;
  readonly language: Locale;
  readonly site: LiveSite;
  readonly live: LiveContent;
  readonly search: LiveSearch;
  bundle: Bundle;
  around: Surroundings;
  findings: readonly Finding[];
  /** False until all texts have been read: checks and the history ask for all of them. */
  whole: boolean;
  /** Times that the history was begun to be read. */
  readings: number;
  /** The day for which pages are shown. */
  day: string;
}

async function serveState(state: State, corpus: Corpus, options: Options): Promise<LiveServer> {
  const { settings, language, site, search } = state;
  const base = baseOfSite(settings, corpus.site);
  const link = editorLink(options.editor ?? 'vscode');
  const server = await serveLive({
    site,
    async folders(path) {
      // Who opens the page will search.
      if (path === '/search/') search.folder().catch(console.error);
      if (/^\/(?:pagefind|search-data)\//.test(path)) return [await search.folder()];
      return [join(state.bundle.folder, 'client'), settings.public];
    },
    base,
    ...placeOf(options),
    notice: (path) => {
      const shown = state.live.corpus().byPath.get(path.slice(1, -1))?.file ?? null;
      const deadlines =
        path === '/' ? nextDeadlines({ corpus: state.live.corpus(), labels: labelsFor(language) }) : [];
      return noticeOf({ findings: state.findings, locale: language, shown, link, deadlines });
    },
    begin: () => turnDay(state),
  });
  announce(server.server, { ...placeOf(options), base }, language);
  return server;
}

/** After midnight pages state what holds on the new day. */
function turnDay(state: State): void {
  const { today } = state.live.corpus();
  if (state.day === today) return;
  state.day = today;
  state.search.forget();
  show(state);
  readAround(state).catch(console.error);
}

const show = ({ settings, site, live, around }: State): void =>
  site.show(contextOf(settings, live.corpus(), around));

async function readAround(state: State): Promise<void> {
  if (!state.whole) return;
  const reading = ++state.readings;
  const around = await readSurroundings(state.settings, state.live.corpus());
  // Of two at once the one that began last counts.
  if (reading !== state.readings) return;
  state.around = around;
  show(state);
}

function watchAll(state: State, server: LiveServer, watched: Watched): void {
  const { settings, live, site, search } = state;
  const later = delayed();
  watched.tell((paths) => {
    live.refresh(paths);
    search.forget();
    show(state);
    server.reload();
    later('check', untilCheck, () => checkAgain(state, server));
    later('history', untilHistory, () => readAround(state));
  });
  watchFolder(settings.public, () => {
    state.around = { ...state.around, files: listPublicFiles(settings.public) };
    search.forget();
    show(state);
    server.reload();
    later('check', untilCheck, () => checkAgain(state, server));
  });
  watchFolder(portalFolder(settings), () => {
    show(state);
    server.reload();
    later('check', untilCheck, () => checkAgain(state, server));
  });
  watchFolder(join(settings.root, 'src'), () =>
    later('code', untilCheck, async () => {
      state.bundle = await startBundle(settings, live.corpus().site)();
      await site.use(state.bundle);
      server.reload();
    }),
  );
}

/** Checks the whole content and tells all that is wrong. */
function checkFirst(state: State, server: LiveServer): void {
  const { live, settings, language } = state;
  const checked = checkRead(live.content(), live.corpus(), settings);
  printMainFindings(checked.findings, language);
  console.log(summaryOf(checked, language));
  state.findings = checked.findings;
  if (checked.findings.length > 0) server.reload();
}

/** Checks the whole content and tells what is wrong now and was not before. */
function checkAgain(state: State, server: LiveServer): void {
  const { live, settings, language, findings: before, whole } = state;
  if (!whole) return;
  const result = checkRead(live.content(), live.corpus(), settings);
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  const fresh = result.findings.filter((finding) => !known.has(JSON.stringify(finding)));
  printFindings(fresh, language);
  if (fresh.length === 0 && result.findings.length === before.length) return;
  state.findings = result.findings;
  console.log(summaryOf(result, language));
  server.reload();
}

/** Does each kind of work once, when it has not been asked for again for a while; a failure is told and forgotten. */
function delayed(): (name: string, milliseconds: number, work: () => Promise<void> | void) => void {
  const timers = new Map<string, NodeJS.Timeout>();
  return (name, milliseconds, work) => {
    clearTimeout(timers.get(name));
    const start = () => Promise.resolve().then(work).catch(console.error);
    timers.set(name, setTimeout(start, milliseconds));
  };
}
