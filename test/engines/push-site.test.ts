import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NoBuiltSiteError } from '../../src/app/bundle/bundle-site.ts';
import { checkSite } from '../../src/app/check-site.ts';
import { withSearchSources } from '../../src/app/index-site.ts';
import { pushSearch, searchAddress } from '../../src/app/push-search.ts';
import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { UnreadableIndexError } from '../../src/io/search/published-items.ts';
import { soundsOfDocument } from '../../src/io/search/sounds.ts';
import { homeOfSite, makeSettings, type Settings, workFolders } from '../../src/io/settings.ts';
import { firstDocuments, makeEdit, randomEdits } from '../random-edits.ts';
import { makeRepository } from '../repository.ts';
import { buildIn } from '../site/project-copy.ts';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';

const today = '2026-01-31';
const [steps, seed] = [6, 5];

/** What the content of a site comes to in an index, by its addresses. */
async function wantedOf(settings: Settings): Promise<Record<string, unknown>> {
  const checked = await checkSite({ ...settings, today });
  const { corpus } = checked;
  if (!corpus) throw new Error('no corpus');
  const site = { name: corpus.site.name, base: homeOfSite(settings, corpus.site) };
  return withSearchSources(
    { ...settings, today },
    corpus,
    { ...checked, keys: new Map() },
    ({ current, old }) => {
      const before = new Map(old.map((source) => [source.url, source]));
      return Object.fromEntries(
        current.map((source) => {
          const document = source.document();
          const sounds = soundsOfDocument(document);
          const item = { document, old: before.get(source.url)?.document() ?? null, order: 0, sounds };
          return [source.url, { ...indexedDocument(item, site), order: undefined }];
        }),
      );
    },
  );
}

describe.skipIf(whyNoNode !== null)('pushing a site that was built', () => {
  let node: OpenSearchNode;
  let between: Server;
  let origin: string;
  /** What was sent, by the ids of documents: an index does not give back what it was given. */
  const sent = new Map<string, Record<string, unknown>>();
  beforeAll(async () => {
    node = await startNode();
    between = createServer(async (incoming, answer) => {
      const { method = '', url = '', headers } = incoming;
      const body = Buffer.concat(await Array.fromAsync(incoming));
      if (url.includes('_bulk')) note(body.toString());
      const given = await fetch(node.origin + url, {
        method,
        headers: { 'content-type': headers['content-type'] ?? 'application/json' },
        body: /GET|HEAD/.test(method) ? null : body,
      });
      answer.writeHead(given.status, { 'content-type': 'application/json' });
      answer.end(Buffer.from(await given.arrayBuffer()));
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    origin = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    between?.close();
    await node?.close();
  });

  function note(bulk: string): void {
    const lines = bulk
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (let at = 0; at < lines.length; at++) {
      const { index, delete: gone } = lines[at];
      if (index) sent.set(index._id, lines[++at]);
      else sent.delete(gone._id);
    }
  }

  const settingsOf = (folder: string) =>
    makeSettings({ content: join(folder, 'content'), out: join(folder, 'dist') });
  const push = (folder: string, alias: string) => {
    const to = searchAddress(`${origin}/${alias}`);
    if (!to) throw new Error('no address');
    return pushSearch(settingsOf(folder), to);
  };
  /** What was sent and is held by an index now, by the addresses of items. */
  async function held(alias: string): Promise<Record<string, unknown>> {
    const asked = `${node.origin}/${alias}/_search?size=1000&_source=false&docvalue_fields=digest`;
    const { hits } = (await (await fetch(asked)).json()) as {
      hits: { hits: { _id: string; fields: { digest: string[] } }[] };
    };
    return Object.fromEntries(
      hits.hits.map(({ _id, fields }) => {
        const { digest, mark: _mark, order: _order, ...rest } = sent.get(_id) ?? {};
        expect(fields.digest).toEqual([digest]);
        return [JSON.parse(String(rest.shown)).head.url, rest];
      }),
    );
  }

  test('after every edit and build the index holds what the content says, and only what changed was sent', async () => {
    const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
    const { folder } = repository;
    const compare = async (edit: string) => {
      buildIn(process.cwd(), folder);
      const pushed = await push(folder, 'edited');
      const wanted = await wantedOf(settingsOf(folder));
      expect(await held('edited'), edit).toEqual(JSON.parse(JSON.stringify(wanted)));
      expect(pushed.total).toBe(Object.keys(wanted).length);
      expect(await push(folder, 'edited'), edit).toEqual({ total: pushed.total, stored: 0, deleted: 0 });
      return { pushed, wanted };
    };
    await compare('first');
    for (const [n, edit] of randomEdits(seed, steps).entries()) {
      await makeEdit(repository, edit, n);
      await compare(JSON.stringify(edit));
    }
    repository.commit();
    await compare('committed');
    await makeEdit(repository, { kind: 'text', which: 1, committed: true }, steps);
    const { pushed, wanted } = await compare('text');
    expect(pushed).toMatchObject({ stored: 1, deleted: 0 });
    const changed = Object.values(wanted).filter((of) => (of as { oldText: string[] }).oldText.length > 0);
    expect(changed.length).toBeGreaterThan(0);
  });

  test('without a site, and of one that was changed, nothing is shown and the next build mends it', async () => {
    const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
    const { folder } = repository;
    await expect(push(folder, 'unbuilt')).rejects.toThrow(NoBuiltSiteError);
    const out = buildIn(process.cwd(), folder);
    const [name = ''] = readdirSync(join(out, 'search-data/texts'));
    const pack = `search-data/texts/${name}`;
    const whole = readFileSync(join(out, pack));
    const write = (file: string, bytes: string | Uint8Array) => {
      // The file itself has another name in the folder in which the site is built.
      rmSync(join(out, file));
      writeFileSync(join(out, file), bytes);
    };
    const harms: readonly (readonly [file: string, happen: () => void])[] = [
      [pack, () => write(pack, whole.subarray(0, whole.length - 9))],
      [
        pack,
        () =>
          write(
            pack,
            whole.map((byte, at) => (at > whole.length / 2 ? 255 - byte : byte)),
          ),
      ],
      [pack, () => rmSync(join(out, pack))],
      ['search-data/catalogue.json', () => write('search-data/catalogue.json', '{')],
      [
        'search-data/catalogue.json',
        () => write('search-data/catalogue.json', '{"indexes":[{"old":false}]}'),
      ],
      ['search-data/catalogue.json', () => rmSync(join(out, 'search-data/catalogue.json'))],
      ['.well-known/gongkai.json', () => write('.well-known/gongkai.json', '{')],
      ['.well-known/gongkai.json', () => write('.well-known/gongkai.json', '{"name":1}')],
      ['.well-known/gongkai.json', () => rmSync(join(out, '.well-known/gongkai.json'))],
    ];
    for (const [at, [file, happen]] of harms.entries()) {
      happen();
      const error = await push(folder, 'harmed').catch((problem: unknown) => problem);
      expect(error, file).toBeInstanceOf(UnreadableIndexError);
      expect((error as Error).message).toBe(file);
      expect((await fetch(`${node.origin}/_alias/harmed`)).status, file).toBe(404);
      buildIn(process.cwd(), folder);
      expect((await push(folder, `mended${at}`)).total, file).toBeGreaterThan(5);
      rmSync(join(workFolders(settingsOf(folder)).output, '../search-push'), { recursive: true });
    }
  });
});
