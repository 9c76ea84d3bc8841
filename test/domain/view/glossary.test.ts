import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/domain/corpus.ts';
import { termAnchor } from '../../../src/domain/glossary.ts';
import { addressesOf } from '../../../src/domain/routes/site-addresses.ts';
import type { Glossary } from '../../../src/domain/schema/glossary.ts';
import { findAnchors } from '../../../src/domain/view/anchors.ts';
import type { ViewContext } from '../../../src/domain/view/context.ts';
import { frameOf } from '../../../src/domain/view/frame.ts';
import { explained } from '../../../src/domain/view/glossary/explained.ts';
import { glossaryPage } from '../../../src/domain/view/glossary/page.ts';
import { itemPage } from '../../../src/domain/view/item/item-page.ts';
import type { ItemPage } from '../../../src/domain/view/page-types.ts';
import type { TermLink } from '../../../src/domain/view/types.ts';
import { shippedContext } from '../../shipped-context.ts';

const context = shippedContext('2026-11-23');
const withGlossary = (glossary: Glossary | null): ViewContext => ({
  ...context,
  corpus: { ...context.corpus, glossary },
});

/** All links from words of a page, wherever they stand. */
function linksIn(value: unknown): TermLink[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'term' in value && typeof value.term === 'object' ? [value.term as TermLink] : [];
  return [...own, ...Object.values(value).flatMap(linksIn)];
}
const sheetsOf = ({ panels }: ItemPage) =>
  panels.flatMap((panel) => (panel.type === 'terms' ? panel.terms : []));
const pageOf = (on: ViewContext, id: string): ItemPage => {
  const service = entriesOf(on.corpus, 'services').find((entry) => entry.id === id);
  if (!service) throw new Error(id);
  return explained(on, itemPage(on, service));
};

test('a word leads to its explanation and back, one for each term of the page', () => {
  const words = [
    '承诺件',
    '设定依据',
    '行使层级',
    '公共服务',
    '材料名称',
    'Ａ Ｂ',
    'a b',
    '低保',
    '办理地点',
  ];
  const entries = fc.array(
    fc.record({
      term: fc.constantFrom(...words),
      means: fc.string(),
      aliases: fc.subarray(words, { minLength: 1 }),
    }),
  );
  const services = fc.constantFrom(...entriesOf(context.corpus, 'services'));
  let found = 0;
  fc.assert(
    fc.property(entries, services, (glossary, service) => {
      const on = withGlossary(glossary);
      const page = explained(on, itemPage(on, service));
      const links = linksIn(page);
      const sheets = sheetsOf(page);
      found += links.length;
      expect(links.map(({ to }) => to).sort()).toEqual(sheets.map(({ anchor }) => anchor).sort());
      expect(links.map(({ from }) => from).sort()).toEqual(sheets.map(({ back }) => back).sort());
      expect(new Set(links.map(({ to }) => to)).size).toBe(links.length);
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(50);
});

test('a guide explains its level and its type where they stand, and nothing where nothing is explained', () => {
  const page = pageOf(context, 'disability-card');
  expect(sheetsOf(page).map(({ term }) => term)).toEqual(expect.arrayContaining(['行使层级', '承诺件']));
  const { type, facts = [] } = page.panels.find(({ id }) => id === 'basics') as {
    type: string;
    facts?: never[];
  };
  expect(type).toBe('facts');
  expect(facts).toContainEqual(
    expect.objectContaining({ label: '行使层级', term: { from: 'word-行使层级', to: 'term-行使层级' } }),
  );
  const [service] = entriesOf(context.corpus, 'services');
  const plain = withGlossary(null);
  if (!service) throw new Error('no service');
  expect(explained(plain, itemPage(plain, service))).toEqual(itemPage(plain, service));
});

test('what is said of every item is left alone', () => {
  const on = withGlossary([
    { term: '办理地点', means: '一' },
    { term: '发布机构', means: '二' },
  ]);
  expect(sheetsOf(pageOf(on, 'disability-card')).map(({ term }) => term)).toEqual(['办理地点']);
});

test('all terms have a page, to which links and the foot of every page may lead; none without terms', () => {
  const glossary: Glossary = [
    { term: '即办件', means: '当场办完。', see: ['承诺件', '无'] },
    { term: 'Time  allowed', means: 'b', aliases: ['承诺件'], basis: { title: '某法', article: '第一条' } },
  ];
  const on = withGlossary(glossary);
  const [terms] = glossaryPage(on).panels;
  expect(terms).toMatchObject({
    terms: [
      {
        anchor: '即办件',
        facts: [
          { label: '参见', values: [{ text: '承诺件', href: '/glossary/#Time-allowed' }, { text: '无' }] },
        ],
      },
      {
        anchor: 'Time-allowed',
        facts: [
          { label: '又称', values: [{ text: '承诺件' }] },
          { label: '依据', values: [{ text: '《某法》第一条' }] },
        ],
      },
    ],
  });
  const has = findAnchors(on, () => new Set());
  expect(glossary.map((entry) => has('/glossary/', termAnchor(entry)))).toEqual([true, true]);
  expect(has('/glossary/', '办件')).toBe(false);
  expect(frameOf(on).links).toContainEqual({ text: '用语解释', href: '/glossary/' });
  for (const none of [null, []]) {
    const without = withGlossary(none);
    expect(addressesOf(without.corpus).filter(({ type }) => type === 'glossary')).toEqual([]);
    expect(JSON.stringify(frameOf(without).links)).not.toContain('/glossary/');
  }
});
