import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf, wordsOf } from '../../../src/domain/offline/match.ts';
import { type OfflinePages, offlinePage } from '../../../src/domain/offline/offline-page.ts';
import { pageText } from '../../../src/domain/offline/page-text.ts';
import { offlineLink, placeOf } from '../../../src/domain/offline/site-links.ts';

const home = 'https://www.example.gov.cn/镇 政府/';
const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const part = fc.stringMatching(/^[\p{L}\p{N} %#?&'_-]{1,6}$/u).filter((text) => text.trim() !== '');
const folder = fc.array(part, { maxLength: 3 }).map((parts) => parts.map((one) => `${one}/`).join(''));
const page = folder.map((path) => `${path}index.html`);
const file = fc.oneof(
  page,
  fc.tuple(folder, part).map(([path, name]) => `${path}${name}.pdf`),
);

test('whatever the folders are called, a link leads to the same file from the folder as on the web', () => {
  fc.assert(
    fc.property(page, file, fc.boolean(), (from, to, isRelative) => {
      const site = { home: new URL(home).href, has: (path: string) => path === to };
      const address = new URL(encode(to).replace(/index\.html$/, ''), site.home);
      const up = '../'.repeat(from.split('/').length - 1);
      const href = isRelative ? `${up || './'}${encode(to)}` : address.pathname;
      const made = offlineLink(site, from, `${href}#at`);
      expect(made.startsWith('/')).toBe(false);
      const opened = new URL(made, `file:///stick/${encode(placeOf(from))}`);
      expect(decodeURIComponent(opened.pathname)).toBe(`/stick/${placeOf(to)}`);
      expect(opened.hash).toBe('#at');
    }),
  );
});

const site: OfflinePages = {
  home: 'https://www.example.gov.cn/town/',
  has: (path) =>
    ['index.html', 'reports/a/index.html', 'files/a b.pdf', '_astro/x.js', '_astro/y.js', 'p.png'].includes(
      path,
    ),
  scripts: new Map([
    ['_astro/x.js', 'x.js'],
    ['_astro/y.js', null],
  ]),
  searchPage: 'search/index.html',
};
const made = (html: string, path = 'reports/a/index.html') => offlinePage(html, path, site);

test.each([
  ['<a href="/town/">', '<a href="../../index.html">'],
  ['<a class=x href=/town/reports/a/?from=1&amp;to=2#b>', '<a class=x href="index.html?from=1&amp;to=2#b">'],
  ['<a href="/town/files/a%20b.pdf">', '<a href="../../../site/files/a%20b.pdf">'],
  // What only a server answers stays on the web.
  ['<a href="/town/gone/">', '<a href="https://www.example.gov.cn/town/gone/">'],
  ['<a href="https://www.example.gov.cn/town/">', '<a href="https://www.example.gov.cn/town/">'],
  ['<a href="tel:110"><a href="#b"><a href="">', '<a href="tel:110"><a href="#b"><a href="">'],
  ['<a href="http://[">', '<a href="http://[">'],
  [
    '<img srcset="/town/p.png 1x, /town/p.png 2x">',
    '<img srcset="../../../site/p.png 1x, ../../../site/p.png 2x">',
  ],
  [
    '<meta http-equiv="refresh" content="0; url=/town/">',
    '<meta http-equiv="refresh" content="0; url=../../index.html">',
  ],
  ['<meta name="x" content="0; url=/town/">', '<meta name="x" content="0; url=/town/">'],
  ['<!-- <a href="/town/"> -->', '<!-- <a href="/town/"> -->'],
  ['<script>"<a href=/town/>"</script>', '<script>"<a href=/town/>"</script>'],
  ['<a title="<a href=\'/town/\'>">', '<a title="<a href=\'/town/\'>">'],
  ['<a href="/town/', '<a href="/town/'],
])('%s becomes %s', (before, after) => {
  expect(made(before)).toBe(after);
});

test('a module becomes a script that folders load; where one must ask a server the page is as without scripts', () => {
  const [x, y] = ['x', 'y'].map((name) => `<script type="module" src="/town/_astro/${name}.js"></script>`);
  const [plain, days] = [
    '<noscript><p>无脚本</p></noscript>',
    '<noscript><p class="as-of">日</p></noscript>',
  ];
  expect(made(`${x}${plain}`)).toBe(`<script defer src="../../../offline/x.js"></script>${plain}`);
  expect(made(`${x}${y}${plain}${days}<b>`)).toBe(
    `<script defer src="../../../offline/x.js"></script><p>无脚本</p>${days}<b>`,
  );
  expect(made(`${y}${plain}`, 'search/index.html')).toBe(
    `<script defer src="../../offline/search.js"></script>${plain}`,
  );
});

test('a page of tags that never end is looked at once', () => {
  const started = performance.now();
  for (const piece of ['<a href="', '<noscript>', '<script>', '<a b=c ', '</', '&amp', '<!--'])
    made(piece.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(5000);
});

const item = (head: string) =>
  `<html><head>${head}</head><body><main><article class="wide item"><header class="item-head">` +
  '<p class="overline">公告 · 2024</p><h1>关于 &lt;水&gt; 的公告</h1></header>' +
  '<p>第一<b>段</b>。</p><table><tr><td>甲</td><td>乙</td></tr></table><script>x</script></article></main></body></html>';

test('the text of an item is its words in lines, and of what search engines leave out there is none', () => {
  expect(pageText(item('<meta name="robots" content="noindex">'), 'a/index.html')).toBeNull();
  expect(pageText('<main>list</main>', 'a/index.html')).toBeNull();
  expect(pageText(item(''), 'a/index.html')).toEqual([
    'a/index.html',
    '关于 <水> 的公告',
    '公告 · 2024',
    '第一段。\n甲\n乙',
  ]);
});

test('each word of a question stands in what is found, marked where it is shown', () => {
  const words = fc.array(fc.constantFrom('水', '费', 'A', 'Ｂ', '镇'), { minLength: 1, maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom('水', '费', 'a', 'b', '镇', '。', ' '), maxLength: 300 });
  fc.assert(
    fc.property(words, fc.array(fc.tuple(text, text), { maxLength: 5 }), (asked, rows) => {
      const texts = rows.map(([title, body], at) => [`${at}/index.html`, title, '', body] as const);
      const question = wordsOf(asked.join(' '));
      const found = matchesOf(texts, question);
      const right = texts.filter(([, title, , body]) =>
        question.every(
          (word) => (title + body).includes(word) && (title.includes(word) || body.includes(word)),
        ),
      );
      expect(new Set(found.map(({ text: [path] }) => path))).toEqual(new Set(right.map(([path]) => path)));
      for (const {
        text: [, , , body],
        excerpt,
      } of found) {
        expect(body).toContain(excerpt.map((piece) => piece.text).join(''));
        for (const piece of excerpt)
          if (piece.mark) expect(question.some((word) => word.startsWith(piece.text))).toBe(true);
      }
    }),
  );
});
