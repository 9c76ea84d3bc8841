import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import { type OfflinePages, offlinePage } from '../../domain/offline/offline-page.ts';
import { type OfflineText, pageText } from '../../domain/offline/page-text.ts';
import {
  bundleFile,
  offlineFolder,
  searchScript,
  startPage,
  textsFile,
} from '../../domain/offline/places.ts';
import { plainPage, styleFile } from '../../domain/offline/plain-page.ts';
import { isPage, pagesFolder } from '../../domain/offline/site-links.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { say } from '../../domain/text/message.ts';
import { classicScript, offlineSearch, ownStyle } from '../../io/archive/classic-script.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import { decode } from '../verify/telling.ts';
import type { MadeFile } from './made-file.ts';
import { localeIn, type PublishedSite } from './published-site.ts';

/** Characters of texts in one part, about. */
const perPart = 500_000;

/**
 * What stands in a bundle of the whole site beside the files as they were published: pages that work in a folder, the
 * search there, the page with which to begin. The same site gives the same bytes.
 */
export async function* offlineFiles(site: PublishedSite): AsyncGenerator<MadeFile> {
  const { statement } = site.manifest;
  const locale = localeIn(decode(await site.read('index.html')));
  yield { path: startPage, bytes: startOf(statement, locale) };
  yield { path: styleFile, bytes: ownStyle() };
  yield { path: bundleFile, bytes: saidOf(site) };
  const scripts = await scriptsOf(site);
  for (const [path, code] of scripts) if (code !== null) yield { path: scriptFile(path), bytes: code };
  yield { path: searchScript, bytes: await offlineSearch() };
  const paths = new Set(site.paths);
  const pages: OfflinePages = {
    home: statement.site,
    has: (path) => paths.has(path),
    scripts: new Map([...scripts].map(([path, code]) => [path, code === null ? null : nameOf(path)])),
    searchPage: 'search/index.html',
  };
  const texts = partsOfTexts();
  for (const path of site.paths.filter(isPage)) {
    const html = decode(await site.read(path));
    yield { path: `${pagesFolder}/${path}`, bytes: offlinePage(html, path, pages) };
    const text = pageText(html, path);
    if (text) yield* texts.add(text);
  }
  yield texts.last();
}

/** Texts in parts of which each hands itself over, and says whether it is the last. */
function partsOfTexts() {
  let rows: OfflineText[] = [];
  let size = 0;
  let part = 0;
  const take = (isLast: boolean): MadeFile => {
    const bytes = `gongkaiTexts(${JSON.stringify(rows)},${isLast});\n`;
    [rows, size] = [[], 0];
    return { path: textsFile(part++), bytes };
  };
  return {
    *add(text: OfflineText) {
      rows.push(text);
      size += text[3].length;
      if (size > perPart) yield take(false);
    },
    last: () => take(true),
  };
}

/** Scripts of the site as folders need them, by path. */
async function scriptsOf(site: PublishedSite): Promise<Map<string, string | null>> {
  const read = async (path: string) => (site.files.has(path) ? decode(await site.read(path)) : null);
  const modules = site.paths.filter((path) => /^_astro\/[^/]+_script_[^/]+\.js$/.test(path));
  const scripts = new Map<string, string | null>();
  for (const path of modules) scripts.set(path, await classicScript(path, read));
  return scripts;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const scriptFile = (path: string): string => `${offlineFolder}/${nameOf(path)}`;

const saidOf = ({ manifest: { statement } }: PublishedSite): string => {
  const { program } = statement;
  const said = { format: 1, kind: 'site', program, publication: sha256(formatStatement(statement)) };
  return `${JSON.stringify(said, null, 1)}\n`;
};

function startOf({ site, day, commit }: Statement, locale: Locale): string {
  const values = { site, day, commit: commit ?? say('verify.noCommit') };
  return plainPage(
    say('bundle.title'),
    [
      { text: say('bundle.lead', values) },
      { link: say('bundle.open'), href: `${pagesFolder}/index.html`, isMain: true },
      { link: say('bundle.search'), href: `${pagesFolder}/search/index.html` },
      { text: say('bundle.without') },
      { heading: say('bundle.checkTitle') },
      { text: say('bundle.check') },
      { command: 'npm run verify -- FILE.zip' },
    ],
    locale,
  );
}
