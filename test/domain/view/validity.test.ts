import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/domain/corpus.ts';
import { inverseRelations, validityOf } from '../../../src/domain/relations.ts';
import { corpusOf, readContent } from '../../../src/io/read-content.ts';
import { makeSite } from '../../tiny-site.ts';

const rules = (frontMatter: string) =>
  `---\ntitle: 办法${frontMatter.length}\ngenre: normative\n${frontMatter}---\n\n文。\n`;

/** Validity of `a` on a day, with another document `b` beside it. */
function validity(a: string, b: string, today: string): string | null {
  const { settings } = makeSite({
    'content/documents/2020/a.mdx': rules(a),
    'content/documents/2021/b.mdx': rules(b),
  });
  const corpus = corpusOf(readContent(settings), { ...settings, today });
  if (!corpus) throw new Error('no corpus');
  const document = entriesOf(corpus, 'documents').find(({ id }) => id === '2020/a');
  return document ? validityOf(corpus, inverseRelations(corpus), document) : null;
}

describe('the validity of a document follows from dates and relations', () => {
  test.each([
    ['in force', 'from: 2020-01-01\n', '', '2022-01-01', 'in-force'],
    ['not yet in force', 'from: 2023-01-01\n', '', '2022-12-31', 'not-yet'],
    ['on its first day', 'from: 2023-01-01\n', '', '2023-01-01', 'in-force'],
    ['on its last day', 'until: 2022-12-31\n', '', '2022-12-31', 'in-force'],
    ['the day after', 'until: 2022-12-31\n', '', '2023-01-01', 'expired'],
    [
      'repealed by a later one',
      '',
      'from: 2021-05-01\nrepeals: [documents/2020/a]\n',
      '2021-05-01',
      'repealed',
    ],
    [
      'repealed only from that day on',
      '',
      'from: 2021-05-01\nrepeals: [documents/2020/a]\n',
      '2021-04-30',
      'in-force',
    ],
    ['amended', '', 'issued: 2021-05-01\namends: [documents/2020/a]\n', '2022-01-01', 'amended'],
    [
      'repeal withdrawn',
      '',
      'repeals: [documents/2020/a]\nwithdrawn: {date: 2021-06-01, reason: 越权}\n',
      '2022-01-01',
      'in-force',
    ],
    ['as stated', 'status: partly-invalid\n', '', '2022-01-01', 'partly-invalid'],
  ])('%s', (_name, a, b, today, expected) => {
    expect(validity(a, b, today)).toBe(expected);
  });
});
