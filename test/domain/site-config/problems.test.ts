import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { configProblems } from '../../../src/domain/site-config/problems.ts';
import { textIn } from '../../../src/domain/text/message.ts';

const component = {
  title: { en: 'Map' },
  description: { en: 'Where it is.' },
  example: '<Map place="town hall" />',
  props: z.object({ place: z.string() }),
  component: './theme/Map.astro',
};
const rule = {
  id: 'phone-area',
  severity: 'warning',
  title: { 'zh-CN': '区号' },
  help: { 'zh-CN': '写上区号。' },
  check: () => [],
};
const told = (config: unknown) =>
  configProblems(config).map(({ path, message }) => `${path.join('.')}: ${textIn(message, 'en')}`);

test('a configuration that uses everything has no mistake', () => {
  expect(
    told({
      parts: { Header: './theme/Header.astro', Footer: './theme/Footer.astro' },
      styles: ['./theme/colours.css'],
      components: { Map: component },
      rules: [rule],
      labels: { en: { ui: { skip: 'Skip' } } },
      collections: { services: z.object({}) },
    }),
  ).toEqual([]);
  expect(told({})).toEqual([]);
});

describe('each mistake is told at its place with the right form', () => {
  test.each([
    [null, '', 'export default defineSite({ … });'],
    [[], '', 'export default defineSite({ … });'],
    [{ rule: [] }, 'rule', 'Did you mean “rules”?'],
    [{ parts: [] }, 'parts', '{ … }'],
    [{ parts: { Heading: './theme/x.astro' } }, 'parts.Heading', 'Did you mean “Header”?'],
    [{ parts: { Header: 'theme/x.astro' } }, 'parts.Header', './theme/x.astro'],
    [{ parts: { Header: './x.astro' } }, 'parts.Header', './theme/x.astro'],
    [{ parts: { Header: './theme/x.css' } }, 'parts.Header', '.astro'],
    [{ styles: './theme/x.css' }, 'styles', '[ … ]'],
    [{ styles: ['./theme/x.css', './theme/y.scss'] }, 'styles.1', '.css'],
    [{ components: { map: component } }, 'components.map', 'capital'],
    [{ components: { Chart: component } }, 'components.Chart', 'Choose another name'],
    [{ components: { Map: 'x' } }, 'components.Map', '{ … }'],
    [{ components: { Map: { ...component, examples: '' } } }, 'components.Map.examples', '“example”'],
    [{ components: { Map: { ...component, title: 'Map' } } }, 'components.Map.title', 'languages: zh-CN, en'],
    [{ components: { Map: { ...component, description: {} } } }, 'components.Map.description', 'in words'],
    [{ components: { Map: { ...component, example: '<Mop />' } } }, 'components.Map.example', '<Map …>'],
    [{ components: { Map: { ...component, props: z.string() } } }, 'components.Map.props', 'z.object'],
    [{ components: { Map: { ...component, component: 'Map.astro' } } }, 'components.Map.component', '.astro'],
    [{ rules: {} }, 'rules', '[ … ]'],
    [{ rules: [rule, 'x'] }, 'rules.1', '{ … }'],
    [{ rules: [{ ...rule, id: 'Phone area' }] }, 'rules.0.id', 'phone-area'],
    [{ rules: [{ ...rule, id: 'dead-link' }] }, 'rules.0.id', 'Choose another id'],
    [{ rules: [{ ...rule, severity: 'fatal' }] }, 'rules.0.severity', 'error, warning, notice'],
    [{ rules: [{ ...rule, check: true }] }, 'rules.0.check', '*check('],
    [{ rules: [{ ...rule, help: undefined }] }, 'rules.0.help', 'in words'],
    [{ rules: [{ ...rule, fix: 1 }] }, 'rules.0.fix', 'severity'],
    [{ labels: { de: {} } }, 'labels.de', 'zh-CN, en'],
    [{ labels: { en: { ui: { skips: 'x' } } } }, 'labels.en.ui.skips', '“skip”'],
    [{ labels: { en: { ui: { skip: 1 } } } }, 'labels.en.ui.skip', 'should be a text'],
    [{ labels: { en: { ui: { tableRegion: 'Table' } } } }, 'labels.en.ui.tableRegion', '{caption}'],
    [{ labels: { en: { ui: 'x' } } }, 'labels.en.ui', '{ … }'],
    [{ collections: { service: z.object({}) } }, 'collections.service', '“services”'],
    [{ collections: { services: {} } }, 'collections.services', 'z.object'],
  ])('%o', (config, path, said) => {
    const problems = told(config);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: `));
    expect(problems[0]).toContain(said);
  });
});

test('whatever a file exports, its mistakes are told and nothing is thrown', () => {
  const names = fc.constantFrom(
    'parts',
    'styles',
    'components',
    'rules',
    'labels',
    'collections',
    'Map',
    'en',
    'ui',
    'id',
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.anything(),
      fc.dictionary(names, tie('any'), { maxKeys: 4 }),
      fc.array(tie('any'), { maxLength: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (config) => {
      const problems = configProblems(config);
      const isKnown = typeof config === 'object' && config !== null && !Array.isArray(config);
      expect(problems.length > 0 || isKnown).toBe(true);
      for (const { message } of problems) expect(textIn(message, 'zh-CN')).not.toMatch(/undefined/);
    }),
    { numRuns: 400 },
  );
});
