import { indexedDocument } from '../../src/domain/search/opensearch/indexed-document.ts';
import { type Parameters, questionOf } from '../../src/domain/search/opensearch/parameters.ts';
import type { PushedDocument } from '../../src/io/engines/opensearch/push.ts';
import { digest } from '../../src/io/files/digest.ts';
import type { Reference } from './reference.ts';

/** Content as it is pushed. */
export const pushedOf = ({
  items,
  base,
  name,
}: Pick<Reference, 'items' | 'base' | 'name'>): PushedDocument[] =>
  items.map((item) => {
    const key = digest(JSON.stringify([item, name]), 32);
    return {
      id: digest(base + item.document.url, 32),
      digest: key,
      make: () => indexedDocument(item, { name, base }),
    };
  });

/** Asks the search template of an index. */
export async function searchedBy(origin: string, alias: string, params: Parameters): Promise<unknown> {
  const response = await fetch(`${origin}/${alias}/_search/template`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(questionOf(params)),
  });
  if (!response.ok) throw new Error((await response.text()).slice(0, 3000));
  return response.json();
}
