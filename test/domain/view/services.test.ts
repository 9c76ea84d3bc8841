import { expect, test } from 'vitest';
import { entriesOf, urlOf } from '../../../src/domain/corpus.ts';
import { sharedMaterials } from '../../../src/domain/routes/shared-materials.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { collectionPage } from '../../../src/domain/view/list/lists.ts';
import { servicesPage } from '../../../src/domain/view/services/pages.ts';
import { shorterInWords } from '../../../src/domain/view/services/times.ts';
import type { Panel } from '../../../src/domain/view/types.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;
const page = (part: 'table' | 'materials') =>
  servicesPage(context, { type: 'services', path: `/services/${part}/`, part, page: 0 });
const rowsOf = ([first]: readonly Panel[]) => (first?.type === 'table' ? first.table.rows : []);
const hrefs = (panels: readonly Panel[]) =>
  panels.flatMap((panel) => {
    if (panel.type === 'links') return panel.links.map(({ href }) => href);
    if (panel.type === 'downloads') return panel.files.map(({ href }) => href);
    return panel.type === 'table'
      ? panel.table.rows.flat().flatMap(({ values }) => values.map(({ href }) => href))
      : [];
  });

test('every service stands in the one table, with a link to its guide', () => {
  const found = rowsOf(page('table').panels).map(([first]) => first?.values[0]?.href);
  expect([...found].sort()).toEqual(entriesOf(corpus, 'services').map(urlOf).sort());
});

test('a material stands once, and names exactly the services that ask for it', () => {
  const rows = rowsOf(page('materials').panels);
  const shared = sharedMaterials(corpus);
  expect(rows).toHaveLength(shared.length);
  expect(shared.length).toBeGreaterThan(3);
  for (const [at, { name, services }] of shared.entries()) {
    const asking = entriesOf(corpus, 'services').filter(({ data }) =>
      data.materials.some((material) => material.name.normalize('NFKC') === name.normalize('NFKC')),
    );
    expect(rows[at]?.[2]?.values.map(({ href }) => href)).toEqual(services.map(urlOf));
    expect(new Set(services)).toEqual(new Set(asking));
  }
});

test('the list of services leads to both, both to each other and to the files, and no link is dead', () => {
  const list = collectionPage(context, {
    type: 'collection',
    path: '/services/',
    collection: 'services',
    page: 0,
  });
  expect(hrefs(list.panels).slice(0, 2)).toEqual(['/services/table/', '/services/materials/']);
  const all = (['table', 'materials'] as const).flatMap((part) => hrefs(page(part).panels));
  expect(all).toEqual(
    expect.arrayContaining([
      '/services/table/',
      '/services/materials/',
      '/services/table.csv',
      '/services/table.xlsx',
    ]),
  );
  expect(all.filter((href) => href && !linkTargets(corpus).has(href))).toEqual([]);
});

test.each([
  [[20, 'working-day'], [16, 'working-day'], '4 个工作日'],
  [[60, 'day'], [0, 'working-day'], '60 日'],
  [[20, 'working-day'], [20, 'working-day'], null],
  // Whether 20 working days or 25 days are longer depends on the calendar.
  [[20, 'working-day'], [25, 'day'], null],
] as const)('law %j, promise %j: shorter by %s', ([count, unit], [promised, promisedUnit], expected) => {
  const times = { statutoryTime: { count, unit }, promisedTime: { count: promised, unit: promisedUnit } };
  expect(shorterInWords(context, times)).toBe(expected);
});
