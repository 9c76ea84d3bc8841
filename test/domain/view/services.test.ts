import { expect, test } from 'vitest';
import { type EntryOf, entriesOf, urlOf } from '../../../src/domain/corpus.ts';
import { sharedMaterials } from '../../../src/domain/routes/shared-materials.ts';
import { linkTargets } from '../../../src/domain/routes/site-addresses.ts';
import { collectionPage, sectionPage } from '../../../src/domain/view/list/lists.ts';
import { inOfficialOrder } from '../../../src/domain/view/official-order.ts';
import { servicesPage } from '../../../src/domain/view/services/pages.ts';
import { shorterInWords } from '../../../src/domain/view/services/times.ts';
import type { Panel } from '../../../src/domain/view/types.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;
const parts = ['life-events', 'audiences', 'table', 'materials'] as const;
const page = (part: (typeof parts)[number]) =>
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

test.each([
  ['life-events', context.labels.lifeEvents, ({ data }: EntryOf<'services'>) => data.lifeEvents],
  ['audiences', context.labels.audiences, ({ data }: EntryOf<'services'>) => data.audience],
] as const)(
  '%s: each that a service states has a list, in the order of the schema, and it stands in it once',
  (part, names, stated) => {
    const shown = page(part).panels.flatMap((panel) =>
      panel.type === 'entries' ? panel.entries.map(({ href }) => `${panel.title} ${href}`) : [],
    );
    const expected = Object.keys(names).flatMap((choice) =>
      entriesOf(corpus, 'services')
        .filter((service) => (stated(service) as readonly string[] | undefined)?.includes(choice))
        .map((service) => `${(names as Record<string, string>)[choice]} ${urlOf(service)}`),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect([...shown].sort()).toEqual([...expected].sort());
    const titles = page(part).panels.flatMap((panel) => (panel.type === 'entries' ? [panel.title] : []));
    expect(titles).toEqual(Object.values(names).filter((name) => titles.includes(name)));
  },
);

const section = (boardSlug: string, slug: string) => {
  const board = corpus.site.boards.find((one) => one.slug === boardSlug);
  const found = board?.sections?.find((one) => one.slug === slug);
  if (!board || !found) throw new Error(slug);
  const path = `/${boardSlug}/${slug}/`;
  return sectionPage(context, { type: 'section', path, board, section: found, page: 0 }).panels;
};
const lists = (panels: readonly Panel[]) => panels.filter((panel) => panel.type === 'entries');

test('a section of services stands by theme, and leads to the other ways to find one', () => {
  const panels = section('disclosures', 'services');
  expect(hrefs(panels)).toEqual(parts.map((part) => `/services/${part}/`));
  const themeOf = new Map(entriesOf(corpus, 'services').map((one) => [urlOf(one), one.data.theme]));
  const shown = lists(panels).flatMap(({ title, entries }) => entries.map(({ href }) => [href, title]));
  expect(new Map(shown as [string, string][])).toEqual(themeOf);
});

test('a section of bodies stands in their official order, never by day or file name', () => {
  const titles = lists(section('disclosures', 'organisation')).flatMap(({ entries }) =>
    entries.map(({ title }) => title),
  );
  const own = inOfficialOrder(context).filter(({ data }) => data.kind === 'office');
  expect(own.length).toBeGreaterThan(3);
  expect(titles.filter((title) => own.some(({ data }) => data.title === title))).toEqual(
    own.map(({ data }) => data.title),
  );
});

test('the list of services leads to all, all to each other and to the files, and no link is dead', () => {
  const list = collectionPage(context, {
    type: 'collection',
    path: '/services/',
    collection: 'services',
    page: 0,
  });
  expect(hrefs(list.panels).slice(0, parts.length)).toEqual(parts.map((part) => `/services/${part}/`));
  const all = parts.flatMap((part) => hrefs(page(part).panels));
  expect(all).toEqual(
    expect.arrayContaining([
      ...parts.map((part) => `/services/${part}/`),
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
