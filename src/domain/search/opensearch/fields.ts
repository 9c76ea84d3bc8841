/**
 * Fields of an index of OpenSearch. Our units, in pairs, are the tokens, so its analyzer parts at spaces only. Raise
 * `indexVersion` with every change of what stands here or in documents.
 */
export const indexVersion = 2;

const tokens = { type: 'text', analyzer: 'whitespace', norms: false } as const;
const keyword = { type: 'keyword', ignore_above: 1000 } as const;
const number = { type: 'long', index: false } as const;
/** JSON, which is read of what is shown alone: not searched, and stored apart from all else. */
const shown = { type: 'keyword', index: false, doc_values: false, store: true } as const;
const days = { type: 'date_range', format: 'strict_date' } as const;
const parts = {
  type: 'nested',
  dynamic: 'strict',
  properties: { tokens, stems: tokens, shown },
} as const;

/** Mapping of the index. What is not listed is refused. */
export const mapping = {
  dynamic: 'strict',
  _meta: { gongkai: indexVersion },
  // What is asked back is stored by itself.
  _source: { enabled: false },
  properties: {
    base: keyword,
    digest: keyword,
    mark: number,
    year: keyword,
    values: keyword,
    states: { type: 'nested', dynamic: 'strict', properties: { state: keyword, days } },
    pastDays: days,
    waitingDays: days,
    sort: keyword,
    fitness: number,
    newest: number,
    oldest: number,
    order: number,
    names: keyword,
    titleSounds: keyword,
    nameSounds: keyword,
    title: tokens,
    titleStems: tokens,
    heading: tokens,
    headingStems: tokens,
    parts,
    old: parts,
    shown,
  },
} as const;
