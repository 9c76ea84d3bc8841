import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../astro/bundle/bundle.ts';
import { makeRenderHelper } from '../astro/render/render-helper.ts';
import { renderPages, type SharedPages, sharePages, worthwhile } from '../astro/render/render-pages.ts';
import { openRenderer, type SiteRenderer } from '../astro/render/site-renderer.ts';
import type { Corpus } from '../domain/corpus.ts';
import { lastChanges, type SitemapPage, sitemapFiles } from '../domain/exports/sitemap.ts';
import type { Member } from '../domain/members/member.ts';
import type { SiteHistory } from '../domain/revisions/history.ts';
import { listedPaths } from '../domain/routes/listed-paths.ts';
import type { Message } from '../domain/text/message.ts';
import { homeOf } from '../domain/view/context.ts';
import { digestsOf } from '../domain/view/traced-context.ts';
import { type BuildSource, sourceFile } from '../io/build-source.ts';
import { digest } from '../io/files/digest.ts';
import { listPublicFiles } from '../io/files/public-files.ts';
import type { FoundFile } from '../io/files/walk-folder.ts';
import { openOutputFolder } from '../io/publish/output-folder.ts';
import { type OutputSnapshot, openOutputSnapshot } from '../io/publish/output-snapshot.ts';
import type { Scan } from '../io/publish/scan.ts';
import type { HandedOver, SitePages } from '../io/render-bridge.ts';
import { searchFolders } from '../io/search/folders.ts';
import { baseOfSite, type Settings, workFolders } from '../io/settings.ts';
import { openPageCache } from '../io/store/page-cache.ts';
import type { PdfMeans } from '../io/writers/pdf/pdf-means.ts';
import { openPdfFiles } from './pdf-files.ts';

/** What pages are made from. */
export interface RenderSources {
  readonly corpus: Corpus;
  readonly history: SiteHistory;
  /** The sites that this one shows together. */
  readonly members: readonly Member[];
  /** The public folder by address. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** Digest of all that any page may be made from, but for texts and histories of items. */
  readonly common: string;
  readonly source: BuildSource;
}

/** The code that renders, who looks at what the last build left in the output folder, and what PDF files need. */
export interface RenderMeans {
  readonly bundle: Bundle;
  readonly scan: Scan;
  /** Null where none are wanted. */
  readonly pdf: PdfMeans | null;
}

/** The output folder when all but the search index stands in it. */
export interface RenderedOutput {
  /** What each file is made from. */
  readonly keys: ReadonlyMap<string, string | null>;
  readonly view: OutputSnapshot;
  /** What files do not show as their pages do. */
  readonly notices: readonly Message[];
}

/**
 * Brings the output folder up to date, all but the search index: pages, other files, copies of the public folder,
 * styles and scripts.
 */
export async function renderSite(
  settings: Settings,
  { corpus, history, files, members, common, source }: RenderSources,
  { bundle, scan, pdf }: RenderMeans,
): Promise<RenderedOutput> {
  const folder = workFolders(settings).output;
  const output = openOutputFolder(folder, {
    record: join(folder, '../files.json'),
    version: bundle.key,
    apart: searchFolders,
  });
  // The texts of old versions are for search only.
  const items = history.items.map(({ superseded: _searched, ...item }) => item);
  const handed = { corpus, history: { ...history, items }, files, members };
  const helper = makeRenderHelper({ bundle, root: settings.root });
  const kept = openPageCache(
    { file: join(folder, '../results.json'), common: digest(bundle.key + common) },
    digestsOf(handed, digest),
  );
  const paper = pdf && openPdfFiles(settings, pdf, { files, record: join(folder, '../paper.json') });
  let pages: SitePages = { cards: [], get: () => null };
  let shared: SharedPages | null = null;
  const { schemas: _functions, ...plain } = corpus;
  const site = { ...handed, corpus: plain };
  const task: HandedOver = {
    ...handed,
    kept,
    ...(paper ? { paper } : {}),
    onPages(all) {
      pages = all;
      if (output.isNew) shared = sharePages(helper, { pages, site, output: folder }, () => true);
    },
  };
  // Where every page is to be made the other thread loads the code while this one finds out what they show.
  if (output.isNew && corpus.entries.length >= worthwhile) helper.start();
  let renderer: SiteRenderer | null = null;
  try {
    renderer = await openRenderer(bundle);
    renderer.take(task);
    const all = (await renderer.paths()).filter(({ file }) => isWanted(file, corpus));
    kept.save();
    const changed = lastChanges(corpus, history);
    const listed = listedPaths(pages.cards).map((path) => ({ path, changed: changed.get(path) ?? null }));
    const made = madeFiles(settings, { corpus, files, source }, bundle, listed);
    const paths = all.filter(({ file }) => !made.has(file));
    const keys = new Map([...paths, ...made.values()].map(({ file, key }) => [file, key] as const));
    // A folder that was cleared meanwhile is not as it was seen.
    const view = openOutputSnapshot(folder, output.isNew ? null : await scan('left'));
    const open = output.begin(keys, view);
    for (const { file, key, bytes } of made.values())
      if (open.has(file)) output.put(file, await bytes(), key);
    const stale = paths.filter(({ file }) => open.has(file));
    shared ??= sharePages(helper, { pages, site, output: folder }, (file) => open.has(file));
    await renderPages({ paths: stale, renderer, pages, shared, output: folder });
    for (const { file, key } of stale) output.note(file, key);
    output.save();
    return { keys, view, notices: paper?.notices(keys) ?? [] };
  } finally {
    // The code stays loaded: what it made of the site is more than all that comes after needs.
    renderer?.take(null);
    await helper.stop();
    await paper?.stop();
  }
}

/** A site may go without the handbook. */
const isWanted = (file: string, { site }: Corpus): boolean =>
  site.handbook !== false || !file.startsWith('handbook/');

/** A file of the site that is not rendered. */
interface MadeFile {
  readonly file: string;
  /** Digest of what it is made from. */
  readonly key: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** Copies of the public folder, styles and scripts of the bundle, and the sitemap of `listed` pages. */
function madeFiles(
  settings: Settings,
  { corpus: { site }, files: published, source }: Pick<RenderSources, 'corpus' | 'files' | 'source'>,
  { folder, key }: Bundle,
  listed: readonly SitemapPage[],
): Map<string, MadeFile> {
  const client = join(folder, 'client');
  const copy = (from: string, name: string, of: string): MadeFile => ({
    file: name.slice(1),
    key: of,
    bytes: () => readFileSync(join(from, name)),
  });
  const files: MadeFile[] = [
    madeSource(source),
    ...madeSitemap(listed, homeOf(site, baseOfSite(settings, site))),
    ...[...listPublicFiles(client).keys()].map((name) => copy(client, name, key)),
    ...[...published].map(([name, { size, time }]) => copy(settings.public, name, `${size} ${time}`)),
  ];
  return new Map(files.map((file) => [file.file, file]));
}

/** What the site was made from, for whoever wants to make it again. */
function madeSource(source: BuildSource): MadeFile {
  const text = `${JSON.stringify(source, null, 1)}\n`;
  return { file: sourceFile, key: digest(text), bytes: () => new TextEncoder().encode(text) };
}

/** The sitemap, which is made only where it tells something else. */
function madeSitemap(pages: readonly SitemapPage[], home: string): MadeFile[] {
  const key = digest(JSON.stringify([pages, home]));
  return sitemapFiles(pages, home).map(({ name, text }) => ({
    file: name,
    key,
    bytes: () => new TextEncoder().encode(text()),
  }));
}
