import { lastByNumber } from '../../../domain/search/opensearch/engine.ts';
import { indexVersion, mapping } from '../../../domain/search/opensearch/fields.ts';
import { searchTemplate } from '../../../domain/search/opensearch/search-template.ts';
import { searchTemplateId } from '../../../domain/search/opensearch/template-id.ts';
import { resultsPerPage } from '../../../domain/search/search-engine.ts';
import { digest } from '../../files/digest.ts';
import { BulkSender } from './bulk.ts';
import type { Client } from './client.ts';
import { PushError } from './push-error.ts';

/** Nobody is given more items at once, or items behind so many. */
const mostReached = lastByNumber * resultsPerPage;

/** Versions of OpenSearch that are tried. */
const versions = /^[23]\./;

/** Of one mapping one index; readers ask the alias. */
const indexNameOf = (alias: string): string => `${alias}-${digest(JSON.stringify(mapping), 8)}`;

/** Throws where the cluster is none of OpenSearch in a version that is known. */
export async function checkVersion(client: Client): Promise<void> {
  const { body } = await client.info();
  const { distribution = 'elasticsearch', number } = body.version as {
    distribution?: string;
    number: string;
  };
  if (distribution !== 'opensearch' || !versions.test(number))
    throw new PushError('version', `${distribution} ${number}`);
}

/** Makes the index where there is none yet, and stores the search template; gives the name of the index. */
export async function prepareIndex(client: Client, alias: string): Promise<string> {
  const index = indexNameOf(alias);
  if ((await client.indices.exists({ index: alias })).body && !(await hasAlias(client, alias)))
    throw new PushError('foreign', alias);
  if (!(await client.indices.exists({ index })).body)
    await client.indices.create({
      index,
      body: {
        settings: { number_of_shards: 1, refresh_interval: '30s', max_result_window: mostReached },
        mappings: mapping as unknown as Record<string, never>,
      },
    });
  const { body } = await client.indices.getMapping({ index });
  const meta = body[index]?.mappings._meta as { gongkai?: number } | undefined;
  if (meta?.gongkai !== indexVersion) throw new PushError('foreign', index);
  await client.putScript({
    id: searchTemplateId,
    body: { script: { lang: 'mustache', source: searchTemplate } },
  });
  return index;
}

const hasAlias = async (client: Client, alias: string): Promise<boolean> =>
  (await client.indices.existsAlias({ name: alias })).body;

/** All indexes to which an alias leads. */
async function indexesOf(client: Client, alias: string): Promise<string[]> {
  if (!(await hasAlias(client, alias))) return [];
  return Object.keys((await client.indices.getAlias({ name: alias })).body);
}

/** Digests of what an index holds of a site, by the id of the document. */
export async function digestsIn(client: Client, index: string, base: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  await client.indices.refresh({ index });
  const first = await client.search({
    index,
    scroll: '1m',
    size: mostReached,
    body: { _source: ['digest'], sort: ['_doc'], query: { term: { base } } },
  } as Parameters<Client['search']>[0]);
  let { body } = first;
  while (body.hits.hits.length > 0) {
    for (const { _id, _source } of body.hits.hits)
      digests.set(String(_id), String((_source as { digest?: string }).digest));
    body = (await client.scroll({ scroll: '1m', body: { scroll_id: String(body._scroll_id) } }))
      .body as typeof body;
  }
  if (body._scroll_id) await client.clearScroll({ body: { scroll_id: [String(body._scroll_id)] } });
  return digests;
}

/**
 * Lets readers see the documents of a site in an index, all at once, and no longer those that indexes of another
 * mapping hold; these are deleted, and indexes in which nothing is left.
 */
export async function showIndex(client: Client, alias: string, index: string, base: string): Promise<void> {
  const before = await indexesOf(client, alias);
  const others = before.filter((name) => name !== index);
  if (before.length === 1 && others.length === 0) return;
  await client.indices.updateAliases({
    body: {
      actions: [
        { add: { index, alias } },
        ...others.map((other) => ({
          add: { index: other, alias, filter: { bool: { must_not: [{ term: { base } }] } } },
        })),
      ],
    },
  });
  for (const other of others) {
    const sender = new BulkSender(client, other);
    for (const id of (await digestsIn(client, other, base)).keys()) await sender.add({ id, source: null });
    await sender.end();
    await client.indices.refresh({ index: other });
    const { body } = await client.count({ index: other });
    if (body.count === 0) await client.indices.delete({ index: other });
    // Nothing of the site is left for the filter, which another site may need.
    else await client.indices.updateAliases({ body: { actions: [{ add: { index: other, alias } }] } });
  }
}
