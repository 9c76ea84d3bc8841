import { expect, test } from 'vitest';
import { pdfKey } from '../../src/astro/routes/pdf-file.ts';
import { shippedContext } from '../shipped-context.ts';

test('a PDF file is made anew when its item or the name of the site changes, and only then', () => {
  const { corpus } = shippedContext('2026-11-23');
  const [entry] = corpus.entries;
  if (!entry) throw new Error('no entries');
  const key = pdfKey(corpus, entry, 'item');
  expect(pdfKey({ ...corpus, site: { ...corpus.site, name: '别的名称' } }, entry, 'item')).not.toBe(key);
  expect(pdfKey(corpus, entry, 'item of another day')).not.toBe(key);
  expect(pdfKey({ ...corpus, today: '2026-11-24' }, entry, 'item')).toBe(key);
});
