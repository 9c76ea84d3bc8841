import { dutiesOf } from '../../src/domain/catalogue/status.ts';
import { buildCorpus, type Entry } from '../../src/domain/corpus.ts';
import { calendarSchema } from '../../src/domain/schema/calendar.ts';
import { catalogueSchema } from '../../src/domain/schema/catalogue.ts';
import { schemas } from '../../src/domain/schema/collections.ts';
import type { Site } from '../../src/domain/schema/site.ts';

const [obligations, bodies, first, years] = [300, 30, 2016, 10];
const span = (count: number) => Array.from({ length: count }, (_none, at) => at);
const site: Site = {
  name: 'bench',
  locale: 'zh-CN',
  url: 'https://bench.example',
  publisher: 'b0',
  boards: [],
};

const entry = (collection: string, id: string, data: object): Entry =>
  ({
    ...{ collection, id, file: `content/${collection}/${id}.mdx`, data: { title: id, ...data } },
    prose: {
      ...{ digest: '', fingerprint: '', anchors: [], references: [], components: [], headings: [] },
      hasText: true,
    },
  }) as unknown as Entry;

/** Finds out how 300 yearly obligations of 30 bodies stand over 10 years, half of them met; prints the seconds. */
export function benchStatus(): void {
  const ids = span(obligations).map((at) => `o${at}`);
  const catalogue = catalogueSchema.parse({
    since: `${first}-01-01`,
    obligations: ids.map((id) => ({
      ...{ id, group: 'g', title: id, elements: ['e'], basis: [{ document: 'law' }], channels: ['website'] },
      ...{ mode: 'proactive', period: 'yearly', bodies: { kinds: ['village'] } },
      deadline: { unit: 'working-day', count: 20, from: 'period-end' },
    })),
  });
  const calendar = calendarSchema.parse({
    weekend: ['saturday', 'sunday'],
    years: span(years + 3).map((at) => ({
      year: first + at,
      sources: [{ title: 'bench' }],
      holidays: [{ name: 'new year', from: `${first + at}-01-01`, to: `${first + at}-01-03` }],
    })),
  });
  const entries = span(bodies).flatMap((body) => [
    entry('bodies', `b${body}`, { kind: 'village' }),
    ...span(years).map((year) =>
      entry('documents', `${first + year}/b${body}`, {
        genre: 'other',
        publisher: `b${body}`,
        period: String(first + year),
        published: `${first + year + 1}-0${(body % 3) + 1}-15`,
        obligations: ids.filter((_id, at) => (at + year) % 2 === 0),
      }),
    ),
  ]);
  const today = `${first + years - 1}-12-31`;
  const corpus = buildCorpus(site, entries, today, schemas, {
    catalogue,
    calendar,
    synonyms: null,
    glossary: null,
    members: null,
  });
  const begin = performance.now();
  const duties = dutiesOf(corpus);
  const seconds = (performance.now() - begin) / 1000;
  console.log(
    `${obligations} obligations, ${bodies} bodies, ${years} years: ${duties.length} duties in ${seconds.toFixed(2)} s`,
  );
}
