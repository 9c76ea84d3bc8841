import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactRedirects, readableAddress } from '../../../src/domain/routes/redirects.ts';
import { toNginxRedirects } from '../../../src/domain/servers/nginx.ts';
import { toRedirectsFile } from '../../../src/domain/servers/redirects-file.ts';

const name = fc.oneof(
  fc.constantFrom('a', 'b', 'c'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/[/\p{C}\s]/u.test(text)),
  fc.constantFrom(
    'Art_1.html',
    '政策',
    'a"b',
    'a\\b',
    '$uri',
    ':splat',
    '*',
    '100%',
    'a;b',
    'a}b',
    '~',
    'x?y',
    '#',
  ),
);
const address = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([parts, slash]) => `/${parts.join('/')}${slash ? '/' : ''}`);
const redirects = fc.array(fc.record({ from: address, to: address }), { maxLength: 12 });
const base = fc.constantFrom('/', '/putai/');

test('whatever is wished for, an old address leads straight to where something is, and nothing that is there is hidden', () => {
  fc.assert(
    fc.property(redirects, fc.array(address), (wanted, there) => {
      const live = new Set(there);
      const exact = exactRedirects(wanted, (path) => live.has(path));
      const sources = exact.map(({ from }) => from);
      expect(new Set(sources).size).toBe(sources.length);
      expect(sources.filter((from) => live.has(from))).toEqual([]);
      expect(exact.filter(({ to }) => sources.includes(to))).toEqual([]);
      // Every way that leads somewhere is kept.
      const first = new Map(wanted.toReversed().map(({ from, to }) => [from, to]));
      for (const { from } of wanted) {
        let end = from;
        for (let steps = 0; steps <= wanted.length && !live.has(end); steps += 1) end = first.get(end) ?? end;
        if (live.has(end) && !live.has(from))
          expect(exact.find((redirect) => redirect.from === from)?.to).toBe(end);
      }
    }),
  );
});

test('each rule of both files is for one address: as many lines as redirects, none with a sign that stands for more', () => {
  fc.assert(
    fc.property(redirects, base, (wanted, under) => {
      const exact = exactRedirects(wanted, () => false);
      const lines = toRedirectsFile({ site: {}, redirects: exact, base: under }).split('\n').slice(0, -1);
      expect(lines).toHaveLength(exact.length);
      for (const [at, line] of lines.entries()) {
        const [from = '', to = '', status, ...more] = line.split(' ');
        expect([status, more]).toEqual(['301', []]);
        expect(line).toMatch(/^[!-~]+ [!-~]+ 301$/);
        expect(from + to).not.toMatch(/[*:#?]/);
        expect([from, to].map(decodeURIComponent)).toEqual(
          [exact[at]?.from, exact[at]?.to].map((path) => under + (path ?? '').slice(1)),
        );
      }
    }),
  );
});

test('nginx reads the address of each rule as it was written', () => {
  fc.assert(
    fc.property(redirects, base, (wanted, under) => {
      const exact = exactRedirects(wanted, () => false);
      const lines = toNginxRedirects({ redirects: exact, base: under }).split('\n').slice(0, -1);
      expect(lines).toHaveLength(exact.length);
      const rule =
        /^location = "((?:[^"\\]|\\["\\])*)" \{ absolute_redirect off; return 301 "([^"\\$ ]*)\$is_args\$args"; \}$/;
      expect(
        lines.map((line) => {
          const [, from = '', to = ''] = rule.exec(line) ?? [];
          return { from: from.replace(/\\(.)/g, (_all, sign: string) => sign), to: decodeURIComponent(to) };
        }),
      ).toEqual(exact.map(({ from, to }) => ({ from: under + from.slice(1), to: under + to.slice(1) })));
    }),
  );
});

test.each([
  ['/%E6%94%BF%E7%AD%96/Art_1.html', '/政策/Art_1.html'],
  ['/政策/', '/政策/'],
  ['/a%2Fb/', '/a%2Fb/'],
  ['/100%/', '/100%/'],
  ['/my%20page.html', '/my page.html'],
])('%s is read as %s', (given, read) => {
  expect(readableAddress(given)).toBe(read);
});
