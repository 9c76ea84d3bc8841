import fc from 'fast-check';
import { mdxToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { escapeHeading, escapeLine } from '../../../src/domain/import/escape.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const features = { frontmatter: false, gfm: { footnotes: { clobberPrefix: '' } } } as const;
const parsed = (text: string): readonly Node[] => (mdxToHast(text, { features }) as Node).children ?? [];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const kinds = (nodes: readonly Node[]) => nodes.map(({ type, tagName }) => tagName ?? type);
const findings = (text: string) =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' }).findings.map(({ rule }) => rule);

const marks = [...'*_{}[]<>~|&\\`#-+=.)(12 \t　\u00a0。，甲乙"\'/:@!^$%;'];
const words = [
  'import ',
  'export ',
  '---',
  '===',
  '```',
  '~~~',
  '1. ',
  '12) ',
  '# ',
  '####### ',
  '> ',
  '- [ ] ',
  '| a | b |',
  '[^1]: ',
  '[a](b)',
  '![a](b)',
  '<!-- a -->',
  '<br>',
  '</p>',
  '{x}',
  '&amp;',
  '&#35;',
  '**粗**',
  'http://',
  'https://a.example/x_y?q=1&r=2#s',
  'HTTP://A.example',
  'www.a.example',
  'a_b@c.example',
  'mailto:',
  'ftp://',
  '一、',
  '（一）',
];
const lines = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 2, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((parts) => parts.join(''))
  .filter((line) => line.trim() !== '' && !/[\0\r\n]/.test(line));

describe('any line of text', () => {
  test('as a paragraph shows exactly as it was written', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const nodes = parsed(escapeLine(line));
        expect(kinds(nodes)).toEqual(['p']);
        expect(nodes.map(textOf)).toEqual([line]);
        expect(new Set(kinds(nodes[0]?.children ?? [])).isSubsetOf(new Set(['text', 'a']))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('as a heading shows exactly as it was written', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const nodes = parsed(`## ${escapeHeading(line)}`);
        expect(kinds(nodes)).toEqual(['h2']);
        expect(nodes.map(textOf)).toEqual([line]);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives no finding', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(findings(`${escapeLine(line)}\n\n## ${escapeHeading(line)}`)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('addresses', () => {
  test.each([
    ['网址http://a.example/x_y。请查', '网址[http://a.example/x\\_y](http://a.example/x_y)。请查'],
    ['（www.a.example）', '（[www.a.example](http://www.a.example)）'],
    ['!https://a.example', '\\![https://a.example](https://a.example)'],
  ])('%s is a link that ends where it ends', (line, mdx) => {
    expect(escapeLine(line)).toBe(mdx);
  });
});
