/**
 * Fields of an index of OpenSearch. Our units, in pairs, are the tokens, so its analyzer parts at spaces only. Raise
 * `indexVersion` with every change of what stands here or in documents.
 */
export const indexVersion = 4;

const tokens = { type: 'text', analyzer: 'whitespace', norms: false } as const;
const keyword = { type: 'keyword', ignore_above: 1000 } as const;
/** By these items are chosen, and nothing is counted. */
const chosen = { ...keyword, doc_values: false } as const;
/** These are counted, and nothing is chosen by them; several values stand together. */
const counted = { type: 'keyword', index: false, ignore_above: 4000 } as const;
const number = { type: 'long', index: false } as const;
/** JSON, which is read of what is shown alone: not searched, and stored apart from all else. */
const shown = { type: 'keyword', index: false, doc_values: false, store: true } as const;
const days = { type: 'date_range', format: 'strict_date' } as const;
/** Which of its tokens a part holds is asked, not where. */
const held = { ...tokens, index_options: 'docs' } as const;
const parts = {
  type: 'nested',
  dynamic: 'strict',
  properties: { tokens: held, stems: held, shown },
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
    year: chosen,
    values: chosen,
    when: counted,
    what: counted,
    who: counted,
    states: { type: 'nested', dynamic: 'strict', properties: { state: keyword, days } },
    standing: chosen,
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
    text: tokens,
    textStems: tokens,
    oldText: tokens,
    oldTextStems: tokens,
    passages: shown,
    oldPassages: shown,
    parts,
    oldParts: parts,
    shown,
  },
} as const;
