import { expect, test } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { entriesOf } from '../../src/domain/corpus.ts';
import { inverseRelations } from '../../src/domain/relations.ts';
import { responsibilityKinds } from '../../src/domain/schema/responsibilities.ts';
import { standingOn, standingsOf } from '../../src/domain/standing.ts';
import { makeSettings } from '../../src/io/settings.ts';

const { corpus, findings } = checkContent(makeSettings({ today: '2026-11-23' }));
if (!corpus) throw new Error('the shipped content cannot be read');

const reports = entriesOf(corpus, 'reports');
const ofKind = (kind: string) =>
  reports.filter(({ data }) => data.kind === kind && data.publisher === 'qiyun');
const disclosures = ofKind('information-disclosure');

test('the shipped content has no findings', () => {
  expect(findings).toEqual([]);
});

test('four years of rule-of-law reports and five of information-disclosure reports, with changing figures', () => {
  expect(ofKind('rule-of-law').map(({ data }) => data.year)).toEqual([2021, 2022, 2023, 2024]);
  expect(disclosures.map(({ data }) => data.year)).toEqual([2020, 2021, 2022, 2023, 2024]);
  expect(new Set(ofKind('rule-of-law').map(({ data }) => data.figures?.disputes?.value)).size).toBe(4);
});

test('at least 25 services with all elements of a guide, of township and village level', () => {
  const services = entriesOf(corpus, 'services');
  const complete = services.filter(
    ({ data }) =>
      data.basis.length > 0 &&
      data.conditions.length > 0 &&
      data.materials.length > 0 &&
      data.steps.length > 0,
  );
  expect(complete.length).toBeGreaterThanOrEqual(25);
  expect(complete).toHaveLength(services.length);
  expect(new Set(services.map(({ data }) => data.level))).toEqual(new Set(['township', 'village']));
});

test('lists of duties of every kind, a staff list with departments and terms, village affairs of several quarters', () => {
  expect(new Set(entriesOf(corpus, 'responsibilities').map(({ data }) => data.kind))).toEqual(
    new Set(responsibilityKinds),
  );
  const people = entriesOf(corpus, 'staff').flatMap(({ data }) => data.people);
  expect(new Set(people.map(({ department }) => department)).size).toBeGreaterThanOrEqual(5);
  expect(people.some(({ to }) => to !== undefined)).toBe(true);
  const periods = entriesOf(corpus, 'documents')
    .filter(({ data }) => data.genre === 'village-affairs')
    .map(({ data }) => data.period);
  expect(new Set(periods).size).toBeGreaterThanOrEqual(4);
});

test('normative documents in every state of validity, with an interpretation and a withdrawn document', () => {
  const inverse = inverseRelations(corpus);
  const documents = entriesOf(corpus, 'documents');
  const states = documents
    .filter(({ data }) => data.genre === 'normative')
    .map((document) => standingOn(standingsOf(inverse, document), corpus.today).validity);
  expect(new Set(states)).toEqual(new Set(['in-force', 'amended', 'expired', 'repealed', 'not-yet']));
  expect(documents.some(({ data }) => data.interprets?.length)).toBe(true);
  expect(documents.filter(({ data }) => data.withdrawn?.successor)).toHaveLength(1);
});

test('nothing is said of the real township but what its report says', () => {
  const body = corpus.byPath.get('bodies/putai');
  expect(Object.keys(body?.data ?? {}).sort()).toEqual(['kind', 'shortName', 'title']);
});
