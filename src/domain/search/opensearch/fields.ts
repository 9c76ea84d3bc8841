/**
 * Fields of an index of OpenSearch. Our units are the tokens, so its analyzer parts at spaces only. Raise
 * `indexVersion` with every change of what stands here or in documents.
 */
export const indexVersion = 1;

const tokens = { type: 'text', analyzer: 'whitespace', norms: false } as const;
const keyword = { type: 'keyword', ignore_above: 1000 } as const;
const number = { type: 'integer' } as const;
const shown = { type: 'object', enabled: false } as const;
const days = { type: 'date_range', format: 'strict_date' } as const;
const parts = {
  type: 'nested',
  dynamic: 'strict',
  properties: { tokens, stems: tokens, text: shown },
} as const;

/** Mapping of the index. What is not listed is refused. */
export const mapping = {
  dynamic: 'strict',
  _meta: { gongkai: indexVersion },
  // Tokens are made of what is shown: kept once.
  _source: {
    includes: ['base', 'site', 'sort', 'digest', 'facets', 'head', 'standing', 'parts.text', 'old.text'],
  },
  properties: {
    base: keyword,
    digest: keyword,
    site: keyword,
    year: keyword,
    kind: keyword,
    body: keyword,
    board: keyword,
    states: { type: 'nested', dynamic: 'strict', properties: { state: keyword, days } },
    pastDays: days,
    waitingDays: days,
    sort: keyword,
    day: number,
    undated: number,
    titleLength: number,
    length: number,
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
    facets: shown,
    head: shown,
    standing: shown,
  },
} as const;
