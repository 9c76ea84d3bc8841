import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portalProblems } from '../../../src/domain/portal/portal-problems.ts';

const text = fc.stringMatching(/^[^<>&]{0,12}$/);
const value = fc.stringMatching(/^[\w /.#>-]{0,10}$/);
const attributes = fc
  .dictionary(fc.constantFrom('class', 'id', 'href', 'aria-label', 'data-x'), value, { maxKeys: 3 })
  .map((all) =>
    Object.entries(all)
      .map(([name, own]) => ` ${name}="${own}"`)
      .join(''),
  );
/** Well-formed pieces of HTML. */
const { piece } = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom('<br>', '<hr/>', '<!-- <div> -->', '<img src="/portal/logo.png" alt="">'),
    fc
      .tuple(
        fc.constantFrom('div', 'nav', 'UL', 'p', 'header'),
        attributes,
        fc.array(tie('piece'), { maxLength: 3 }),
      )
      .map(([name, own, inner]) => `<${name}${own}>${inner.join('')}</${name}>`),
  ),
}));

test('nothing is said of what is well formed and stays within the policy', () => {
  fc.assert(
    fc.property(piece, (html) => {
      expect(portalProblems(html)).toEqual([]);
    }),
  );
});

test('one tag that is never closed, or that nothing opened, is found in any piece', () => {
  fc.assert(
    fc.property(piece, piece, (before, after) => {
      expect(portalProblems(`${before}<section>${after}`)).toEqual([
        { kind: 'unclosed', what: '<section>', offset: before.length },
      ]);
      expect(portalProblems(`${before}</section>${after}`)).toEqual([
        { kind: 'unopened', what: '</section>', offset: before.length },
      ]);
    }),
  );
});

test.each([
  ['<p style="color:red">甲</p>', 'style="color:red"'],
  ['<a href="/" onclick="x()">甲</a>', 'onclick="x()"'],
  ['<script>x()</script>', '<script>'],
  ['<style>p{}</style>', '<style>'],
  ['<img src="https://www.county.example/logo.png" alt="">', 'src="https://www.county.example/logo.png"'],
  ['<script src="//cdn.example/a.js"></script>', 'src="//cdn.example/a.js"'],
  ["<link rel=stylesheet href='https://a.example/a.css'>", 'href="https://a.example/a.css"'],
  ['<iframe src="/a/"></iframe>', '<iframe>'],
  ['<a href="javascript:x()">甲</a>', 'href="javascript:x()"'],
])('the policy of pages refuses what %s asks for', (html, what) => {
  expect(portalProblems(html)).toEqual([{ kind: 'refused', what, offset: 0 }]);
});

test.each([
  '<link rel="stylesheet" href="/portal/portal.css">',
  '<script src="/portal/portal.js"></script>',
  '<a href="https://www.county.example/">县政府</a>',
])('%s is let through', (html) => {
  expect(portalProblems(html)).toEqual([]);
});

test('what belongs to a document is told', () => {
  expect(portalProblems('<body><p>甲</p></body>').map(({ kind, what }) => [kind, what])).toEqual([
    ['document', '<body>'],
  ]);
});

test.each([
  ['<p>甲</p><div class="a>', '<div', 8],
  ['<p>甲</p><!-- <b>', '<!--', 8],
  ['<p>甲</p><a href=/', '<a', 8],
])('%s would swallow the page', (html, what, offset) => {
  expect(portalProblems(html)).toEqual([{ kind: 'unclosed', what, offset }]);
});
