import { foldTraditional } from '../domain/search/fold.ts';
import { indexedDocument } from '../domain/search/opensearch/indexed-document.ts';
import type { SearchSource } from '../domain/search/source.ts';
import { codeVersion } from '../io/code-version.ts';
import { openClient } from '../io/engines/opensearch/client.ts';
import { type Pushed, type PushedDocument, pushDocuments } from '../io/engines/opensearch/push.ts';
import { digest } from '../io/files/digest.ts';
import { soundsOfDocument } from '../io/search/sounds.ts';
import { formsOf } from '../io/search/traditional.ts';
import { homeOfSite, type Settings } from '../io/settings.ts';
import { presetOf } from '../presets/index.ts';
import { checkSite } from './check-site.ts';
import { searchRooms, withSearchSources } from './index-site.ts';

/** Pushes everything public to an index of OpenSearch at an address; null where the content has errors. */
export async function pushSearch(settings: Settings, to: SearchAddress): Promise<Pushed | null> {
  const client = await openClient(to.nodes);
  try {
    const checked = await checkSite(settings);
    const { corpus, blocks } = checked;
    if (!corpus || blocks) return null;
    const dated = { ...settings, today: corpus.today };
    const site = { name: corpus.site.name, base: homeOfSite(settings, corpus.site) };
    const version = codeVersion(settings.root, [...searchRooms, 'src/io/engines']);
    foldTraditional(formsOf());
    return await withSearchSources(dated, corpus, { ...checked, keys: new Map() }, (sources) =>
      pushDocuments(
        client,
        { alias: to.alias, base: site.base, nodes: to.nodes.length },
        // Gone through once more where a node is lost.
        {
          [Symbol.iterator]: () =>
            documentsOf(sources, { site, version, sounds: presetOf(corpus.site).sounds }),
        },
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

interface Indexing {
  readonly site: { readonly name: string; readonly base: string };
  readonly version: string;
  readonly sounds: boolean;
}

function* documentsOf(
  { current, old }: { readonly current: readonly SearchSource[]; readonly old: readonly SearchSource[] },
  { site, version, sounds }: Indexing,
): Generator<PushedDocument> {
  const before = new Map(old.map((source) => [source.url, source]));
  for (const source of current) {
    const document = source.document();
    const said = before.get(source.url)?.document() ?? null;
    const key = digest(JSON.stringify([version, site, sounds, document, said]), 32);
    yield {
      id: digest(site.base + source.url, 32),
      digest: key,
      json() {
        const heard = sounds ? soundsOfDocument(document) : { title: [], names: [] };
        const item = { document, old: said, order: orderOf(source.url), sounds: heard };
        return JSON.stringify({ ...indexedDocument(item, site), digest: key });
      },
    };
  }
}

/** Decides between equal items of one day, always in the same way. */
const orderOf = (url: string): number => Number.parseInt(digest(url).slice(0, 7), 16);
