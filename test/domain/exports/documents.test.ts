import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownDocument } from '../../../src/domain/exports/documents/markdown-document.ts';
import { textDocument } from '../../../src/domain/exports/documents/text-document.ts';
import { convertMarkdownFile } from '../../../src/domain/import/convert-markdown-file.ts';
import type { Place } from '../../../src/domain/portable/place.ts';
import { proseBlocks } from '../../../src/domain/portable/prose-blocks.ts';
import type { PortableDocument } from '../../../src/domain/portable/types.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { labelsFor } from '../../../src/labels/index.ts';
import { shippedDocuments } from '../../portable-documents.ts';
import { shownText } from '../portable/shown-text.ts';
import { documents, randomly } from '../prose/random-text.ts';

const labels = labelsFor('zh-CN');
const site = { home: 'https://a.example/', labels };
const place: Place = {
  path: '/documents/2024/x/',
  home: site.home,
  labels,
  lookups: { tables: {}, charts: {}, files: {}, amendments: {} },
};

const parsed = (text: string) => {
  const { prose, findings } = parseProse({ file: '', text, lineOffset: 0, locale: 'zh-CN' });
  return { ...proseBlocks(prose.segments, place), findings };
};

const documentOf = (text: string): PortableDocument => {
  const { blocks, notes } = parsed(text);
  return {
    ...{ locale: 'zh-CN', item: 'documents/2024/x', collection: 'documents', title: '关于某事的通知' },
    ...{ kind: '通知', banners: [], standing: '', notices: [], facts: [], blocks, text: blocks, notes },
    ...{ source: '', address: `${site.home}documents/2024/x/`, href: `${site.home}documents/2024/x/` },
    ...{ version: '', digest: '' },
  };
};

const nobody = { publisher: null, bodies: [], collection: 'documents' } as const;
const imported = (markdown: string) => convertMarkdownFile({ text: markdown, fileName: 'x.md' }, nobody, []);

const whole = ({ text, notes }: Pick<PortableDocument, 'text' | 'notes'>): string =>
  shownText(text) + notes.map(({ blocks }) => shownText(blocks)).join('');

test('Markdown that is imported shows what the document shows, whatever was typed', () => {
  fc.assert(
    fc.property(documents, ({ source }) => {
      const document = documentOf(source);
      const { body } = imported(markdownDocument(document, {}, site));
      const { blocks, notes } = parsed(body);
      expect(whole({ text: blocks, notes })).toBe(whole(document));
    }),
    { ...randomly, numRuns: randomly.numRuns / 4 },
  );
});

test('every shipped item comes back from its Markdown: title, and text to the letter', () => {
  const all = shippedDocuments('2026-11-23');
  expect(all.size).toBeGreaterThan(100);
  for (const [path, document] of all) {
    const { body, facts } = imported(markdownDocument(document, {}, site));
    const { blocks, notes, findings } = parsed(body);
    expect(facts.title, path).toBe(document.title);
    expect(whole({ text: blocks, notes }), path).toBe(whole(document));
    expect(
      findings.filter(({ severity }) => severity === 'error'),
      path,
    ).toEqual([]);
  }
});

test('plain text holds every word of a document, in order', () => {
  for (const [path, document] of shippedDocuments('2026-11-23')) {
    const text = textDocument(document, labels).replace(/\s+/g, '');
    expect(text, path).toContain(document.title.replace(/\s+/g, ''));
    expect(text, path).toContain(document.address);
    const said = shownText(document.text.filter(({ type }) => type === 'paragraph'));
    let at = 0;
    for (const sign of said) at = text.indexOf(sign, at) + 1 || Number.POSITIVE_INFINITY;
    expect(at, path).toBeLessThan(Number.POSITIVE_INFINITY);
  }
});
