import { join } from 'node:path';
import { noVersions } from '../domain/revisions/history.ts';
import type { Site } from '../domain/schema/site.ts';
import { foldTraditional } from '../domain/search/fold.ts';
import { indexedDocument } from '../domain/search/opensearch/indexed-document.ts';
import { digestsOf } from '../domain/view/traced-context.ts';
import { codeVersion } from '../io/code-version.ts';
import { openClient } from '../io/engines/opensearch/client.ts';
import { type Pushed, type PushedDocument, pushDocuments } from '../io/engines/opensearch/push.ts';
import { digest } from '../io/files/digest.ts';
import { soundsOfDocument } from '../io/search/sounds.ts';
import { formsOf } from '../io/search/traditional.ts';
import { homeOfSite, type Settings, workFolders } from '../io/settings.ts';
import { openPageCache, type PageCache } from '../io/store/page-cache.ts';
import { presetOf } from '../presets/index.ts';
import { checkSite } from './check-site.ts';
import { type OpenSources, searchRooms, withSearchSources } from './index-site.ts';
import { commonInput } from './published.ts';

/**
 * Pushes everything public to an index of OpenSearch at an address; null where the content has errors. With `verify`
 * every digest in the index is compared.
 */
export async function pushSearch(
  settings: Settings,
  to: SearchAddress,
  { verify = false }: { readonly verify?: boolean } = {},
): Promise<Pushed | null> {
  const client = await openClient(to.nodes);
  try {
    const checked = await checkSite(settings);
    const { corpus, blocks } = checked;
    if (!corpus || blocks) return null;
    const dated = { ...settings, today: corpus.today };
    const base = homeOfSite(settings, corpus.site);
    const folder = join(workFolders(settings).output, '../search-push');
    const kept = openPageCache(
      { file: join(folder, 'documents.json'), common: commonInput(dated, corpus, checked) },
      digestsOf({ corpus, history: noVersions('off'), members: [] }, digest),
    );
    const record = join(
      folder,
      `${digest([...to.nodes.map(({ origin }) => origin), to.alias].join(' '), 12)}.json`,
    );
    const version = codeVersion(settings.root, [...searchRooms, 'src/io/engines']);
    foldTraditional(formsOf());
    return await withSearchSources(dated, corpus, { ...checked, keys: new Map(), traces: true }, (sources) =>
      pushDocuments(
        client,
        { alias: to.alias, base, nodes: to.nodes.length, record, verify },
        // Gone through once more where a node is lost.
        { [Symbol.iterator]: () => documentsOf({ site: corpus.site, base, version }, sources, kept) },
      ),
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

interface IndexedHere {
  readonly site: Site;
  readonly base: string;
  /** Of the code that makes documents. */
  readonly version: string;
}

/** All documents; the digests of what was made of the same before are kept. */
function* documentsOf(
  { site, base, version }: IndexedHere,
  { current, old, during }: OpenSources,
  kept: PageCache,
): Generator<PushedDocument> {
  const { sounds } = presetOf(site);
  const before = new Map(old.map((source) => [source.url, source]));
  for (const source of current) {
    const was = before.get(source.url);
    const name = `${source.url} ${was?.said ?? ''}`;
    const make = () => ({ document: source.document(), old: was?.document() ?? null });
    let made: ReturnType<typeof make> | null = null;
    let key = kept.find<string>(name);
    if (key === undefined) {
      const { result, asked } = during(make);
      made = result;
      key = digest(JSON.stringify([version, site.name, base, sounds, result]), 32);
      kept.put(name, key, asked);
    }
    yield {
      id: digest(base + source.url, 32),
      digest: key,
      make() {
        const { document, old } = made ?? make();
        const heard = sounds ? soundsOfDocument(document) : { title: [], names: [] };
        return indexedDocument(
          { document, old, order: orderOf(source.url), sounds: heard },
          { name: site.name, base },
        );
      },
    };
  }
  kept.save();
}

/** Decides between equal items of one day, always in the same way. */
const orderOf = (url: string): number => Number.parseInt(digest(url).slice(0, 7), 16);
