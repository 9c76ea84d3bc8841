import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fields, labels, messages, searchLabels } from '../../../src/domain/text/languages.ts';
import { locales } from '../../../src/domain/text/locale.ts';
import { say, textIn } from '../../../src/domain/text/message.ts';

/** Every word of a language by its path. */
const wordsOf = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, child]) =>
        wordsOf(child, `${path}.${key}`),
      );

const all = (locale: (typeof locales)[number]) =>
  wordsOf({
    messages: messages[locale],
    fields: fields[locale],
    labels: labels[locale],
    searchLabels: searchLabels[locale],
  });

/** Names of what is filled in. */
const filled = (text: string) =>
  [...text.matchAll(/\{([a-z]\w*)(?::[^{}]*)?\}/g)].map(([, name]) => name).sort();

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro)$/.test(name) && !name.includes('text/languages'))
    .map((name) => join(folder, name)),
);

test('every language says all that the first one says, none of it blank', () => {
  const [first, ...others] = locales.map(all);
  expect(first?.length).toBeGreaterThan(1_000);
  for (const words of others) expect(words.map(([path]) => path)).toEqual(first?.map(([path]) => path));
  expect(locales.flatMap(all).filter(([, text]) => text === '')).toEqual([]);
});

test('every language fills in the same, but for the parts of a day', () => {
  const [first = [], ...others] = locales.map(all);
  const differing = others.flatMap((words) =>
    words.filter(([path, text], at) => {
      const names = new Set(filled(first[at]?.[1] ?? ''));
      return (
        !/\.marks\.(?:day|date|month|monthInWords|monthOfYear)$/.test(path) &&
        new Set(filled(text)).symmetricDifference(names).size > 0
      );
    }),
  );
  // Where Chinese puts no space between a number and its unit, there is none to be filled in.
  expect(differing.map(([path]) => path)).toEqual([]);
});

test('Chinese is Chinese, and English is not', () => {
  // What is put together from other messages, and signs, belong to no language.
  const plain = (text: string) => text.replace(/\{[a-z]\w*(?::[^{}]*)?\}/g, '').replace(/^PDF$/, '');
  const chinese = all('zh-CN').filter(
    ([path, text]) =>
      /\p{L}/u.test(plain(text)) && !/\p{Script=Han}/u.test(text) && !path.endsWith('.locale'),
  );
  const english = all('en').filter(([, text]) =>
    /\p{Script=Han}/u.test(text.replace(/“[^”]*”|e\.g\. .*/g, '')),
  );
  expect(chinese).toEqual([]);
  expect(english).toEqual([]);
});

test('every message is said somewhere', () => {
  // A comment says nothing.
  const code = sources
    .map((file) => readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, ''))
    .join('\n');
  const keys = wordsOf(messages['zh-CN']).map(([path]) => path.slice(1));
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});

test('no rule, schema or command holds words of a language', () => {
  const holds = /'zh-CN':|\bzh: \[/;
  // The handbook is written in each language by itself; Word files name the letters of each.
  const own = [
    'src/pages/handbook/_chapters.ts',
    'src/domain/text/languages.ts',
    'src/io/writers/docx/styles-xml.ts',
  ];
  const found = sources.filter(
    (file) =>
      !file.startsWith('scripts/bench') && !own.includes(file) && holds.test(readFileSync(file, 'utf8')),
  );
  expect(found).toEqual(['src/domain/schema/inspect.ts']);
});

test('values are filled in as they are, messages in the language, lists as it joins them', () => {
  const items = say('redirect-repeated.title');
  const message = say('redirect-repeated.found', { from: '$& {title}', to: '/a/' });
  expect(textIn(message, 'en')).toContain('$& {title}');
  expect(textIn(say('table-file.headOnly', { head: ['甲', '乙'] }), 'zh-CN')).toContain('甲、乙');
  expect(textIn(say('attachment-hidden.found', { path: '/a', said: [items, items] }), 'en')).toContain(
    `${textIn(items, 'en')}; ${textIn(items, 'en')}`,
  );
});

test('words of whoever extends the site are taken as they are; a language that is missing takes the first', () => {
  expect(textIn({ 'zh-CN': '架号' }, 'en')).toBe('架号');
  expect(textIn({ 'zh-CN': '架号', en: 'Shelf' }, 'en')).toBe('Shelf');
});
