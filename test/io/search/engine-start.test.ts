import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startPagefind } from '../../../src/client/search/pagefind.ts';
import { engineFolder } from '../../../src/domain/search/document.ts';
import { sourceOf } from '../../../src/domain/search/source.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { updateSearchIndex } from '../../../src/io/search/search-index.ts';
import { answerFrom } from '../../../src/server/serve.ts';
import { documentOf } from '../../domain/search/memory-engine.ts';
import { filesBelow } from '../../site/shipped-site.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const root = join(import.meta.dirname, '../../..');

test('an engine counts as started when its code runs, not before', async () => {
  const folder = join(temporaryFolder(), 'site');
  const facets = { year: '2020', kind: '通知', body: '测试镇', board: null, state: null };
  const document = { ...documentOf(['调处矛盾纠纷16件。']), url: '/documents/a/', facets };
  await updateSearchIndex(
    { current: [sourceOf(document)], old: [] },
    { root, output: openOutputSnapshot(folder, null), state: join(folder, '../state'), version: '1' },
  );
  const index = filesBelow(folder)
    .find((name) => name.endsWith('pf_meta'))
    ?.replace(/[^/]*$/, '');
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path.endsWith('wasm.unknown.pagefind')) await setTimeout(300);
    sent.push(path);
    // As the page's worker does: all indexes share one engine.
    const file = path.replace(/^.*(?=wasm\.)/, () => `/${engineFolder}`);
    answerFrom(folder, '/', file, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const code = pathToFileURL(join(folder, engineFolder)).href;
    // Two sites share the code: were the second started while that of the first is on its way, each would write into
    // the other's memory.
    await startPagefind(code, base, [index ?? '']);
    expect(sent.filter((path) => path.endsWith('wasm.unknown.pagefind'))).toHaveLength(1);
  } finally {
    server.close();
  }
});
