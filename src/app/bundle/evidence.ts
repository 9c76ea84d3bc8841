import { linesOf } from '../../domain/manifest/manifest-file.ts';
import {
  logFile,
  manifestFile,
  shardFile,
  signersFile,
  statementFile,
} from '../../domain/manifest/places.ts';
import { formatStatement } from '../../domain/manifest/statement.ts';
import { filesOfPage, isOfItem } from '../../domain/offline/item-files.ts';
import { pageText } from '../../domain/offline/page-text.ts';
import { bundleFile, startPage } from '../../domain/offline/places.ts';
import { plainPage, styleFile } from '../../domain/offline/plain-page.ts';
import { isPage, siteFolder } from '../../domain/offline/site-links.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { ownStyle } from '../../io/archive/classic-script.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import { listOf } from '../verify/lists.ts';
import { decode } from '../verify/telling.ts';
import { type EvidenceFacts, proofParts } from './evidence-page.ts';
import type { MadeFile } from './made-file.ts';
import { localeIn, type PublishedSite } from './published-site.ts';

/** The site has no item of this name. */
export class NoItemError extends Error {
  override readonly name = 'NoItemError';
}

/** What an evidence bundle holds: files that are made for it, and files of the site as they were published. */
export interface Evidence {
  readonly made: AsyncIterable<MadeFile>;
  readonly paths: readonly string[];
}

/** What proves one item (`documents/2024/water-rules`): its files, what they name, lists, log and signature. */
export async function evidenceOf(site: PublishedSite, item: string): Promise<Evidence> {
  const own = site.paths.filter((path) => isOfItem(path, item));
  const page = `${item}/index.html`;
  const html = own.includes(page) ? decode(await site.read(page)) : '';
  const title = pageText(html, page)?.[1];
  if (title === undefined) throw new NoItemError(item);
  const files = new Set([...own, ...(await filesNamed(site, own))]);
  const usual = [logFile, 'build.json', signersFile].filter((path) => site.files.has(path));
  const listed = [...files, ...usual].sort();
  const lists = new Set(listed.map((path) => shardFile(listOf(site, path))));
  const proof = [manifestFile, statementFile, ...site.signs, ...[...lists].sort()];
  return {
    made: madeFiles(site, localeIn(html), { item, title, files: [...files].sort(), listed }),
    paths: [...listed, ...proof],
  };
}

/** Attachments, pictures and styles that pages of the item name. */
async function filesNamed(site: PublishedSite, own: readonly string[]): Promise<Set<string>> {
  const place = { home: site.manifest.statement.site, has: (path: string) => site.files.has(path) };
  const named = new Set<string>();
  for (const path of own.filter(isPage))
    for (const file of filesOfPage(decode(await site.read(path)), path, place)) named.add(file);
  // Feeds and log are of the whole site: what they hold is proved with them.
  return new Set([...named].filter((path) => !/(?:^|\/)feed\.(?:xml|json)$/.test(path)));
}

async function* madeFiles(
  site: PublishedSite,
  locale: Locale,
  facts: EvidenceFacts,
): AsyncGenerator<MadeFile> {
  const { manifest } = site;
  const { statement } = manifest;
  const { item, listed } = facts;
  const digest = sha256(formatStatement(statement));
  const said = { format: 1, kind: 'item', item, program: statement.program, publication: digest };
  const { title, parts } = proofParts(site, facts, digest);
  yield { path: startPage, bytes: plainPage(title, parts, locale) };
  yield { path: styleFile, bytes: ownStyle() };
  yield { path: bundleFile, bytes: `${JSON.stringify(said, null, 1)}\n` };
  const lines = (kind: 'sha256' | 'sm3') =>
    listed.map((path) => `${site.files.get(path)?.[kind]}  ${siteFolder}/${path}\n`).join('');
  yield { path: 'proof/sha256.txt', bytes: lines('sha256') };
  yield { path: 'proof/sm3.txt', bytes: lines('sm3') };
  yield { path: 'proof/lists.txt', bytes: linesOf(manifest.shards) };
}
