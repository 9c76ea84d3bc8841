import { describe, expect, test } from 'vitest';
import { lineOfName } from '../../src/io/site-config-lines.ts';

const text = `import { defineSite } from 'gongkai';

export default defineSite({
  styles: [
    './theme/a.css',
    './theme/b.css',
  ],
  components: {
    Map: { title: { en: 'styles' },
      props: z.object({ place: z.string() }),
    },
    'Map2': {},
  },
  rules: [
    first,
    { id: 'one', help: [1, 2], severity: 'x' },
    {
      id: 'two',
      *check({ corpus }) {},
    },
  ],
});
`;

describe('the line of a setting', () => {
  test.each([
    [['styles'], 4],
    [['styles', '0'], 5],
    [['styles', '1'], 6],
    [['components', 'Map'], 9],
    [['components', 'Map', 'props'], 10],
    [['components', 'Map2'], 12],
    [['rules', '0'], 15],
    [['rules', '1', 'severity'], 16],
    [['rules', '2'], 17],
    [['rules', '2', 'id'], 18],
    [['rules', '2', 'check'], 19],
    [['rules', '9'], 14],
    [['rules', '2', 'none'], 17],
    [['none'], 1],
    [[], 1],
  ])('%j is %i', (path, line) => {
    expect(lineOfName(text, path)).toBe(line);
  });
});
