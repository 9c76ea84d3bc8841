import { type Corpus, type EntryOf, entriesOf } from './corpus.ts';

type Document = EntryOf<'documents'>;

/** Who amends, repeals, replaces and interprets a document: the other side of the relations that documents state. */
export interface InverseRelations {
  readonly amendedBy: ReadonlyMap<string, readonly Document[]>;
  readonly repealedBy: ReadonlyMap<string, readonly Document[]>;
  readonly replacedBy: ReadonlyMap<string, readonly Document[]>;
  readonly interpretedBy: ReadonlyMap<string, readonly Document[]>;
}

/** Turns the stated relations round, once for the whole corpus. */
export function inverseRelations(corpus: Corpus): InverseRelations {
  const documents = entriesOf(corpus, 'documents').filter((document) => !document.data.withdrawn);
  return {
    amendedBy: invert(documents, 'amends'),
    repealedBy: invert(documents, 'repeals'),
    replacedBy: invert(documents, 'replaces'),
    interpretedBy: invert(documents, 'interprets'),
  };
}

function invert(documents: readonly Document[], relation: 'amends' | 'repeals' | 'replaces' | 'interprets') {
  const result = new Map<string, Document[]>();
  for (const document of documents)
    for (const target of document.data[relation] ?? [])
      result.set(target, [...(result.get(target) ?? []), document]);
  return result;
}
