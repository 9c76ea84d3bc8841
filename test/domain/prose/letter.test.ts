import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { documents, randomly } from './random-text.ts';
import { readerText } from './reader-text.ts';

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
    // Every line of a quotation may begin with one.
    ['>', 4 * count('blockquote>') + escapes],
    ['-', count('li>') + 9 * count('hr>')],
    ['+', count('li>')],
    ['#', 6 * (count('h2') + count('h3'))],
    ['\\', escapes],
    ...[...'<br/'].map((char): [string, number] => [char, escapes]),
  ]);
}

/**
 * What is wrong with a page, or null: it may show nothing that was not typed there, and may leave out marks of its
 * elements alone. A mark before a sign (`\*`) is how an author says that the sign is meant.
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
    randomly,
  );
  expect(clean).toBeGreaterThan(randomly.numRuns / 4);
  expect(refused).toBeGreaterThan(0);
});
