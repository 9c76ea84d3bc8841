import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSearchNode, startNode, whyNoNode } from './opensearch/node.ts';

describe.skipIf(whyNoNode !== null)('a real node of OpenSearch', () => {
  let node: OpenSearchNode;
  beforeAll(async () => {
    node = await startNode();
  });
  afterAll(() => node?.close());

  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(node.origin + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };

  test('characters parted by spaces are found as a phrase, in their order alone', async () => {
    const text = { type: 'text', analyzer: 'whitespace' };
    await send('PUT', '/texts', { mappings: { properties: { text } } });
    await send('PUT', '/texts/_doc/1?refresh=true', { text: '法 治 政 府 年 度 报 告' });
    const total = async (query: string) => {
      const found = await send('POST', '/texts/_search', { query: { match_phrase: { text: query } } });
      return (found as { hits: { total: { value: number } } }).hits.total.value;
    };
    expect(await total('政 府 年 度')).toBe(1);
    expect(await total('年 度 政 府')).toBe(0);
  });
});
