import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { pathOf } from '../../../src/domain/corpus.ts';
import { catalog } from '../../../src/domain/exports/data/catalog.ts';
import { collectionFile } from '../../../src/domain/exports/data/collection-file.ts';
import { dataPackage } from '../../../src/domain/exports/data/data-package.ts';
import { llmsText } from '../../../src/domain/exports/data/llms.ts';
import { openApi } from '../../../src/domain/exports/data/open-api.ts';
import { tableFields } from '../../../src/domain/exports/data/table-fields.ts';
import { dataFilePath, dataFiles, filledCollections } from '../../../src/domain/routes/data-addresses.ts';
import { publishedPaths } from '../../../src/domain/routes/site-addresses.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus, labels, home } = context;
const names = filledCollections(corpus);
const known = publishedPaths(corpus);
const below = (url: string): string => decodeURI(`/${url.slice(home.length)}`).split('#')[0] ?? '';

test('every item is a line of its collection, with all that is typed of it', () => {
  const lines = names.flatMap((name) =>
    collectionFile(context, name, 'jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  );
  const typed = corpus.entries.map((entry) => [
    pathOf(entry),
    JSON.parse(JSON.stringify(entry.data)) as object,
  ]);
  const found = lines.map(({ item, url, data }) => {
    expect(known.has(below(String(url)))).toBe(true);
    return [item, data];
  });
  expect(found.length).toBe(corpus.entries.length);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(typed));
});

test('every simple value stands in the row of its item under the name of its field', () => {
  const cells = names.map((name) => {
    const rows = parse(collectionFile(context, name, 'csv'), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const entries = new Map(
      corpus.entries.filter(({ collection }) => collection === name).map((entry) => [pathOf(entry), entry]),
    );
    expect(rows.length).toBe(entries.size);
    const fields = tableFields(name, corpus.schemas, labels.locale);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
      const data = entries.get(row.item ?? '')?.data as unknown as Record<string, unknown>;
      const simple = Object.entries(data).filter(
        ([field, value]) =>
          field !== 'draft' &&
          (Array.isArray(value)
            ? value.length > 0 && value.every((one) => typeof one !== 'object')
            : typeof value !== 'object'),
      );
      expect(simple.length).toBeGreaterThan(0);
      for (const [field, value] of simple)
        expect([field, row[field]?.replace(/^'(?=[=+\-@])/, '')]).toEqual([
          field,
          Array.isArray(value) ? value.join(';') : String(value),
        ]);
    }
    return rows.length;
  });
  expect(cells.length).toBe(names.length);
});

test('days are days in the description of a table, and numbers numbers', () => {
  const typeOf = (name: 'documents' | 'reports' | 'services', field: string) =>
    tableFields(name, corpus.schemas, labels.locale).find((one) => one.name === field)?.type;
  expect(
    ['published', 'from', 'number', 'keywords', 'period'].map((field) => typeOf('documents', field)),
  ).toEqual([...['date', 'date', 'string', 'list', 'string']]);
  expect([typeOf('reports', 'year'), typeOf('services', 'phone'), typeOf('services', 'steps')]).toEqual([
    ...['integer', 'string', undefined],
  ]);
});

test('the package describes every table as it is', () => {
  const { resources } = JSON.parse(dataPackage(context)) as {
    resources: {
      name: (typeof names)[number];
      path: string;
      schema: { fields: { name: string; type: string }[] };
    }[];
  };
  expect(resources.map(({ path }) => `/${path}`)).toEqual(names.map((name) => dataFilePath(name, 'csv')));
  for (const { name, schema } of resources) {
    const [head = ''] = collectionFile(context, name, 'csv').slice(1).split('\r\n');
    expect(schema.fields.map((field) => field.name).join()).toBe(head);
    expect(
      schema.fields.filter(({ type }) => !/^(?:string|integer|number|boolean|date)$/.test(type)),
    ).toEqual([]);
  }
});

test('the catalogue and the description for programs name files that are there, and all of them', () => {
  const written = JSON.parse(catalog(context)) as { '@context': object; 'dcat:dataset': object[] };
  const prefixes = [...JSON.stringify(written).matchAll(/"(\w+):\w+":/g)].map(([, prefix]) => prefix);
  expect([...new Set(prefixes)].sort()).toEqual(Object.keys(written['@context']).sort());
  const files = [...JSON.stringify(written).matchAll(/"dcat:downloadURL":\{"@id":"([^"]+)"/g)].map(
    ([, url = '']) => below(url),
  );
  expect(files.sort()).toEqual(
    dataFiles(corpus)
      .filter((path) => path.startsWith('/data/'))
      .sort(),
  );
  const { paths } = JSON.parse(openApi(context)) as {
    paths: Record<string, { parameters?: { name: string }[] }>;
  };
  const everywhere = new Set([...known, '/manifest.json', ...names.map((name) => `/schemas/${name}.json`)]);
  for (const [path, { parameters = [] }] of Object.entries(paths)) {
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
    expect([path, [...everywhere].some((one) => pattern.test(one))]).toEqual([path, true]);
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(
      parameters.map(({ name }) => name),
    );
  }
  for (const file of dataFiles(corpus)) expect(Object.keys(paths)).toContain(file);
});

test('language models are led to items as Markdown, which are there', () => {
  const links = [...llmsText(context).matchAll(/^- \[(?:[^\]\\]|\\.)+\]\((\S+)\)/gm)].map(([, url = '']) =>
    below(url),
  );
  expect(links.length).toBe(corpus.entries.length);
  expect(links.filter((path) => !known.has(path))).toEqual([]);
  expect(links.filter((path) => !path.endsWith('/document.md'))).toEqual([]);
});

test.each([
  [undefined, '/document.json'],
  [['json', 'md'] as const, '/document.md'],
  [['pdf'] as const, '/'],
])('where a site gives %j, language models are led to %s', (downloads, end) => {
  const { downloads: _shipped, ...others } = corpus.site;
  const site = { ...others, ...(downloads ? { downloads: [...downloads] } : {}) };
  const links = llmsText({ ...context, corpus: { ...corpus, site } }).match(/^- \[.*\]\(\S+?\)/gm) ?? [];
  expect(links.length).toBe(corpus.entries.length);
  expect(links.filter((link) => !link.endsWith(`${end})`))).toEqual([]);
});
