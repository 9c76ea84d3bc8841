import { type Corpus, type EntryOf, entriesOf, pathOf } from './corpus.ts';
import type { validityStates } from './schema/documents.ts';

export type Validity = (typeof validityStates)[number];
type Document = EntryOf<'documents'>;

/** Who amends, repeals and interprets a document: the other side of the relations that documents state. */
export interface InverseRelations {
  readonly amendedBy: ReadonlyMap<string, readonly Document[]>;
  readonly repealedBy: ReadonlyMap<string, readonly Document[]>;
  readonly interpretedBy: ReadonlyMap<string, readonly Document[]>;
}

/** Turns the stated relations round, once for the whole corpus. */
export function inverseRelations(corpus: Corpus): InverseRelations {
  const documents = entriesOf(corpus, 'documents').filter((document) => !document.data.withdrawn);
  return {
    amendedBy: invert(documents, 'amends'),
    repealedBy: invert(documents, 'repeals'),
    interpretedBy: invert(documents, 'interprets'),
  };
}

function invert(documents: readonly Document[], relation: 'amends' | 'repeals' | 'interprets') {
  const result = new Map<string, Document[]>();
  for (const document of documents)
    for (const target of document.data[relation] ?? [])
      result.set(target, [...(result.get(target) ?? []), document]);
  return result;
}

/** Validity on the day of the corpus, from dates and relations; null for a document to which it does not apply. */
export function validityOf(corpus: Corpus, inverse: InverseRelations, document: Document): Validity | null {
  const { status, from, until, genre } = document.data;
  if (status) return status;
  const path = pathOf(document);
  if (inForce(inverse.repealedBy.get(path), corpus.today)) return 'repealed';
  if (until && until < corpus.today) return 'expired';
  if (from && from > corpus.today) return 'not-yet';
  if (inForce(inverse.amendedBy.get(path), corpus.today)) return 'amended';
  return genre === 'normative' || from || until ? 'in-force' : null;
}

const inForce = (documents: readonly Document[] | undefined, today: string) =>
  documents?.some(({ data }) => (data.from ?? data.published ?? data.issued ?? '') <= today) ?? false;
