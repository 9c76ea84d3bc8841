import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteDescriptionFile } from '../domain/routes/data-addresses.ts';
import { foldTraditional } from '../domain/search/fold.ts';
import { type IndexedSite, indexedDocument } from '../domain/search/opensearch/indexed-document.ts';
import { codeVersion } from '../io/code-version.ts';
import { openClient } from '../io/engines/opensearch/client.ts';
import { type Pushed, type PushedDocument, pushDocuments } from '../io/engines/opensearch/push.ts';
import { digest } from '../io/files/digest.ts';
import { readMarker } from '../io/publish/output-marker.ts';
import { type PublishedItem, publishedPacks, readWhole } from '../io/search/published-items.ts';
import { soundsOfDocument } from '../io/search/sounds.ts';
import { formsOf, keepTraditionalForms } from '../io/search/traditional.ts';
import { type Settings, workFolders } from '../io/settings.ts';
import { openKeptRows } from '../io/store/kept-rows.ts';
import { NoBuiltSiteError } from './bundle/bundle-site.ts';
import { searchRooms } from './index-site.ts';

/**
 * Pushes what search finds on the site in the output folder to an index of OpenSearch at an address. With `verify`
 * every digest in the index is compared. Throws a `PushError`, a `NoBuiltSiteError`, or an `UnreadableIndexError` for a
 * site that is not as it was built.
 */
export async function pushSearch(
  settings: Settings,
  to: SearchAddress,
  { verify = false }: { readonly verify?: boolean } = {},
): Promise<Pushed> {
  const client = await openClient(to.nodes);
  try {
    const site = builtSite(settings.out);
    const state = join(workFolders(settings).output, '../search-push');
    const making = codeVersion(settings.root, [...searchRooms, 'src/io/engines']);
    keepTraditionalForms(join(state, 'traditional.json'), making);
    foldTraditional(formsOf());
    const name = digest([...to.nodes.map(({ origin }) => origin), to.alias].join(' '), 12);
    return await pushDocuments(
      client,
      {
        ...{ alias: to.alias, base: site.base, nodes: to.nodes.length, verify },
        record: join(state, `${name}.json`),
      },
      // Gone through once more where a node is lost.
      { [Symbol.iterator]: () => documentsOf(settings.out, site, { state, making }) },
    );
  } finally {
    await client.close();
  }
}

/** A cluster, and the name by which readers ask for the index there. */
export interface SearchAddress {
  /** Nodes of the cluster, at least one; all by one protocol. */
  readonly nodes: readonly URL[];
  readonly alias: string;
}

/** Reads `https://host:9200/name`, or several nodes `https://one:9200,https://other:9200/name`; else null. */
export function searchAddress(text = ''): SearchAddress | null {
  const nodes = text.split(',').map((node) => URL.parse(node.trim()));
  const paths = nodes.map((node) => node?.pathname.replace(/^\/|\/$/g, '') ?? '');
  const alias = paths.at(-1) || 'gongkai';
  const isPlain = paths.slice(0, -1).every((path) => path === '' || path === alias);
  const protocols = new Set(nodes.map((node) => node?.protocol ?? ''));
  const isAddress = isPlain && protocols.size === 1 && /^https?:$/.test([...protocols].join());
  return isAddress && /^[a-z][a-z0-9-]{0,99}$/.test(alias)
    ? { nodes: nodes.filter((node) => node !== null), alias }
    : null;
}

/** What the site in a folder says of itself. */
function builtSite(out: string): IndexedSite {
  if (!readMarker(out)) throw new NoBuiltSiteError(out);
  return readWhole(siteDescriptionFile, () => {
    const { name, url } = JSON.parse(readFileSync(join(out, siteDescriptionFile), 'utf8'));
    if (typeof name !== 'string' || typeof url !== 'string')
      throw new Error('It says neither name nor address.');
    return { name, base: url };
  });
}

/** Where it is kept what items of a pack come to, and by which code. */
interface Making {
  readonly state: string;
  readonly making: string;
}

/** Of each item of a pack its id and its digest. */
type Digests = readonly (readonly [id: string, digest: string])[];

/** All items. Of a pack that was gone through before none is read to know that they are the same. */
function* documentsOf(out: string, site: IndexedSite, { state, making }: Making): Generator<PushedDocument> {
  const common = JSON.stringify([making, site]);
  const kept = openKeptRows<Digests>(join(state, 'items'), common);
  for (const { key, read } of publishedPacks(out)) {
    let items: readonly PublishedItem[] | null = null;
    const all = () => (items ??= read());
    const digests = kept.get(key) ?? digestsOf(all(), site.base, common);
    kept.set(key, digests);
    for (const [at, [id, digest]] of digests.entries())
      yield { id, digest, make: () => indexedItem(all()[at] as PublishedItem, site) };
  }
  kept.save();
}

const digestsOf = (items: readonly PublishedItem[], base: string, common: string): Digests =>
  items.map((item) => [digest(base + item.document.url, 32), digest(common + JSON.stringify(item), 32)]);

const indexedItem = (item: PublishedItem, site: IndexedSite) =>
  indexedDocument(
    { ...item, order: orderOf(item.document.url), sounds: soundsOfDocument(item.document) },
    site,
  );

/** Decides between equal items of one day, always in the same way. */
const orderOf = (url: string): number => Number.parseInt(digest(url).slice(0, 7), 16);
