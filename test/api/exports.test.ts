import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiFile } from '../../src/io/program-file.ts';

/** What sites build upon: a name that goes, or means something else, is a new major version. */
const promised: Readonly<Record<string, readonly string[]>> = {
  gongkai: ['defineSite', 'z'],
  'gongkai/schema': ['collectionNames', 'field', 'naming', 'schemas', 'siteSchema'],
  'gongkai/checks': ['allRules', 'bodyOf', 'entriesOf', 'isOf', 'publisherOf', 'urlOf'],
  'gongkai/labels': ['labelsFor', 'locales'],
};
const components = ['Breadcrumb', 'Chart', 'DataTable', 'Footer', 'Header'];

const entries = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Readonly<Record<string, unknown>> })
    .exports,
);

test.each(Object.entries(promised))('%s exports what was promised and nothing else', async (name, names) => {
  const file = apiFile(process.cwd(), name);
  expect(file).not.toBeNull();
  expect(Object.keys((await import(file ?? '')) as object).sort()).toEqual(names);
});

test('package.json opens these entry points and components alone', () => {
  expect(entries.sort()).toEqual(
    [
      './package.json',
      ...Object.keys(promised).map((name) => name.replace('gongkai', '.')),
      ...components.map((name) => `./components/${name}.astro`),
    ].sort(),
  );
});
