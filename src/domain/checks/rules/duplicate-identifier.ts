import type { Entry } from '../../corpus.ts';
import { duplicates } from '../duplicates.ts';
import type { Offence, Rule } from '../rule.ts';

/** Index numbers are unique on the whole site; document numbers within it too. */
export const duplicateIdentifier: Rule = {
  id: 'duplicate-identifier',
  severity: 'error',
  title: { 'zh-CN': '索引号或发文字号重复', en: 'Index or document number used twice' },
  help: {
    'zh-CN': '索引号全站唯一，发文字号一号一文。核对原件，改正写错的一个。',
    en: 'Index numbers and document numbers are unique. Compare with the originals and correct the wrong one.',
  },
  *check({ corpus }) {
    for (const [entry, first] of duplicates(corpus.entries, ({ data }) => data.identifier ?? null))
      yield offence(entry, first, 'identifier', String(entry.data.identifier));
    const numberOf = (entry: Entry) =>
      entry.collection === 'documents' ? (entry.data.number ?? null) : null;
    for (const [entry, first] of duplicates(corpus.entries, numberOf))
      yield offence(entry, first, 'number', String(numberOf(entry)));
  },
};

const offence = (entry: Entry, first: Entry, field: string, value: string): Offence => ({
  entry,
  at: { field: [field] },
  message: {
    'zh-CN': `编号“${value}”已经用在“${first.file}”。`,
    en: `The number “${value}” is already used in “${first.file}”.`,
  },
  fix: {
    'zh-CN': '核对两份原件，给其中一份换上正确的编号。',
    en: 'Compare both originals and give one of them its own number.',
  },
});
