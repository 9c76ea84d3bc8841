import { lastByNumber } from '../../../domain/search/opensearch/engine.ts';
import { indexVersion, mapping } from '../../../domain/search/opensearch/fields.ts';
import { searchTemplate } from '../../../domain/search/opensearch/search-template.ts';
import { searchTemplateId } from '../../../domain/search/opensearch/template-id.ts';
import { resultsPerPage } from '../../../domain/search/search-engine.ts';
import { digest } from '../../files/digest.ts';
import { BulkSender } from './bulk.ts';
import type { Client } from './client.ts';
import { PushError } from './push-error.ts';
import { unseen } from './settle.ts';

/** Nobody is given more items at once, or items behind so many. */
const mostReached = lastByNumber * resultsPerPage;

/** Versions of OpenSearch that are tried. */
const versions = /^[23]\./;

/** Milliseconds for the first answer of a cluster, for which it need not do anything. */
const firstPatience = 10_000;
/** Answers of servers that know nothing of an engine: moved, wrong request, no such page. */
const others = /^(?:3\d\d|400|404|405|410)$/;

/** Of one mapping one index; readers ask the alias. */
const indexNameOf = (alias: string): string => `${alias}-${digest(JSON.stringify(mapping), 8)}`;

/** Gives the id of the cluster; throws where it is none of OpenSearch in a version that is known. */
export async function checkVersion(client: Client): Promise<string> {
  const { distribution = 'elasticsearch', number, cluster } = await versionOf(client);
  if (distribution !== 'opensearch' || !versions.test(number))
    throw new PushError('version', `${distribution} ${number}`);
  return cluster;
}

async function versionOf(
  client: Client,
): Promise<{ distribution?: string; number: string; cluster: string }> {
  const { body } = await client.info({}, { requestTimeout: firstPatience }).catch((error: unknown) => {
    const { statusCode, name } = error as { statusCode?: number; name?: string };
    const isOther =
      name === 'DeserializationError' || (statusCode !== undefined && others.test(`${statusCode}`));
    throw isOther ? new PushError('noEngine', `${statusCode ?? ''}`, { cause: error }) : error;
  });
  const { version, cluster_uuid } = (body ?? {}) as {
    version?: { distribution?: string; number?: unknown };
    cluster_uuid?: unknown;
  };
  if (typeof version?.number !== 'string') throw new PushError('noEngine');
  return { ...version, number: version.number, cluster: String(cluster_uuid) };
}

/** Makes the index where there is none yet, and stores the search template; gives name and id of the index. */
export async function prepareIndex(client: Client, alias: string): Promise<{ index: string; uuid: string }> {
  const index = indexNameOf(alias);
  if ((await client.indices.exists({ index: alias })).body && !(await hasAlias(client, alias)))
    throw new PushError('foreign', alias);
  for (const other of await indexesOf(client, alias))
    if ((await versionOfIndex(client, other)) === null) throw new PushError('foreign', other);
  if (!(await client.indices.exists({ index })).body) await createIndex(client, index);
  await waitForShards(client, index);
  if ((await versionOfIndex(client, index)) !== indexVersion) throw new PushError('foreign', index);
  await storeTemplate(client);
  const { body } = await client.indices.getSettings({ index });
  return { index, uuid: String(body[index]?.settings?.index?.uuid) };
}

/** The state of the whole cluster changes with a template: one that is there is left alone. */
async function storeTemplate(client: Client): Promise<void> {
  const { body } = await client.getScript({ id: searchTemplateId }, { ignore: [404] });
  if (body.script?.source === searchTemplate) return;
  await client.putScript({
    id: searchTemplateId,
    body: { script: { lang: 'mustache', source: searchTemplate } },
  });
}

async function createIndex(client: Client, index: string): Promise<void> {
  await client.indices.create({
    index,
    wait_for_active_shards: '0',
    body: {
      settings: { number_of_shards: 1, refresh_interval: unseen, max_result_window: mostReached },
      mappings: mapping as unknown as Record<string, never>,
    },
  });
}

/** Throws where no node takes the index within some seconds: every request would wait for a minute. */
async function waitForShards(client: Client, index: string): Promise<void> {
  try {
    await client.cluster.health({ index, wait_for_status: 'yellow', timeout: '10s' });
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode === 408 ? new PushError('unplaced', index) : error;
  }
}

/** Version of the mapping by which a push of ours has made an index; null for an index of somebody else. */
async function versionOfIndex(client: Client, index: string): Promise<number | null> {
  const { body } = await client.indices.getMapping({ index });
  const meta = body[index]?.mappings._meta as { gongkai?: unknown } | undefined;
  return typeof meta?.gongkai === 'number' ? meta.gongkai : null;
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
    allow_partial_search_results: false,
    body: { _source: false, docvalue_fields: ['digest'], sort: ['_doc'], query: { term: { base } } },
  } as Parameters<Client['search']>[0]);
  let { body } = first;
  while (body.hits.hits.length > 0) {
    for (const { _id, fields } of body.hits.hits) digests.set(String(_id), String(fields?.digest));
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
