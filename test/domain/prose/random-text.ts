import fc from 'fast-check';

/** A piece of a document: its source, and what a reader must see of it (markup of the author's left out). */
export interface Piece {
  readonly source: string;
  readonly seen: string;
}

const typed = (source: string): Piece => ({ source, seen: source });

/** How many documents a property is tried with, and from which number they are made; both can be set to look longer. */
export const randomly = {
  numRuns: Number(process.env.GONGKAI_RUNS ?? 2_000),
  seed: Number(process.env.GONGKAI_SEED ?? 12),
} as const;

const words = fc
  .string({
    unit: fc.constantFrom(...'甲乙丙丁王张李县乡村年月日元个件和的，。、：；（）《》“”！？〔〕0123456789.%'),
    minLength: 1,
    maxLength: 8,
  })
  .map(typed);
const digits = fc.stringMatching(/^\d{1,5}$/);
const stars = fc.stringMatching(/^\*{1,9}$/);
const name = fc.constantFrom('张', '李', '王', '欧阳', '司马');

const masks = fc.oneof(
  fc.tuple(digits, stars, digits).map((parts) => typed(parts.join(''))),
  fc
    .tuple(name, stars, fc.constantFrom('', '、', '，', '（女）', '。'))
    .map((parts) => typed(parts.join(''))),
  fc
    .tuple(digits, fc.constantFrom('*', '**', '~', '-', '×', '~~'), digits, fc.constantFrom('元', '毫米'))
    .map((parts) => typed(parts.join(''))),
);
const oddities = fc
  .constantFrom(
    ...[
      '~',
      '~~',
      '*',
      '**',
      '***',
      '_',
      '__',
      '____',
      '|',
      '#',
      '##',
      '＃＃',
      '｜',
      '[',
      ']',
      '(',
      ')',
      '![',
      '[^1]',
      '[1]:',
    ],
    ...[
      '>',
      '- ',
      '+ ',
      '1. ',
      '1) ',
      '\\',
      '\\\\',
      '`',
      '```',
      '&',
      '&amp',
      '==',
      '---',
      '<br />',
      ':::',
      '$',
      '^',
      '@',
      '\t',
      '　',
      '  ',
    ],
  )
  .map(typed);
const addresses = fc
  .constantFrom(
    'https://www.example.gov.cn/apply',
    'http://a.example/~b/c_d',
    'www.example.gov.cn',
    'a.b@example.gov.cn',
  )
  .chain((address) => fc.constantFrom('，', '。', '（', '”', '查询', ' ').map((end) => typed(address + end)));
const emphasis = fc
  .tuple(
    fc.constantFrom('**', '~~'),
    fc.stringMatching(/^[甲乙丙丁县乡村]{2,6}$/),
    fc.constantFrom('', '。', '：'),
  )
  .map(([mark, text, end]) => typed(`${mark}${text}${end}${mark}`));

const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, masks, addresses, emphasis, oddities), {
    minLength: 1,
    maxLength: 7,
  })
  .map(join(''));
const line = inline.map(({ source, seen }) => ({ source: source.replaceAll('\n', ' '), seen }));
const plain = fc.array(fc.oneof(words, masks), { minLength: 1, maxLength: 4 }).map(join(''));

const blocks: fc.Arbitrary<Piece> = fc.oneof(
  fc.array(line, { minLength: 1, maxLength: 3 }).map(join('\n')),
  plain.map(({ source, seen }) => ({ source: `## ${source}`, seen })),
  fc
    .array(fc.tuple(fc.stringMatching(/^\d\d?$/), fc.constantFrom('.', ')'), plain), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) => ({
      source: items.map(([n, sign, text]) => `${n}${sign} ${text.source}`).join('\n'),
      seen: items.map(([n, sign, text]) => `${n}${sign}${text.seen}`).join('\n'),
    })),
  fc.array(plain, { minLength: 2, maxLength: 4 }).map((items) => ({
    source: items.map(({ source }) => `- ${source}`).join('\n'),
    seen: items.map(({ seen }) => seen).join('\n'),
  })),
  fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((rows) => {
    const [head = [], ...body] = rows.map((row) => `| ${row.map(({ source }) => source).join(' | ')} |`);
    const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
    return {
      source: [head, rule, ...body].join('\n'),
      seen: rows
        .flat()
        .map(({ seen }) => seen)
        .join('\n'),
    };
  }),
);
/**
 * Official Chinese text as people type it: masks, ranges, signs, addresses, lists, tables, and marks that may be
 * meant.
 */
export const documents = fc.array(blocks, { minLength: 1, maxLength: 5 }).map(join('\n\n'));

function join(between: string) {
  return (pieces: readonly Piece[]): Piece => ({
    source: pieces.map(({ source }) => source).join(between),
    seen: pieces.map(({ seen }) => seen).join(between),
  });
}
