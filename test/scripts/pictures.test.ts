import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { locales } from '../../src/domain/text/locale.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { makeSite } from '../tiny-site.ts';

const sample = (locale: string, file: string) => readFileSync(`scripts/pictures/${locale}/${file}`, 'utf8');

test.each(locales)('the site in the pictures of the handbook (%s) is right', (locale) => {
  const settings = makeSettings({ content: `scripts/pictures/${locale}/content`, today: '2026-05-06' });
  expect(checkContent(settings).findings).toEqual([]);
});

test.each(locales)('the document that the check tells of in them (%s) has two mistakes', (locale) => {
  const { settings } = makeSite({
    'content/documents/2026/flood-notice.mdx': sample(locale, 'mistaken.mdx'),
  });
  expect(checkContent(settings).findings.map(({ position }) => position?.line)).toEqual([3, 4]);
});
