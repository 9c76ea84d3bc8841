import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { readerText } from './reader-text.ts';

/** A piece of a document: its source, and what a reader must see of it (markup of the author's left out). */
interface Piece {
  readonly source: string;
  readonly seen: string;
}

const typed = (source: string): Piece => ({ source, seen: source });
const runs = Number(process.env.GONGKAI_RUNS ?? 2_000);
const seed = Number(process.env.GONGKAI_SEED ?? 12);

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
const documents = fc.array(blocks, { minLength: 1, maxLength: 5 }).map(join('\n\n'));

function join(between: string) {
  return (pieces: readonly Piece[]): Piece => ({
    source: pieces.map(({ source }) => source).join(between),
    seen: pieces.map(({ seen }) => seen).join(between),
  });
}

const visible = (text: string): string => text.replace(/\s+/g, '');

/** Marks that may be missing, for the page holds the elements that they make. */
function marksOf(html: string): Map<string, number> {
  const count = (tag: string) => html.split(`<${tag}`).length - 1;
  const [stars, escapes] = [2 * count('em>') + 4 * count('strong>') + 9 * count('hr>'), count('br>')];
  return new Map([
    ['*', stars + count('li>')],
    ['_', stars],
    ['~', 4 * count('del>')],
    ['`', 6 * count('code>')],
    ['>', count('blockquote>') + escapes],
    ['-', count('li>') + 9 * count('hr>')],
    ['+', count('li>')],
    ['#', 6 * (count('h2') + count('h3'))],
    ['\\', escapes],
    ...[...'<br/'].map((char): [string, number] => [char, escapes]),
  ]);
}

/**
 * What is wrong with a page, or null: it may show nothing that was not typed there, and may leave out marks of its elements alone.
 * A mark before a sign (`\*`) is how an author says that the sign is meant.
 */
function difference(shown: string, source: string, marks: Map<string, number>): string | null {
  let at = 0;
  const left = new Map(marks);
  left.set('\\', (left.get('\\') ?? 0) + (source.match(/\\[!-/:-@[-`{-~]/g)?.length ?? 0));
  let lost: string | null = null;
  for (const [index, char] of [...source].entries()) {
    if (char === shown.charAt(at)) at++;
    else if ((left.get(char) ?? 0) > 0) left.set(char, (left.get(char) ?? 0) - 1);
    else lost ??= `${char} at ${index}`;
  }
  return lost ?? (at < shown.length ? `more: ${shown.slice(at)}` : null);
}

/** Plain text may show more: marks around what is struck out. */
const holdsInOrder = (whole: string, part: string): boolean => {
  let at = 0;
  for (const char of whole) if (char === part.charAt(at)) at++;
  return at === part.length;
};

const parse = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });

test('every character that was typed is on the page and in search in the same order, or an error names its place', {
  timeout: 600_000,
}, () => {
  let [clean, refused] = [0, 0];
  fc.assert(
    fc.property(documents, ({ source, seen }) => {
      const { prose, findings } = parse(source);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        refused++;
        const lines = source.split('\n');
        for (const { position } of errors)
          expect((position?.column ?? 0) - 1).toBeLessThanOrEqual(
            lines[(position?.line ?? 0) - 1]?.length ?? -1,
          );
        return;
      }
      clean++;
      const html = prose.segments.map((segment) => (segment.type === 'html' ? segment.html : '')).join('');
      const shown = readerText(prose);
      expect([source, html, difference(visible(shown.html), visible(seen), marksOf(html))]).toEqual([
        source,
        html,
        null,
      ]);
      const found = visible(shown.blocks.join('\n'));
      expect([source, found, holdsInOrder(found, visible(shown.html))]).toEqual([source, found, true]);
    }),
    { numRuns: runs, seed },
  );
  expect(clean).toBeGreaterThan(runs / 4);
  expect(refused).toBeGreaterThan(0);
});
