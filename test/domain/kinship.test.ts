import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Corpus, type Entry, type EntryOf, entriesOf, pathOf } from '../../src/domain/corpus.ts';
import { kinOf } from '../../src/domain/kinship.ts';
import { itemPage } from '../../src/domain/view/item/item-page.ts';
import { withSeeAlso } from '../../src/domain/view/item/see-also.ts';
import { shippedContext } from '../shipped-context.ts';

const context = shippedContext('2026-11-23');
const { corpus } = context;
const [service] = entriesOf(corpus, 'services');
const [document] = entriesOf(corpus, 'documents');
if (!service || !document) throw new Error('no entries');

const word = fc.constantFrom('甲', '乙', '丙');
const services = fc
  .array(
    fc.record({
      theme: fc.option(word, { nil: undefined }),
      laws: fc.uniqueArray(word),
      withdrawn: fc.boolean(),
    }),
    {
      maxLength: 9,
    },
  )
  .map((all) =>
    all.map(({ theme, laws, withdrawn }, at): Entry => {
      const gone = withdrawn ? { date: '2024-01-01', reason: '一' } : undefined;
      const data = {
        ...service.data,
        theme,
        withdrawn: gone,
        basis: laws.map((title) => ({ title: `《${title}》` })),
      };
      return { ...service, id: `s${at}`, data, keywords: undefined } as Entry;
    }),
  );
const documents = fc
  .array(
    fc.record({
      title: word,
      period: fc.option(fc.constantFrom('2024Q1', '2024Q2', '2025'), { nil: undefined }),
    }),
    {
      maxLength: 9,
    },
  )
  .map((all) =>
    all.map(
      ({ title, period }, at): Entry =>
        ({
          ...document,
          id: `d${at}`,
          data: { ...document.data, title, period, keywords: [title] },
        }) as Entry,
    ),
  );
const siteOf = (entries: readonly Entry[]): Corpus => ({ ...corpus, entries });

test('at most five others are named, each once, none withdrawn, for a reason that both share', () => {
  let named = 0;
  fc.assert(
    fc.property(services, documents, (some, others) => {
      const site = siteOf([...some, ...others]);
      for (const entry of site.entries) {
        const kin = kinOf(site, entry);
        const paths = kin.map((one) => pathOf(one.entry));
        named += kin.length;
        expect(kin.length).toBeLessThanOrEqual(5);
        expect(new Set([...paths, pathOf(entry)]).size).toBe(kin.length + 1);
        expect(kin.filter((one) => one.entry.data.withdrawn)).toEqual([]);
        for (const { why, name, entry: other } of kin) {
          const both = [entry, other].map(({ data }) => JSON.stringify(data));
          expect(
            both.every((text) => text.includes(name)),
            `${why} ${name}`,
          ).toBe(true);
        }
      }
    }),
  );
  expect(named).toBeGreaterThan(100);
});

test('the period before names the one after, and the other way round', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const site = siteOf(all);
      const pairs = site.entries.flatMap((entry) =>
        kinOf(site, entry).flatMap(({ why, entry: other }) =>
          why === 'earlier' || why === 'later' ? [{ why, entry, other }] : [],
        ),
      );
      for (const { why, entry, other } of pairs) {
        const [a, b] = [entry, other].map(({ data }) => (data as EntryOf<'documents'>['data']).period ?? '');
        expect(why === 'earlier' ? (b ?? '') < (a ?? '') : (b ?? '') > (a ?? '')).toBe(true);
      }
    }),
  );
});

test.each([
  ['documents/2024/songping-affairs-q2', '上一期', '松坪村2024年第一季度村务公开'],
  ['documents/2024/songping-affairs-q2', '下一期', '松坪村2024年第三季度村务公开'],
  ['services/disability-card', '同一主题：残疾人服务', '残疾儿童康复救助'],
])('%s leads to %s', (path, label, title) => {
  const entry = corpus.byPath.get(path);
  if (!entry) throw new Error(path);
  const panel = withSeeAlso(context, itemPage(context, entry), entry).panels.find(
    ({ id }) => id === 'see-also',
  );
  const fact = panel?.type === 'facts' ? panel.facts.find((one) => one.label === label) : undefined;
  expect(fact?.values.map(({ text }) => text).join()).toContain(title);
});

test('what a document itself names is not named again', () => {
  const path = 'documents/2024/water-rules-amendment';
  const entry = corpus.byPath.get(path);
  if (!entry) throw new Error(path);
  const shared = { ...entry, data: { ...entry.data, keywords: ['供水'] } } as Entry;
  const amended = corpus.byPath.get('documents/2023/water-rules');
  const rules = { ...amended, data: { ...amended?.data, keywords: ['供水'] } } as Entry;
  const on = { ...context, corpus: siteOf([shared, rules]) };
  expect(kinOf(on.corpus, shared).map((one) => pathOf(one.entry))).toEqual([pathOf(rules)]);
  expect(withSeeAlso(on, itemPage(context, shared), shared).panels.map(({ id }) => id)).not.toContain(
    'see-also',
  );
});
