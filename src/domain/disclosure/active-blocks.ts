import type { Tables } from './form.ts';

/** A block of the table of what was made public (chapter two): the items of Art. 20 that it is about. */
export interface ActiveBlock {
  /** 第二十条第（…）项. */
  readonly item: number;
  readonly rows: readonly string[];
  /** Fields of a row; the name of the only number where a row is one. */
  readonly columns: readonly string[] | 'decisions' | 'amount';
}

const powers = ['previous', 'change', 'decisions'];

const blocks: Readonly<Record<Tables['format'], readonly ActiveBlock[]>> = {
  '2021-30': [
    { item: 1, rows: ['regulations', 'normative'], columns: ['made', 'repealed', 'inForce'] },
    { item: 5, rows: ['licences'], columns: 'decisions' },
    { item: 6, rows: ['penalties', 'coercion'], columns: 'decisions' },
    { item: 8, rows: ['fees'], columns: 'amount' },
  ],
  '2019-60': [
    { item: 1, rows: ['regulations', 'normative'], columns: ['made', 'published', 'total'] },
    { item: 5, rows: ['licences', 'otherServices'], columns: powers },
    { item: 6, rows: ['penalties', 'coercion'], columns: powers },
    { item: 8, rows: ['fees'], columns: ['previous', 'change'] },
    { item: 9, rows: ['procurement'], columns: ['count', 'amount'] },
  ],
};

/** Blocks in the order of the form of 国办公开办函〔2021〕30号 or 〔2019〕60号 (domain facts 3.2, 3.6). */
export const activeBlocks = (format: Tables['format']): readonly ActiveBlock[] => blocks[format];
