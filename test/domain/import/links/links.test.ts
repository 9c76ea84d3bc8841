import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLine, escapeLink } from '../../../../src/domain/import/escape.ts';
import { localAddress, localPath, normalAddress } from '../../../../src/domain/import/links/addresses.ts';
import { rewriteLinks } from '../../../../src/domain/import/links/rewrite-links.ts';
import { parseProse } from '../../../../src/domain/prose/parse.ts';

const shown = (text: string) =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' }).prose.blocks.map((block) => block.text);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '');

test('links lead to the pages that were made, and no word of the text changes', () => {
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.webUrl({ withQueryParameters: true }),
      (before, link, behind, url) => {
        const text = [
          escapeLine(before.trim()),
          escapeLink(link.trim(), url),
          escapeLine(behind.trim()),
        ].join('\n\n');
        const { text: rewritten } = rewriteLinks(text, new Map([[normalAddress(url), '/documents/a/']]));
        expect(shown(rewritten)).toEqual(shown(text));
        expect(rewritten).toContain('](/documents/a/)');
      },
    ),
  );
});

test('a link to a file that nothing was made of is its words; other addresses stay and are named', () => {
  const text = `${escapeLink('另一份', localAddress('in/b.html'))} ${escapeLink('外面', 'http://x.example/a')}`;
  expect(rewriteLinks(text, new Map())).toEqual({
    text: '另一份 [外面](http://x.example/a)',
    outside: [localAddress('in/b.html'), 'http://x.example/a'],
  });
});

test('pictures, links of the site and text that only looks like a link stay as they are', () => {
  const text = '![图](http://x.example/a) [页](/a/) \\[字\\](http://x.example/a)';
  expect(rewriteLinks(text, new Map([[normalAddress('http://x.example/a'), '/b/']])).text).toBe(text);
});

describe('one page has one address', () => {
  test.each([
    ['http://a.example/x', 'https://A.example/x#top'],
    ['http://a.example/x/', 'http://a.example/x/index.html'],
    ['http://a.example/政策', 'http://a.example/%E6%94%BF%E7%AD%96'],
    ['http://a.example/x?id=1', 'https://a.example/x?id=1'],
  ])('%s and %s', (one, other) => {
    expect(normalAddress(one)).toBe(normalAddress(other));
  });
  test.each([
    ['http://a.example/x?id=1', 'http://a.example/x?id=2'],
    ['http://a.example/x', 'http://b.example/x'],
  ])('but not %s and %s', (one, other) => {
    expect(normalAddress(one)).not.toBe(normalAddress(other));
  });
  test('and so has a file, whatever its letters', () => {
    const part = fc
      .string({ minLength: 1 })
      .filter((one) => one.isWellFormed() && !/[\\/]/.test(one) && !/^\.+$/.test(one));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        expect(localPath(localAddress(parts.join('/')))).toBe(parts.join('/'));
      }),
    );
  });
});
