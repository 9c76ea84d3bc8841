import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../../src/domain/view/page-types.ts';
import { printedEdges } from '../../../src/domain/view/printed.ts';

const frame = { siteName: '测试站' };
const page = (title: string, version: string | null) =>
  ({ kind: 'item', title, version: version && { text: version } }) as Page;

test('above stands the site with a title of at most 36 characters, none of them cut in halves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (title) => {
      const { head } = printedEdges(frame, page(title, null), 'https://a.example/');
      const shown = head.replace('测试站 · ', '');
      expect([...shown].length).toBeLessThanOrEqual(36);
      expect(title.startsWith(shown.replace(/…$/, ''))).toBe(true);
      expect(head.isWellFormed()).toBe(true);
    }),
  );
});

test('below stands the address, with the version where there is one', () => {
  expect(printedEdges(frame, page('通知', '2024年公开，第1版'), 'https://a.example/x/')).toEqual({
    head: '测试站 · 通知',
    foot: 'https://a.example/x/ · 2024年公开，第1版',
  });
  expect(printedEdges(frame, page('测试站', null), 'https://a.example/')).toEqual({
    head: '测试站',
    foot: 'https://a.example/',
  });
});
