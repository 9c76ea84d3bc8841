import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allRules } from '../../src/domain/checks/registry.ts';
import { componentNames } from '../../src/domain/prose/components.ts';
import { handbookPaths } from '../../src/domain/routes/handbook.ts';
import { catalogueSchema } from '../../src/domain/schema/catalogue.ts';
import { type CollectionName, collectionNames, schemas } from '../../src/domain/schema/collections.ts';
import { fieldRows } from '../../src/domain/schema/field-rows.ts';
import { fieldsOf } from '../../src/domain/schema/inspect.ts';
import { locales } from '../../src/domain/text/locale.ts';
import { textIn } from '../../src/domain/text/message.ts';

const scripts = readdirSync('scripts')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace('.ts', ''));

test('every command stands in package.json and in the README', () => {
  const { scripts: commands } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const readme = readFileSync('README.md', 'utf8');
  // npm calls `prepare` by itself; `sbom` is a tool of others.
  const called = Object.keys(commands).filter((name) => !['prepare', 'sbom'].includes(name));
  expect(called.sort()).toEqual(scripts.sort());
  expect(
    scripts.filter(
      (name) => !readme.includes(`npm ${['start', 'test'].includes(name) ? '' : 'run '}${name}`),
    ),
  ).toEqual([]);
});

test('every chapter of the handbook is an address that the link check knows', () => {
  const files = ['', 'hosting/', 'en/', 'en/hosting/'].flatMap((folder) =>
    readdirSync(`src/pages/handbook/${folder}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `/handbook/${folder}${name === 'index.mdx' ? '' : `${name.replace('.mdx', '')}/`}`),
  );
  expect(files.sort()).toEqual([...handbookPaths].sort());
});

test('rules have their own ids and explain themselves in both languages', () => {
  const ids = allRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const silent = allRules.flatMap(({ id, title, help }) =>
    locales
      .filter((locale) => textIn(title, locale).length < 4 || textIn(help, locale).length < 15)
      .map((locale) => `${id} ${locale}`),
  );
  expect(ids.length).toBeGreaterThan(25);
  expect(silent).toEqual([]);
});

test('the first page of the handbook names every collection', () => {
  const missing = ['', 'en/'].flatMap((folder) => {
    const first = readFileSync(`src/pages/handbook/${folder}index.mdx`, 'utf8');
    return collectionNames.filter((name) => !first.includes(`${name}/`));
  });
  expect(missing).toEqual([]);
  expect(fieldRows(schemas.staff, 'zh-CN').map(({ path }) => path)).toContain('people[].photo.basis');
});

test('every author component has an Astro component and a use in the shipped content', () => {
  const prose = readFileSync('src/components/prose/Prose.astro', 'utf8');
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(`content/${name}`, 'utf8'))
    .join('\n');
  expect(componentNames.filter((name) => !prose.includes(name))).toEqual([]);
  expect(componentNames.filter((name) => !texts.includes(`<${name} `))).toEqual([]);
});

test('the examples of the chapter on duties are what the schemas take', () => {
  const schemaAt = (place: string) => {
    if (place === 'content/catalogue.yaml') return catalogueSchema;
    if (place === 'content/catalogue.yaml obligations') return catalogueSchema.shape.obligations.element;
    return schemas[place.replace('content/', '') as CollectionName];
  };
  const wrong = ['', 'en/'].flatMap((folder) => {
    const text = readFileSync(`src/pages/handbook/${folder}duties.mdx`, 'utf8');
    const examples = [...text.matchAll(/^```yaml\n# (.+)\n([\s\S]*?)^```$/gm)];
    expect(examples).toHaveLength(6);
    return examples.flatMap(([, place = '', yaml = '']) =>
      Object.entries(parse(yaml, { schema: 'core' }) as object).flatMap(([key, value]) =>
        fieldsOf(schemaAt(place))[key]?.safeParse(value).success ? [] : [`${folder}${place} ${key}`],
      ),
    );
  });
  expect(wrong).toEqual([]);
});
