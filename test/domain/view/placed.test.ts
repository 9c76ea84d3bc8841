import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../../../src/domain/prose/types.ts';
import { withPanels } from '../../../src/domain/view/placed.ts';
import type { Panel } from '../../../src/domain/view/types.ts';

const html = (text: string): Segment => ({ type: 'html', html: text });
const panel = (id: string, before: string | null): Panel => ({
  ...{ type: 'list', id, title: id, ordered: false, entries: [], before },
});
const chapter = (id: string) => `<h2 id="${id}">${id}</h2>\n<p>Text of ${id}.</p>\n`;
const notice: Segment = {
  ...{ type: 'component', name: 'Notice', props: {}, children: [], inline: false },
};
const shown = (segments: readonly Segment[], panels: readonly Panel[]) =>
  withPanels(segments, panels).flatMap((piece) =>
    'panel' in piece
      ? [`[${piece.panel.id}]`]
      : piece.segments.map((segment) => (segment.type === 'html' ? segment.html : `<${segment.name}>`)),
  );

test('a panel stands before the heading that ends its chapter, or at the end of the text', () => {
  const text = [html(chapter('s1') + chapter('s2')), notice, html(chapter('s3'))];
  expect(shown(text, [panel('a', 's2'), panel('b', 's3'), panel('c', null)])).toEqual([
    chapter('s1'),
    '[a]',
    chapter('s2'),
    '<Notice>',
    '[b]',
    chapter('s3'),
    '[c]',
  ]);
});

test('a panel whose heading is nowhere stands behind the text', () => {
  expect(shown([html(chapter('s1'))], [panel('a', 's9')])).toEqual([chapter('s1'), '[a]']);
});

test('no panel takes anything from the text, or stands in it twice', () => {
  const ids = ['s1', 's2', 's3', 's4'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray([notice, ...ids.map((id) => html(chapter(id)))]),
      fc.uniqueArray(fc.option(fc.constantFrom(...ids)), { maxLength: 4 }),
      (segments, places) => {
        const panels = places.map((place, at) => panel(`p${at}`, place));
        const lines = shown(segments, panels);
        const texts = segments.map((segment) =>
          segment.type === 'html' ? segment.html : `<${segment.name}>`,
        );
        expect(lines.filter((line) => !line.startsWith('[')).join('')).toBe(texts.join(''));
        expect(lines.filter((line) => line.startsWith('[')).sort()).toEqual(
          panels.map(({ id }) => `[${id}]`),
        );
      },
    ),
  );
});
