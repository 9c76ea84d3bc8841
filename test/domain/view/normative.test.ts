import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EntryOf, entriesOf, pathOf } from '../../../src/domain/corpus.ts';
import { csvOfSheet } from '../../../src/domain/exports/csv.ts';
import { normativeSheets } from '../../../src/domain/exports/tables/normative-sheets.ts';
import { inverseRelations } from '../../../src/domain/relations.ts';
import {
  type NormativeGroup,
  normativeAddresses,
  normativeLists,
} from '../../../src/domain/routes/normative-lists.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { itemPage } from '../../../src/domain/view/item/item-page.ts';
import { normativePage } from '../../../src/domain/view/normative/pages.ts';
import { successorsOf } from '../../../src/domain/view/normative/succession.ts';
import { traceContext } from '../../../src/domain/view/traced-context.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;
const titles = (group: NormativeGroup, on = context) =>
  (normativeLists(on.corpus).get(group) ?? []).map(({ id }) => id);

test('every normative document that was not withdrawn stands in exactly one list', () => {
  const listed = [...normativeLists(corpus).values()].flat().map(pathOf);
  const all = entriesOf(corpus, 'documents')
    .filter(({ data }) => data.genre === 'normative' && !data.withdrawn)
    .map(pathOf);
  expect(listed.length).toBeGreaterThan(6);
  expect([...listed].sort()).toEqual([...all].sort());
});

test('what expired and what was repealed stand apart, on each day as it is then', () => {
  expect(titles('expired')).toEqual(['2022/straw-burning', '2018/water-interim']);
  expect(titles('repealed')).toEqual(['2019/document-rules-2019']);
  expect(titles('not-yet')).toEqual(['2026/elderly-meals']);
  const later = shippedContext('2028-06-01');
  expect(titles('expired', later)).toContain('2023/water-rules');
  expect(titles('not-yet', later)).toEqual([]);
});

test('an expired document leads to the one in its place: on its page, in the list, in the file', () => {
  const page = normativeAddresses(corpus).find(({ group }) => group === 'expired');
  if (!page) throw new Error('no list');
  const { panels } = normativePage(context, page);
  const cells = panels.flatMap((panel) => (panel.type === 'table' ? panel.table.rows.flat() : []));
  const place = { text: '栖云镇农村供水工程运行管理办法', href: '/documents/2023/water-rules/' };
  expect(cells.flatMap(({ values }) => values)).toContainEqual(place);
  const interim = corpus.byPath.get('documents/2018/water-interim');
  if (!interim) throw new Error('no document');
  expect(itemPage(context, interim).notices.map(({ text, links }) => [text, links[0]?.href])).toContainEqual([
    '接替它的现行文件：',
    place.href,
  ]);
  const row = csvOfSheet(normativeSheets(context)[0] as never)
    .split('\r\n')
    .find((line) => line.includes('农村饮水工程运行管理暂行办法'));
  expect(row).toMatch(/^失效,2023-05-01,.*栖云镇农村供水工程运行管理办法（栖政发〔2023〕7号）/);
});

test('every page asks for the day, and no link on it is dead', () => {
  const { context: traced, during } = traceContext(context);
  const addresses = normativeAddresses(traced.corpus);
  expect(addresses.map(({ path }) => path)).toEqual([
    '/documents/validity/',
    '/documents/validity/not-yet/',
    '/documents/validity/expired/',
    '/documents/validity/repealed/',
  ]);
  for (const address of addresses) {
    const { result, asked } = during(() => normativePage(traced, address));
    expect(asked).toContain('day');
    const links = result.panels.flatMap((panel) =>
      panel.type === 'links'
        ? panel.links
        : panel.type === 'table'
          ? panel.table.rows.flat().flatMap(({ values }) => values)
          : [],
    );
    expect(links.filter(({ href }) => href && !linkTargets(corpus).has(href))).toEqual([]);
  }
});

const size = 6;
/** Documents of which each may replace any: circles and all. */
const graphs = fc.array(
  fc.record({
    replaces: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }),
    over: fc.boolean(),
  }),
  { minLength: size, maxLength: size },
);

test('the line of successors ends, whatever replaces what, and never with what has one in force', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const documents = graph.map(({ replaces, over }, at) => ({
        ...{ collection: 'documents', id: String(at), file: '', prose: {} },
        data: {
          ...{ title: String(at), genre: 'normative', from: '2020-01-01' },
          ...(over ? { until: '2020-12-31' } : {}),
          replaces: replaces.map((target) => `documents/${target}`),
        },
      })) as unknown as EntryOf<'documents'>[];
      const site = { entries: documents, today: '2024-01-01' } as unknown as ViewContext['corpus'];
      const own = { corpus: site, inverse: inverseRelations(site) } as ViewContext;
      for (const document of documents) {
        const found = successorsOf(own, document);
        expect(new Set(found).size).toBe(found.length);
        expect(found).not.toContain(document);
        for (const { data, id } of found)
          if (data.until) expect(own.inverse.replacedBy.get(`documents/${id}`) ?? []).toEqual([]);
      }
    }),
  );
});
