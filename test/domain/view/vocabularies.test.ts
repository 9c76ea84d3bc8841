import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { once } from '../../../src/domain/once.ts';
import { addressesOf } from '../../../src/domain/routes/site-addresses.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { pageOf } from '../../../src/domain/view/page-of.ts';
import type { Page } from '../../../src/domain/view/page-types.ts';
import { exampleSite } from '../../example-site.ts';
import { contextFor, shippedContext } from '../../shipped-context.ts';
import { makeSite, tinySite } from '../../tiny-site.ts';
import { dublinCoreProperties, officialTagNames } from './vocabularies.ts';

/** Facts of schema.org 30.0: what a type is a kind of; what has a property, and what may stand in it. */
interface SchemaOrg {
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly properties: Readonly<
    Record<string, { readonly on: readonly string[]; readonly holds: readonly string[] }>
  >;
}
const schemaOrg = JSON.parse(readFileSync(new URL('schema-org.json', import.meta.url), 'utf8')) as SchemaOrg;

const pagesOf = (context: ViewContext): readonly Page[] =>
  addressesOf(context.corpus).map((address) => pageOf(context, address));
const shipped = pagesOf(shippedContext('2026-11-23'));
const english = once(() => pagesOf(contextFor(makeSite({ ...tinySite, ...exampleSite('en') }).settings)));

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const kindsOf = (type: string): string[] => [type, ...(schemaOrg.types[type] ?? []).flatMap(kindsOf)];

/** What the vocabulary does not know of a node and of what stands in it. */
function faultsOf(node: Node): string[] {
  const type = String(node['@type']);
  if (!(type in schemaOrg.types)) return [`no type ${type}`];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === '@type') return [];
    if (name === '@id') return isAddress(value) ? [] : [`${type}: @id ${String(value)}`];
    // What an action asks for is told in a property of its own: `query-input`.
    if (/^\w+-input$/.test(name)) return faultsOf({ '@type': type, [name.replace('-input', '')]: value });
    const property = schemaOrg.properties[name];
    if (!property) return [`no property ${name}`];
    const kinds = kindsOf(type);
    const home = property.on.some((owner) => kinds.includes(owner)) ? [] : [`${name} is not of ${type}`];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return [...home, ...values.flatMap((one) => valueFaults(name, property.holds, one))];
  });
}

function valueFaults(name: string, holds: readonly string[], value: unknown): string[] {
  if (isNode(value)) {
    if (Object.keys(value).join() === '@id') return isAddress(value['@id']) ? [] : [`${name}: no address`];
    const kinds = kindsOf(String(value['@type']));
    return [
      ...(holds.some((type) => kinds.includes(type)) ? [] : [`${name} holds no ${kinds[0]}`]),
      ...faultsOf(value),
    ];
  }
  if (typeof value === 'number')
    return holds.some((type) => /^(?:Number|Integer)$/.test(type)) ? [] : [`${name}: number`];
  if (typeof value !== 'string' || value === '') return [`${name}: ${String(value)}`];
  const member = /^https:\/\/schema\.org\/(\w+)$/.exec(value)?.[1];
  if (member !== undefined)
    return holds.some((type) => schemaOrg.types[member]?.includes(type))
      ? []
      : [`${name}: no member ${member}`];
  if (holds.includes('Text')) return [];
  if (holds.includes('URL') && isAddress(value)) return [];
  if (holds.includes('Date') && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
  return [`${name} holds no text`];
}

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value);

test('structured data uses types and properties of schema.org where and for what it defines them', () => {
  const nodes = [...shipped, ...english('')].flatMap(({ jsonLd }) => jsonLd);
  expect([...new Set(nodes.flatMap(faultsOf))]).toEqual([]);
  const types = new Set(nodes.map((node) => node['@type']));
  expect([...types].sort()).toEqual([
    'BreadcrumbList',
    'Dataset',
    'DigitalDocument',
    'GovernmentOrganization',
    'GovernmentService',
    'Legislation',
    'Report',
    'WebPage',
    'WebSite',
  ]);
});

test('what is no word of the vocabulary is noticed', () => {
  const work = { '@type': 'Legislation', name: '办法' };
  const faults = [
    { ...work, legislationForce: 'x' },
    { ...work, telephone: '1' },
    { ...work, legislationLegalForce: 'https://schema.org/Valid' },
    { ...work, legislationDate: '2024年1月1日' },
    { ...work, publisher: { '@type': 'Place', name: '镇' } },
    { '@type': 'Law' },
  ].map((node) => faultsOf(node).length);
  expect(faults).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a document that binds has its number, its standing and what it changes in the words of ELI', () => {
  const at = (path: string) =>
    shipped.find((page) => page.path === path)?.jsonLd.find((node) => node['@type'] === 'Legislation');
  const rules = at('/documents/2024/document-rules/');
  expect(rules).toMatchObject({
    '@id': expect.stringMatching(/\/id\/栖政发-2024-3号\/$/) as unknown,
    legislationIdentifier: '栖政发〔2024〕3号',
    legislationLegalForce: 'https://schema.org/InForce',
  });
  expect(at('/documents/2019/document-rules-2019/')).toMatchObject({
    legislationLegalForce: 'https://schema.org/NotInForce',
  });
  expect(at('/documents/2024/water-rules-amendment/')?.legislationChanges).toEqual([
    { '@id': expect.stringMatching(/\/documents\/2023\/water-rules\/$/) as unknown },
  ]);
});

test('tags of government websites stand on Chinese pages, terms of the Dublin Core on others', () => {
  const names = (all: readonly Page[]) =>
    [...new Set(all.flatMap(({ meta }) => meta.map(({ name }) => name)))].sort();
  expect(names(shipped).filter((name) => !officialTagNames.has(name))).toEqual([]);
  expect(names(shipped)).toContain('ArticleTitle');
  expect(
    names(english('')).filter((name) => !dublinCoreProperties.has(name.replace('dcterms.', ''))),
  ).toEqual([]);
  expect(names(english(''))).toEqual(
    ['alternative', 'identifier', 'issued', 'language', 'publisher', 'subject', 'title'].map(
      (name) => `dcterms.${name}`,
    ),
  );
});
